import type { Normalisation } from '../../../ledger/check/normalisation';
import type { Fix, Problem, ProblemCode } from '../../../ledger/problem';
import type { RecognisedSheet } from '../../../ledger/recognise/recognised';
import type { CellPlace, PaneWorkbook } from '../actions';

type CheckCode = ProblemCode | `normalise.${Normalisation['kind']}`;

/** One line of the panel: a problem, or a cell that is written otherwise than it should be. */
export interface CheckItem extends CellPlace {
  readonly key: string;
  readonly code: CheckCode;
  /** Null for a normalisation, whose before and after say it all. */
  readonly problem: Problem | null;
  readonly fix: Fix | null;
}

export interface CheckGroup {
  readonly code: CheckCode;
  readonly items: readonly CheckItem[];
  readonly fixable: readonly FixableItem[];
}

export type FixableItem = CheckItem & { readonly column: string; readonly fix: Fix };

export interface CheckSummary {
  readonly groups: readonly CheckGroup[];
  /** Records that were checked. */
  readonly rows: number;
  readonly problems: number;
  readonly fixable: number;
}

const GRAVITY: readonly CheckCode[] = [
  'formula.error',
  'total.mismatch',
  'points.currency',
  'duplicate.record',
  'state.contradiction',
  'separation.same',
  'order.dates',
  'date.invalid',
  'number.invalid',
  'unit.unknown',
  'enum.unknown',
  'required.missing',
  'date.ambiguous',
  'serial.duplicate',
  'serial.gap',
  'normalise.date',
  'normalise.digits',
  'normalise.spaces',
];

/** Problems and normalisations of the sheets in question, grouped by kind. */
export function summariseChecks(
  { recognised, normalisations }: PaneWorkbook,
  isInScope: (sheet: RecognisedSheet) => boolean,
): CheckSummary {
  const sheets = recognised.sheets.filter(isInScope);
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const names = new Set(sheets.map(({ name }) => name));
  const problems = tables.flatMap((table) => table.problems);
  const items: readonly CheckItem[] = [
    ...problems.map((problem) => {
      const { code, sheet, row, column, fix } = problem;
      const key = JSON.stringify([code, sheet, row, column]);
      return { key, code, sheet, row, column, problem, fix: fix ?? null };
    }),
    ...normalisations
      .filter(({ sheet }) => names.has(sheet))
      .map(({ kind, sheet, row, column, before, after, content, format }) => {
        const code = `normalise.${kind}` as const;
        const fix: Fix = { before, after, content, format };
        const key = JSON.stringify([code, sheet, row, column]);
        return { key, code, sheet, row, column, problem: null, fix };
      }),
  ];
  const groups = GRAVITY.flatMap((code) => {
    const ofCode = items.filter((item) => item.code === code);
    return ofCode.length > 0 ? [{ code, items: ofCode, fixable: ofCode.filter(isFixable) }] : [];
  });
  return {
    groups,
    rows: tables.reduce((sum, { records }) => sum + records.length, 0),
    problems: problems.length,
    fixable: items.filter(isFixable).length,
  };
}

function isFixable(item: CheckItem): item is FixableItem {
  return item.fix !== null && item.column !== null;
}
