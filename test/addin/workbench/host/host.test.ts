import { Book } from '../../../../addin/workbench/book/book';
import { addSheet } from '../../../../addin/workbench/book/sheetList';
import type { Sheet } from '../../../../addin/workbench/book/sheet';
import { showInOffice } from '../../../../addin/headless/office';
import { expectSuccess } from '../../../../ledger/result';
import type { Host } from '../../../../addin/workbench/host/host';

let book: Book;
let sheet: Sheet;
let host: Host;

beforeEach(async () => {
  book = new Book();
  sheet = expectSuccess(addSheet(book, '台账'));
  [
    ['编号', '设备', '结果'],
    ['A-01', '泵', '合格'],
    ['A-02', '阀', '不合格'],
  ].forEach((line, row) => line.forEach((text, column) => book.setInput(sheet, row + 1, column + 1, text)));
  host = await showInOffice(book);
});

const range = (context: Excel.RequestContext, address: string) =>
  context.workbook.worksheets.getItem('台账').getRange(address);

async function fault(work: (context: Excel.RequestContext) => Promise<unknown>) {
  return Excel.run(work).then(
    () => null,
    (error: OfficeExtension.Error) => ({
      code: error.code,
      message: error.message,
      at: error.debugInfo?.errorLocation,
    }),
  );
}

test('values, texts, formulas and formats come as Excel gives them', async () => {
  await Excel.run(async (context) => {
    const cells = range(context, 'D1:E2');
    cells.numberFormat = [
      ['General', 'yyyy/m/d'],
      ['0.0%', 'General'],
    ];
    cells.values = [
      ["'007", 42434],
      [0.5, '=1+1'],
    ];
    cells.load('values,text,formulas,numberFormat,valueTypes,address,rowIndex,columnCount');
    await context.sync();
    expect(cells.text).toEqual([
      ['007', '2016/3/5'],
      ['50.0%', '2'],
    ]);
    expect(cells.values).toEqual([
      ['007', 42434],
      [0.5, 2],
    ]);
    expect(cells.formulas[1]).toEqual([0.5, '=1+1']);
    expect([cells.address, cells.rowIndex, cells.columnCount]).toEqual(['台账!D1:E2', 0, 2]);
  });
});

test('one request is one undo step', async () => {
  await Excel.run(async (context) => {
    range(context, 'A2:B2').values = [['x', 'y']];
    range(context, 'A2').format.fill.color = '#FFEEAA';
    await context.sync();
  });
  expect(book.undoLabel).toBe('插件写入');
  book.undo();
  expect([sheet.cell(2, 1).value, sheet.cell(2, 1).style.fill]).toEqual(['A-01', undefined]);
});

test('an action that fails says which; what came before it stays, as in Excel', async () => {
  const error = await fault(async (context) => {
    range(context, 'B2').values = [['已写']];
    range(context, 'B3:C3').values = [[1]];
    await context.sync();
  });
  expect(error).toMatchObject({ code: 'InvalidArgument', at: 'Range.values' });
  expect(sheet.cell(2, 2).value).toBe('已写');
});

test('a member that the workbench lacks fails by name', async () => {
  const error = await fault(async (context) => {
    range(context, 'A1').getSurroundingRegion().load('address');
    await context.sync();
  });
  expect(error?.message).toContain('NotImplemented: Range.getSurroundingRegion');
});

test('missing things are null objects or ItemNotFound', async () => {
  await Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('没有');
    const there = context.workbook.worksheets.getItemOrNullObject('台账');
    await context.sync();
    expect([missing.isNullObject, there.isNullObject]).toEqual([true, false]);
  });
  const error = await fault(async (context) => {
    context.workbook.worksheets.getItem('没有').load('name');
    await context.sync();
  });
  expect(error).toMatchObject({ code: 'ItemNotFound' });
});

test('sheets are listed, added, renamed, hidden, activated and deleted', async () => {
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.add('得分');
    added.name = '得分表';
    added.tabColor = '#0F6CBD';
    added.showGridlines = false;
    added.position = 0;
    added.activate();
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility,items/id,items/position');
    await context.sync();
    expect(worksheets.items.map(({ name, position }) => [name, position])).toEqual([
      ['得分表', 0],
      ['台账', 1],
    ]);
    expect(book.activeSheet.name).toBe('得分表');
    const again = await fault(async (other) => {
      other.workbook.worksheets.add('台账');
      await other.sync();
    });
    expect(again?.code).toBe('ItemAlreadyExists');
    worksheets.getItem('得分表').delete();
    await context.sync();
    expect(book.sheets.map(({ name }) => name)).toEqual(['台账']);
  });
});

test('rows come in and go; a range that is held moves along, and so do formulas and merges', async () => {
  await Excel.run(async (context) => {
    range(context, 'E3').formulas = [['=A3&B2']];
    range(context, 'A3:B3').merge(false);
    const held = range(context, 'C3');
    held.load('address');
    await context.sync();
    range(context, '2:3').insert('Down');
    held.load('address,values');
    const merged = range(context, 'A1:E9').getMergedAreasOrNullObject();
    merged.load('address,areas/items/rowIndex');
    await context.sync();
    expect([held.address, held.values]).toEqual(['台账!C5', [['不合格']]]);
    expect(merged.address).toBe('台账!A5:B5');
    expect(merged.areas.items[0]?.rowIndex).toBe(4);
    expect(sheet.cell(5, 5).formula).toBe('=A5&B4');
    range(context, '1:1').delete('Up');
    held.load('address');
    await context.sync();
    expect(held.address).toBe('台账!C4');
  });
});

test('formats are set and read over areas; where cells differ the answer is null', async () => {
  await Excel.run(async (context) => {
    const header = range(context, 'A1:C1');
    header.format.font.bold = true;
    header.format.font.size = 12;
    header.format.horizontalAlignment = 'Center';
    header.format.wrapText = true;
    header.format.columnWidth = 96;
    header.format.rowHeight = 30;
    const bottom = header.format.borders.getItem('EdgeBottom');
    bottom.style = 'Continuous';
    bottom.weight = 'Medium';
    bottom.color = '#404040';
    const both = range(context, 'A1:A2');
    both.load('format/font/bold,format/columnWidth,format/horizontalAlignment,format/font/size');
    header.load('format/borders/items/style,format/rowHeight');
    await context.sync();
    expect([both.format.font.bold, both.format.columnWidth, both.format.horizontalAlignment]).toEqual([
      null,
      96,
      null,
    ]);
    expect(header.format.rowHeight).toBe(30);
  });
  expect(sheet.cell(1, 2).style).toMatchObject({
    bold: true,
    fontSize: 12,
    horizontal: 'center',
    wrap: true,
  });
  expect(sheet.cell(1, 2).style.borders?.bottom).toEqual({ style: 'medium', color: '#404040' });
});

test('visible cells, hidden rows, frozen panes, filter, protection, print setup, validation and names', async () => {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem('台账');
    range(context, '2:2').rowHidden = true;
    worksheet.freezePanes.freezeRows(1);
    worksheet.pageLayout.orientation = 'Landscape';
    worksheet.pageLayout.paperSize = 'A4';
    worksheet.pageLayout.setPrintTitleRows('$1:$1');
    worksheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    worksheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '第&P页';
    const choice = range(context, 'C2:C9').dataValidation;
    choice.rule = { list: { inCellDropDown: true, source: '合格,不合格' } };
    choice.prompt = { showPrompt: true, title: '结果', message: '请选择' };
    context.workbook.names.add('结果列', range(context, 'C1:C3'));
    const visible = range(context, 'A1:C3').getSpecialCellsOrNullObject('Visible');
    visible.load('address');
    const frozen = worksheet.freezePanes.getLocationOrNullObject();
    frozen.load('address');
    worksheet.load('autoFilter/enabled,autoFilter/isDataFiltered,protection/protected');
    const named = context.workbook.names.getItem('结果列').getRange();
    named.load('address');
    choice.load('rule,type');
    await context.sync();
    expect(visible.address).toBe('台账!A1:C1,台账!A3:C3');
    expect([frozen.address, named.address]).toEqual(['台账!1:1', '台账!C1:C3']);
    expect([worksheet.autoFilter.enabled, worksheet.protection.protected]).toEqual([false, false]);
    expect(choice.rule.list?.source).toBe('合格,不合格');
    worksheet.protection.protect({ allowFormatCells: true });
    await context.sync();
    const refused = await fault(async (other) => {
      range(other, 'A2').values = [['x']];
      await other.sync();
    });
    expect(refused?.message).toContain('请先撤销工作表保护');
  });
  expect(sheet.layout).toMatchObject({
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      printTitlesRow: '$1:$1',
      fitToPage: true,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: '&C第&P页' },
    validations: [{ type: 'list', values: ['合格', '不合格'], range: 'C2:C9', inputTitle: '结果' }],
  });
});

test('tables and their ranges', async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem('台账').tables.add('A1:C3', true);
    table.name = '巡检表';
    const body = table.getDataBodyRange();
    body.load('address,values');
    const { tables } = context.workbook;
    tables.load('items/name,items/id,items/showTotals');
    await context.sync();
    expect([body.address, tables.items[0]?.name]).toEqual(['台账!A2:C3', '巡检表']);
  });
});

test('a mistake within the workbench reaches the caller, and nothing of the request stays', async () => {
  const broken = jest.spyOn(book, 'eachCell').mockImplementation(() => {
    throw new Error('内部错误');
  });
  const error = await fault(async (context) => {
    range(context, 'A1').values = [['写了']];
    range(context, 'A1').format.font.bold = true;
    await context.sync();
  });
  broken.mockRestore();
  expect(error).toMatchObject({ code: 'GeneralException', message: '内部错误' });
  expect(sheet.cell(1, 1).value).toBe('编号');
});

test('part of the rows moves down or up; merged cells in the way are refused', async () => {
  await Excel.run(async (context) => {
    range(context, 'A2:B2').insert('Down');
    await context.sync();
    expect([sheet.cell(3, 1).value, sheet.cell(2, 1).value, sheet.cell(2, 3).value]).toEqual([
      'A-01',
      null,
      '合格',
    ]);
    range(context, 'A2:B2').delete('Up');
    range(context, 'A3:B3').merge(false);
    await context.sync();
    expect(sheet.cell(2, 1).value).toBe('A-01');
  });
  const error = await fault(async (context) => {
    range(context, 'A1').delete('Up');
    await context.sync();
  });
  expect(error).toMatchObject({ code: 'InvalidOperation', message: expect.stringContaining('请先取消合并') });
});

test('the properties of the document', async () => {
  book.properties = { author: '绩效办' };
  await Excel.run(async (context) => {
    context.workbook.load('properties/author,properties/title');
    await context.sync();
    expect([context.workbook.properties.author, context.workbook.properties.title]).toEqual(['绩效办', '']);
  });
});

test('settings stay in the workbook, the document and its saved file', async () => {
  await Excel.run(async (context) => {
    context.workbook.settings.add('规则', { version: 3 });
    const setting = context.workbook.settings.getItemOrNullObject('规则');
    const none = context.workbook.settings.getItemOrNullObject('没有');
    setting.load('value');
    await context.sync();
    expect([setting.value, none.isNullObject]).toEqual([{ version: 3 }, true]);
  });
  Office.context.document.settings.set('列', { 单位: 'B' });
  await new Promise((done) => Office.context.document.settings.saveAsync(done));
  expect(JSON.parse(String(book.settings.get('document:列')))).toEqual({ 单位: 'B' });
});

test('the selection, used ranges and copies', async () => {
  book.select(sheet, { firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 2 });
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const active = context.workbook.getActiveCell();
    const worksheet = context.workbook.worksheets.getActiveWorksheet();
    worksheet.getRange('H90').format.fill.color = '#FF0000';
    const used = worksheet.getUsedRangeOrNullObject(true);
    const formatted = worksheet.getUsedRange();
    range(context, 'D1').copyFrom('A1:C3');
    range(context, 'A20:C20').copyFrom(range(context, 'A2:C2'), 'Values');
    for (const each of [selected, active, used, formatted]) each.load('address');
    await context.sync();
    expect([selected.address, active.address]).toEqual(['台账!A2:B3', '台账!A2']);
    expect([used.address, formatted.address]).toEqual(['台账!A1:C3', '台账!A1:H90']);
  });
  expect([sheet.cell(3, 6).value, sheet.cell(20, 1).value]).toEqual(['不合格', 'A-01']);
});

test('what the user does reaches the handlers of the add-in', async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem('台账');
    worksheet.onChanged.add(
      async ({ address, changeType }) => void seen.push(`changed ${address} ${changeType}`),
    );
    worksheet.onSelectionChanged.add(async ({ address }) => void seen.push(`selected ${address}`));
    context.workbook.worksheets.onAdded.add(
      async ({ worksheetId }) => void seen.push(`added ${worksheetId}`),
    );
    context.workbook.worksheets.onActivated.add(
      async ({ worksheetId }) => void seen.push(`activated ${worksheetId}`),
    );
    await context.sync();
  });
  book.transact('粘贴', () => {
    book.setInput(sheet, 2, 2, '水泵');
    book.setInput(sheet, 2, 3, '合格品');
  });
  book.select(sheet, { firstRow: 3, firstColumn: 3, lastRow: 3, lastColumn: 3 });
  const added = expectSuccess(addSheet(book, '新表'));
  book.activate(added);
  await new Promise((done) => setTimeout(done, 100));
  expect(seen).toEqual([
    'changed B2:C2 RangeEdited',
    'selected C3',
    `added ${added.id}`,
    `activated ${added.id}`,
  ]);
});

test('the workbook tells of selections and of changes on any sheet; what the add-in writes says so', async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => void seen.push('selection'));
    context.workbook.worksheets.onChanged.add(
      async ({ address, triggerSource }) => void seen.push(`${address} ${triggerSource}`),
    );
    await context.sync();
  });
  book.select(sheet, { firstRow: 2, firstColumn: 2, lastRow: 2, lastColumn: 2 });
  await Excel.run(async (context) => {
    range(context, 'A1:B1').values = [['号', '名']];
    await context.sync();
  });
  await new Promise((done) => setTimeout(done, 100));
  expect(seen).toEqual(['selection', 'A1:B1 ThisLocalAddin']);
});

test('while a cell is being edited requests fail with the code that Excel gives', async () => {
  host.nextFault = 5004;
  const error = await fault(async (context) => {
    range(context, 'A1').load('values');
    await context.sync();
  });
  expect(error?.code).toBe('InvalidOperationInCellEditMode');
});

test('a hundred thousand cells are written and read in one request each', async () => {
  const rows = Array.from({ length: 5000 }, (_, row) =>
    Array.from({ length: 20 }, (__, column) => `值${row}-${column}`),
  );
  await Excel.run(async (context) => {
    range(context, 'A1:T5000').values = rows;
    await context.sync();
    const used = context.workbook.worksheets.getItem('台账').getUsedRange();
    used.load('values,text,numberFormat');
    await context.sync();
    expect(used.values[4999]?.[19]).toBe('值4999-19');
  });
});
