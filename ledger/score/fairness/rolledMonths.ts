import type { CheckInput } from '../scoreInputs';
import { sampleOf } from './sample';

/** A unit's checks over as many months as its sample needs. */
export interface RolledChecks {
  readonly checks: readonly CheckInput[];
  /** First and last month, `YYYY-MM`. */
  readonly from: string;
  readonly to: string;
  /** Whether months before the period were taken in. */
  readonly isExtended: boolean;
  /** Whether the sample suffices in the end. */
  readonly suffices: boolean;
}

/** Older checks say little about a unit of today. */
const MOST_MONTHS = 12;

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${String(year - 1)}-12` : `${String(year)}-${String(number - 1).padStart(2, '0')}`;
}

/**
 * A small sample takes in the month before, and the one before that, until it suffices or a year is reached: rates of
 * small samples mostly measure their size (H. Wainer, "The most dangerous equation", American Scientist 95 (2007) 249).
 */
export function rolledChecks(
  unit: string,
  months: readonly string[],
  checksIn: (month: string) => readonly CheckInput[],
  smallestSample: number,
): RolledChecks {
  let from = months[0] ?? '';
  const to = months.at(-1) ?? '';
  let checks = months.flatMap(checksIn);
  const isEnough = (): boolean => sampleOf(unit, checks).inspected >= smallestSample;
  for (let count = months.length; count < MOST_MONTHS && !isEnough(); count++) {
    from = monthBefore(from);
    checks = [...checksIn(from), ...checks];
  }
  return { checks, from, to, isExtended: from !== months[0], suffices: isEnough() };
}
