/** SpreadsheetML 2003, which real templates are under the name .xlsx (domain.md 4.1). */
import { openedBook, savedBook, valuesOf } from '../openedBook';

const WORKBOOK = `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
 <ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><ActiveSheet>1</ActiveSheet></ExcelWorkbook>
 <Styles>
  <Style ss:ID="Default" ss:Name="Normal"><Font ss:FontName="宋体" ss:Size="12"/></Style>
  <Style ss:ID="s21"><NumberFormat ss:Format="Short Date"/><Font ss:Bold="1"/></Style>
  <Style ss:ID="s22" ss:Parent="s21"><NumberFormat ss:Format="0.0%"/>
   <Borders><Border ss:Position="Top" ss:LineStyle="Continuous" ss:Weight="1"/></Borders></Style>
 </Styles>
 <Worksheet ss:Name="3月"><Table ss:ExpandedColumnCount="3" ss:ExpandedRowCount="99999">
  <Column ss:Index="2" ss:Width="105"/>
  <Row ss:Height="30"><Cell ss:MergeAcross="2"><Data ss:Type="String">检查台账 &amp; 附表</Data></Cell></Row>
  <Row ss:Index="3"><Cell><Data ss:Type="Number">1</Data></Cell>
   <Cell ss:StyleID="s21"><Data ss:Type="DateTime">2016-03-05T12:00:00.000</Data></Cell>
   <Cell ss:StyleID="s22" ss:Formula="=RC[-2]"><Data ss:Type="Number">0.982</Data></Cell></Row>
  <Row ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="String">00<B xmlns="http://www.w3.org/TR/REC-html40">12</B></Data></Cell>
   <Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>
 </Table></Worksheet>
 <Worksheet ss:Name="字典"><Table><Row><Cell><Data ss:Type="Boolean">1</Data></Cell></Row></Table>
  <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>`;

test('values, dates, formats, merges, hidden parts and the place of cells are read and saved', async () => {
  const opened = await openedBook(WORKBOOK);
  for (const book of [opened, await savedBook(opened)]) {
    expect(valuesOf(book)).toEqual([
      ['检查台账 & 附表', null, null],
      [null, null, null],
      [1, 42434.5, 0.982],
      [null, '0012', '#N/A'],
    ]);
    const [sheet, dictionary] = book.sheets;
    if (!sheet || !dictionary) throw new Error('two sheets');
    expect([book.text(sheet, 3, 2), book.text(sheet, 3, 3)]).toEqual(['2016/3/5', '98.2%']);
    expect(sheet.cell(3, 3).style).toMatchObject({ bold: true, borders: { top: { style: 'thin' } } });
    expect(sheet.merges).toEqual([{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 }]);
    expect([sheet.isRowHidden(4), sheet.columnWidth(2), sheet.rowHeightPoints(1)]).toEqual([true, 20, 30]);
    expect([dictionary.visibility, valuesOf(book, '字典')]).toEqual(['hidden', [[true]]]);
  }
  expect(opened.notices).toEqual([expect.stringContaining('公式')]);
});

test('what is cut off is read as far as it goes', async () => {
  const book = await openedBook(WORKBOOK.slice(0, WORKBOOK.indexOf('0.982')));
  expect(valuesOf(book)[2]).toEqual([1, 42434.5]);
});

test('entities that a document makes up are not expanded', async () => {
  const bomb = WORKBOOK.replace(
    '<Workbook ',
    `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "${'&lol;'.repeat(99)}">]>\n<Workbook `,
  ).replace('检查台账', '&lol2;');
  expect(String(valuesOf(await openedBook(bomb))[0]?.[0])).toHaveLength(11);
});
