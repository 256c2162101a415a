import { isPlaceholder } from '../../values/textKey';
import type { CrossFinding } from './crossFinding';
import { columnIn, findingAt, type LedgerRow } from './ledgerRows';

/** What a risk point must have (R38 a measure, R40 an inspector, R66 somebody responsible), by ledger. */
const NEEDED = {
  indicators: ['measure', 'inspector', 'unit'],
  riskCensus: ['measure', 'owner', 'unit'],
} as const;

/** What a row lacks although its table has the column, and its own ledger does not already say so. */
function lacking(row: LedgerRow, needed: readonly string[]): readonly string[] {
  const { values, raw, table } = row;
  // A row that goes on in the group above has its inspector there.
  const continues = (raw.unit ?? '') === '' && values.unit !== undefined;
  return needed.filter((field) => {
    const column = columnIn(row, field);
    const isFilledDown = values[field] !== undefined && (raw[field] ?? '') === '';
    if (column === null || isFilledDown || !isPlaceholder(raw[field] ?? '')) return false;
    if (continues && (raw[field] ?? '') === '') return false;
    return !table.problems.some((problem) => problem.row === row.row && problem.column === column);
  });
}

/** `riskPoint.incomplete`: a risk point without a measure, an inspector or a unit. */
export function incompleteRiskPoints(
  rows: readonly LedgerRow[],
  ledger: keyof typeof NEEDED,
): readonly CrossFinding[] {
  return rows.flatMap((row) => {
    if (row.values.riskPoint === undefined) return [];
    const lacks = lacking(row, NEEDED[ledger]);
    const [first] = lacks;
    if (first === undefined) return [];
    const headers = lacks.map(
      (field) =>
        row.table.columns
          .find((each) => each.field === field)
          ?.header.split('/')
          .at(-1) ?? field,
    );
    return [
      findingAt(row, first, 'riskPoint.incomplete', 'riskPoint.incomplete', {
        riskPoint: row.raw.riskPoint ?? '',
        lacks: headers.join('、'),
      }),
    ];
  });
}
