import type { Period } from '../../ledger/score/period';
import type { Say } from './texts';

/** A period for its reader. */
export function periodWords({ year, months }: Period, say: Say): string {
  const [first = 1] = months;
  if (months.length === 1) return say('score.month', { year, month: first });
  if (months.length === 12) return say('score.year', { year });
  return say('score.quarter', { year, quarter: Math.ceil(first / 3) });
}
