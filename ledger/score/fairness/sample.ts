import type { CheckInput } from '../scoreInputs';
import { inspectedBy } from '../unit/inspection';

/** What the statistics look at: whole numbers of inspected items and of those with a problem. */
export interface Sample {
  readonly unit: string;
  readonly inspected: number;
  /** At most `inspected`: several problems of one item make it one item with a problem. */
  readonly problems: number;
}

export function sampleOf(unit: string, checks: readonly CheckInput[]): Sample {
  const { numerator, denominator } = inspectedBy(checks);
  const inspected = Math.round(Number(numerator) / Number(denominator));
  const problems = checks.reduce((total, check) => total + check.problems, 0);
  return { unit, inspected, problems: Math.min(problems, inspected) };
}

/** All problems over all that was inspected; 0 where nothing was. */
export function pooledRate(samples: readonly Sample[]): number {
  const inspected = samples.reduce((total, sample) => total + sample.inspected, 0);
  const problems = samples.reduce((total, sample) => total + sample.problems, 0);
  return inspected === 0 ? 0 : problems / inspected;
}
