import { dateOfSerial } from '../../ledger/calendar/plainDate';
import type { CellValue, SheetCells } from '../../ledger/cells';
import type { BigLedger } from './bigLedger';

/** The ledger and its roster as the add-in reads them from Excel. */
export function bigLedgerCells(ledger: BigLedger): readonly SheetCells[] {
  const blank = ledger.headers.slice(1).map(() => null);
  const roster = ledger.units.map((unit, index): CellValue[] => [
    index + 1,
    unit,
    unit.endsWith('所') ? '基层' : '业务职能',
    12 + index,
  ]);
  return [
    sheet(ledger.sheet, [[ledger.title, ...blank], ledger.headers, ...ledger.rows], 1),
    sheet(
      '部门名册',
      [['部门名册', null, null, null], ['序号', '部门名称', '部门类别', '人数'], ...roster],
      -1,
    ),
  ];
}

function sheet(name: string, values: ReadonlyArray<readonly CellValue[]>, dateColumn: number): SheetCells {
  const isDate = (value: CellValue, column: number) => column === dateColumn && typeof value === 'number';
  return {
    name,
    visibility: 'visible',
    firstRow: 1,
    firstColumn: 1,
    values,
    texts: values.map((row) =>
      row.map((value, column) => (isDate(value, column) ? shownDate(Number(value)) : String(value ?? ''))),
    ),
    formats: values.map((row) =>
      row.map((value, column) => (isDate(value, column) ? 'yyyy/m/d' : 'General')),
    ),
    formulas: values.map((row) => row.map(() => '')),
    merges: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: values[0]?.length ?? 1 }],
    hiddenRows: [],
    hiddenColumns: [],
    dateSystem: '1900',
  };
}

function shownDate(serial: number): string {
  const [year = '', month = '', day = ''] = (dateOfSerial(serial, '1900') ?? '').split('-');
  return `${year}/${String(Number(month))}/${String(Number(day))}`;
}
