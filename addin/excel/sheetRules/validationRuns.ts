import type { CellArea } from '../../../ledger/cells';
import { rangeOf } from '../rangeArea';
import { ALERT_TITLE } from './ownSigns';

/** Cells of one column, one below the other, that share a validation or have none. */
export interface ValidationRun {
  readonly area: CellArea;
  readonly owner: 'nobody' | 'user' | 'us';
}

/**
 * Whose validations an area holds, column by column. Excel answers for a range as a whole, so that a range of several
 * is halved and asked again: one request where a column has the same throughout, never more than the binary logarithm
 * of the number of rows, whatever the number of columns.
 */
export async function validationRuns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: CellArea,
): Promise<readonly ValidationRun[]> {
  const runs: ValidationRun[] = [];
  let open: readonly CellArea[] = columnsOf(area);
  while (open.length > 0) {
    const asked = open.map((part) => {
      const { dataValidation } = rangeOf(sheet, part);
      dataValidation.load('type,prompt,errorAlert');
      return { part, dataValidation };
    });
    await context.sync();
    open = asked.flatMap(({ part, dataValidation: { type, prompt, errorAlert } }) => {
      if (type === 'Inconsistent' || type === 'MixedCriteria') return halves(part);
      const isOurs = errorAlert.title === ALERT_TITLE;
      // A validation that allows everything may be there for its message.
      const isFree = type === 'None' && prompt.message === '';
      runs.push({ area: part, owner: isOurs ? 'us' : isFree ? 'nobody' : 'user' });
      return [];
    });
  }
  return runs;
}

function columnsOf(area: CellArea): readonly CellArea[] {
  return Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, i) => ({
    ...area,
    firstColumn: area.firstColumn + i,
    lastColumn: area.firstColumn + i,
  }));
}

function halves(area: CellArea): readonly CellArea[] {
  const middle = Math.floor((area.firstRow + area.lastRow) / 2);
  return [
    { ...area, lastRow: middle },
    { ...area, firstRow: middle + 1 },
  ];
}
