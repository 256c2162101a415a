import type { CellValue } from '../../../ledger/cells';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import type { RecognisedTable } from '../../../ledger/recognise/recognised';
import { sheetCells } from '../recognise/sheetCells';

/** The table of a sheet with a title that names its kind and year, its header, and rows from row 3 on. */
export function checkedTable(
  title: string,
  header: readonly string[],
  ...rows: ReadonlyArray<readonly CellValue[]>
): RecognisedTable {
  const cells = sheetCells('台账', [[`2016年3月${title}`], header, ...rows]);
  const table = recogniseWorkbook([cells], '台账.xlsx').sheets[0]?.tables[0];
  if (!table) throw new Error('no table was found');
  return table;
}

/** Problems as 'B3 date.invalid'. */
export function found({ problems }: RecognisedTable): readonly string[] {
  return problems.map(({ row, column, code }) => `${column ?? ''}${String(row)} ${code}`);
}
