import { strToU8, zipSync } from 'fflate';
import { columnLetters, type CellValue } from '../../ledger/cells';
import type { BigLedger } from './bigLedger';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Looks of cells, by their place in `STYLES`. */
const Look = { plain: 0, title: 1, header: 2, text: 3, date: 4 } as const;

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" fillId="2" borderId="1" applyFill="1" applyBorder="1"/><xf xfId="0" borderId="1" applyBorder="1"/><xf xfId="0" numFmtId="14" borderId="1" applyNumberFormat="1" applyBorder="1"/></cellXfs></styleSheet>`;

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId4" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/styles.xml': STYLES,
};

/** The ledger as Excel would save it: shared strings, bordered cells, dates as serial numbers; a 部门名册 beside it. */
export function bigLedgerFile(ledger: BigLedger): Uint8Array {
  const strings = new Map<string, number>();
  const roster = ledger.units.map((unit, index): CellValue[] => {
    const category = unit.endsWith('所') ? '基层' : '业务职能';
    return [index + 1, unit, category, 12 + index];
  });
  const sheets = [
    sheetXml([[ledger.title], ledger.headers, ...ledger.rows], strings),
    sheetXml([['部门名册'], ['序号', '部门名称', '部门类别', '人数'], ...roster], strings),
  ];
  const workbook = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${ledger.sheet}" sheetId="1" r:id="rId1"/><sheet name="部门名册" sheetId="2" r:id="rId2"/></sheets></workbook>`;
  const shared = [...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('');
  const parts: Record<string, string> = {
    ...PARTS,
    'xl/workbook.xml': workbook,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}" uniqueCount="${String(strings.size)}">${shared}</sst>`,
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${String(i + 1)}.xml`, xml])),
  };
  const date = new Date(2020, 0, 1);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), {
    level: 6,
    mtime: date,
  });
}

function sheetXml(rows: ReadonlyArray<readonly CellValue[]>, strings: Map<string, number>): string {
  const lines = rows.map((row, index) => {
    const cells = row.map((value, column) => cellXml(value, index, column, strings)).join('');
    return `<row r="${String(index + 1)}" spans="1:${String(row.length)}">${cells}</row>`;
  });
  const width = Math.max(...rows.map((row) => row.length));
  const last = `${columnLetters(width)}${String(rows.length)}`;
  const merge = `<mergeCells count="1"><mergeCell ref="A1:${columnLetters(width)}1"/></mergeCells>`;
  return `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/><sheetData>${lines.join('')}</sheetData>${merge}</worksheet>`;
}

function cellXml(value: CellValue, row: number, column: number, strings: Map<string, number>): string {
  const isDate = row > 1 && column === 1 && typeof value === 'number';
  const look = row === 0 ? Look.title : row === 1 ? Look.header : isDate ? Look.date : Look.text;
  const start = `<c r="${columnLetters(column + 1)}${String(row + 1)}" s="${String(look)}"`;
  if (value === null) return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${String(value)}</v></c>`;
  const text = String(value);
  if (text.startsWith('#')) return `${start} t="e"><v>${text}</v></c>`;
  let index = strings.get(text);
  if (index === undefined) strings.set(text, (index = strings.size));
  return `${start} t="s"><v>${String(index)}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
