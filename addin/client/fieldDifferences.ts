import type { RecordValues } from '../../ledger/wire/recordValues';
import type { FieldValue } from '../../ledger/values/fieldValue';
import { fingerprint } from './fingerprint';

/** A field in which the workbook's record and the shared ledger's differ. */
export interface FieldDifference {
  readonly field: string;
  readonly mine: FieldValue | undefined;
  readonly theirs: FieldValue | undefined;
  /** The side that alone changed it since both were the same; null where both did, or where that is not known. */
  readonly changedBy: 'mine' | 'theirs' | null;
}

/** A three-way comparison by field: `base` is the version from which both went on, undefined where it is not known. */
export function fieldDifferences(
  base: RecordValues | null | undefined,
  mine: RecordValues,
  theirs: RecordValues,
): readonly FieldDifference[] {
  const isSame = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
    fingerprint([a ?? null]) === fingerprint([b ?? null]);
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].flatMap((field) => {
    const [here, there] = [mine[field], theirs[field]];
    if (isSame(here, there)) return [];
    const before = base?.[field];
    const changedBy =
      base === undefined || base === null
        ? null
        : isSame(before, here)
          ? ('theirs' as const)
          : isSame(before, there)
            ? ('mine' as const)
            : null;
    return [{ field, mine: here, theirs: there, changedBy }];
  });
}
