import type { RecordValues } from '../../../ledger/wire/recordValues';
import { fieldDifferences, type FieldDifference } from '../../client/fieldDifferences';
import type { Conflict } from '../../client/heldRows';
import type { CellChange } from '../../excel/applyFixes';
import type { PaneWorkbook } from '../actions';
import { othersPlan } from './othersPlan';

/** A cell of which the user says whose value stands; where one column holds both kinds of points, both go together. */
export interface CellChoice {
  /** The field by which the sheet knows the cell. */
  readonly key: string;
  readonly fields: readonly string[];
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** The side that alone changed it; null where both did, or where that is not known. */
  readonly changedBy: FieldDifference['changedBy'];
}

/** What is asked of a record that both sides changed, and what the answers write into its row. */
export interface ConflictPlan {
  readonly choices: readonly CellChoice[];
  /** The cells that take over what the shared ledger has in these fields. */
  readonly cells: (taken: readonly string[]) => readonly CellChange[];
}

/** What the sheet has no column for stays as others have it, and is not asked. */
export function conflictPlan(
  workbook: PaneWorkbook,
  { sheet, row, base, current }: Conflict,
  mine: RecordValues,
): ConflictPlan {
  const table = workbook.recognised.sheets
    .find(({ name }) => name === sheet)
    ?.tables.find(({ records }) => records.some((record) => record.row === row));
  const theirs = current.values;
  if (table === undefined || table.ledger === 'other' || theirs === null)
    return { choices: [], cells: () => [] };
  const plan = othersPlan(workbook);
  const place = { sheet, row, kind: table.ledger };
  const byCell = new Map<string, FieldDifference[]>();
  for (const difference of fieldDifferences(base, mine, theirs)) {
    const cell = plan.cellField(place, difference.field);
    if (cell === null && difference.changedBy === 'theirs') continue;
    const key = cell ?? difference.field;
    byCell.set(key, [...(byCell.get(key) ?? []), difference]);
  }
  return {
    choices: [...byCell].map(([key, differences]) => ({
      key,
      fields: differences.map(({ field }) => field),
      ...{ label: plan.label(place, key), changedBy: sideOf(differences) },
      ...{ mine: plan.text(place, key, mine), theirs: plan.text(place, key, theirs) },
    })),
    cells: (taken) => {
      const kept = Object.entries(mine).filter(([field]) => !taken.includes(field));
      const others = Object.entries(theirs).filter(([field]) => taken.includes(field));
      const values = Object.fromEntries([...kept, ...others]);
      return plan.cells([{ row: place, values, fields: taken }]);
    },
  };
}

function sideOf(differences: readonly FieldDifference[]): FieldDifference['changedBy'] {
  const [first, ...others] = differences.map(({ changedBy }) => changedBy);
  return first !== undefined && others.every((each) => each === first) ? first : null;
}
