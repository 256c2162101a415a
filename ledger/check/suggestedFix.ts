import type { Field } from '../kinds/kind';
import type { Fix, ProblemCode } from '../problem';
import type { Organisation } from '../recognise/organisation';
import { textKey } from '../values/textKey';
import { textContent } from '../values/textContent';

/** Shorter words differ in one character too easily: 已整改 and 未整改 are a slip apart. */
const SHORTEST_WORD = 3;

/** Whether one character was mistaken, left out or written twice. */
function isOneSlipAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

/**
 * The correction of a word that is none of those it must be: the only one that is a slip of the pen away. Anything less
 * certain is left to the user.
 */
export function suggestedFix(
  code: ProblemCode,
  text: string,
  field: Field,
  organisation: Organisation,
): Fix | undefined {
  const words =
    code === 'enum.unknown'
      ? (field.values ?? [])
      : code === 'unit.unknown'
        ? organisation.units.map(({ name }) => name)
        : [];
  const key = textKey(text);
  const near = words.filter((word) => word.length >= SHORTEST_WORD && isOneSlipAway(key, textKey(word)));
  const [after] = near;
  if (after === undefined || near.length > 1) return undefined;
  return { before: text, after, content: textContent(after) };
}
