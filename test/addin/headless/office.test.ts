import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readWorkbookCells } from '../../../addin/excel/readWorkbook';
import { openInOffice } from '../../../addin/headless/office';
import { openBook } from '../../../addin/workbench/book/openBook';
import { saveBook } from '../../../addin/workbench/book/saveBook';
import { expectSuccess } from '../../../ledger/result';

const acceptance = () => readFileSync(join(process.cwd(), 'test/fixtures/ledgers/2016-acceptance.xlsx'));

test('the year workbook opens, is read and changed through Excel.run, and keeps the change and the settings in its file', async () => {
  const { book, close } = expectSuccess(await openInOffice(acceptance()));
  const cells = await readWorkbookCells();
  expect(cells.map(({ name }) => name)).toContain('得失分记录表');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('得分表');
    sheet.getRange('A1:B2').values = [
      ['部门', '得分'],
      ['营销部', 94.16],
    ];
    sheet.getRange('B3').formulas = [['=SUM(B2:B2)']];
    sheet.freezePanes.freezeRows(1);
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'), 'Columns');
    chart.name = '得分图';
    chart.title.text = '各部门得分';
    chart.legend.visible = false;
    chart.setPosition('D2', 'J16');
    sheet.getRange('B2').conditionalFormats.add('CellValue').cellValue.rule = {
      formula1: '80',
      operator: 'LessThan',
    };
    context.workbook.settings.add('列', { 单位: 'B' });
    await context.sync();
  });
  const saved = await saveBook(book);
  const reopened = expectSuccess(await openBook(saved));
  const sheet = reopened.sheet('得分表');
  const parts = unzipSync(saved);
  expect(strFromU8(parts['xl/charts/chart1.xml'] ?? new Uint8Array())).toMatch(
    /<c:v>得分<.*得分表!\$A\$2<.*得分表!\$B\$2</,
  );
  expect(reopened.sheets).toHaveLength(18);
  expect([sheet?.cell(2, 2).value, sheet?.cell(3, 2).formula, sheet?.frozen.rows]).toEqual([
    94.16,
    '=SUM(B2:B2)',
    1,
  ]);
  expect(reopened.settings.get('列')).toEqual({ 单位: 'B' });
  close();
});

test('a file that is no workbook answers with a sentence', async () => {
  expect(await openInOffice(new Uint8Array([1, 2, 3]))).toMatchObject({
    ok: false,
    fault: expect.stringContaining('另存为 .xlsx'),
  });
});
