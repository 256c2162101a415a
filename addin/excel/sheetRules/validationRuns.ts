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
  return runsOf(context, sheet, columnsOf(area));
}

async function runsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  parts: readonly CellArea[],
): Promise<readonly ValidationRun[]> {
  if (parts.length === 0) return [];
  const asked = parts.map((area) => {
    const { dataValidation } = rangeOf(sheet, area);
    dataValidation.load('type,prompt,errorAlert');
    return { area, dataValidation };
  });
  await context.sync();
  const isMixed = ({ dataValidation: { type } }: (typeof asked)[number]): boolean =>
    type === 'Inconsistent' || type === 'MixedCriteria';
  const whole = asked
    .filter((each) => !isMixed(each))
    .map(({ area, dataValidation: { type, prompt, errorAlert } }): ValidationRun => {
      if (errorAlert.title === ALERT_TITLE) return { area, owner: 'us' };
      // A validation that allows everything may be there for its message.
      return { area, owner: type === 'None' && prompt.message === '' ? 'nobody' : 'user' };
    });
  const halved = asked.filter(isMixed).flatMap(({ area }) => halves(area));
  return [...whole, ...(await runsOf(context, sheet, halved))];
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
