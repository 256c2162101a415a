import type { ProblemCode } from '../problem';
import type { Severity } from './across/crossFinding';

/**
 * The gravest first: what falsifies a result, then what breaks the closed loop of rectification, then what can't be
 * read, then gaps.
 */
export const CODES_BY_GRAVITY: readonly ProblemCode[] = [
  'formula.error',
  'total.mismatch',
  'points.currency',
  'duplicate.record',
  'state.contradiction',
  'separation.same',
  'order.dates',
  'date.invalid',
  'number.invalid',
  'required.missing',
  'unit.unknown',
  'enum.unknown',
  'date.ambiguous',
  'serial.duplicate',
  'serial.gap',
];

/** Understood in one way or another, and to be looked at; all else is wrong as it stands. */
const WARNINGS: ReadonlySet<ProblemCode> = new Set([
  'unit.unknown',
  'enum.unknown',
  'date.ambiguous',
  'serial.duplicate',
  'serial.gap',
]);

export function severityOf(code: ProblemCode): Severity {
  return WARNINGS.has(code) ? 'warning' : 'error';
}
