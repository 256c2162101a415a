import type { CellValue, SheetCells } from '../../../ledger/cells';
import { formTable, type FormTable } from '../../../ledger/form/formTable';
import type { Organisation } from '../../../ledger/recognise/organisation';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { sheetCells } from '../recognise/sheetCells';

/** The form of the first table of a sheet. */
export function formOf(
  cells: SheetCells,
  organisation: Organisation = { units: [] },
  workbook: readonly SheetCells[] = [cells],
): FormTable {
  const table = recogniseWorkbook([cells], '台账.xlsx').sheets[0]?.tables[0];
  if (!table) throw new Error('no table was found');
  return formTable(table, cells, organisation, workbook);
}

/** 抽查记录 of March 2016 with these rows from row 3 on; `formulas` by 'row:column', both from 1. */
export function openChecks(
  rows: ReadonlyArray<readonly CellValue[]>,
  formulas: Readonly<Record<string, string>> = {},
): FormTable {
  const header = ['序号', '抽查时间', '抽查层级', '被抽查部门', '抽查事项', '抽查数量', '问题数', '扣分'];
  const plain = sheetCells('3月', [['2016年3月抽查记录台账'], header, ...rows]);
  const cells = {
    ...plain,
    formulas: plain.formulas.map((row, r) =>
      row.map((_, c) => formulas[`${String(r + 1)}:${String(c + 1)}`] ?? ''),
    ),
  };
  return formOf(cells, ROSTER);
}

export const ROSTER: Organisation = {
  units: [
    { name: '王京供电所', aliases: ['王京所'], category: '基层', order: 1, head: null, deputy: null },
    { name: '营销部', aliases: [], category: '业务职能', order: 2, head: null, deputy: null },
  ],
};
