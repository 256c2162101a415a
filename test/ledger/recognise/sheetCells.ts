import { columnNumber, type CellArea, type CellValue, type SheetCells } from '../../../ledger/cells';

/** A worksheet of plain cells from A1 on; merged areas as 'A1:Q1'. Shorter rows are filled up with empty cells. */
export function sheetCells(
  name: string,
  rows: ReadonlyArray<readonly CellValue[]>,
  {
    merges = [],
    ...rest
  }: Partial<Omit<SheetCells, 'merges'>> & { readonly merges?: readonly string[] } = {},
): SheetCells {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
  return {
    name,
    visibility: 'visible',
    firstRow: 1,
    firstColumn: 1,
    values,
    texts: values.map((row) => row.map((value) => (value === null ? '' : String(value)))),
    formats: values.map((row) => row.map(() => 'General')),
    formulas: values.map((row) => row.map(() => '')),
    merges: merges.map(areaOf),
    hiddenRows: [],
    hiddenColumns: [],
    dateSystem: '1900',
    ...rest,
  };
}

function areaOf(address: string): CellArea {
  const [, firstColumn = '', firstRow = '', lastColumn = '', lastRow = ''] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address) ?? [];
  return {
    firstRow: Number(firstRow),
    firstColumn: columnNumber(firstColumn),
    lastRow: Number(lastRow),
    lastColumn: columnNumber(lastColumn),
  };
}
