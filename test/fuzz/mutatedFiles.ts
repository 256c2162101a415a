import { seededRandom } from '../../ledger/score/fairness/random';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Small workbooks of every format that is read, to be damaged. */
const SAMPLES = [
  'test/fixtures/ledgers/dev-09-meetings-policies-advice.xlsx',
  'test/fixtures/ledgers/dev-02-rectification-3row.xlsx',
  'test/fixtures/ledgers/dev-06-warnings-1904.xlsx',
  'test/fixtures/files/features.xls',
  'test/fixtures/files/warnings-1904.xls',
].map((path) => new Uint8Array(readFileSync(path)));
const TEXTS = [
  '序号,日期,单位\n1,2016.3.5,"城关,所"\n2,"3月\n10日",王京所\n',
  '<html><table><tr><td colspan=2 rowspan="2">甲<td x:num="1">1</tr><tr><th>乙<br>丙</table></html>',
  '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1"><NumberFormat ss:Format="0%"/></Style></Styles><Worksheet ss:Name="3月"><Table><Column ss:Index="2" ss:Width="60"/><Row ss:Index="2"><Cell ss:StyleID="s1" ss:MergeAcross="1"><Data ss:Type="Number">0.5</Data></Cell></Row></Table></Worksheet></Workbook>',
].map((text) => new Uint8Array(Buffer.from(text)));
const HOSTILE = [
  '-1',
  '0',
  '4294967295',
  '99999999999999999999',
  'NaN',
  '',
  '"',
  '<',
  '</',
  '&#0;',
  '\u0000',
  'XFD1048576',
  'A0',
  '../../a',
  '&a;',
  '<!--',
  ']]>',
  '<row r="1048576">',
  '<c r="XFD1" s="9999" t="s"><v>99999</v></c>',
];

/** A damaged file; a number makes always the same one. */
export function mutatedFile(seed: number): Uint8Array {
  const next = seededRandom(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const file = pick(next() < 0.7 ? SAMPLES : TEXTS);
  const isArchive = file[0] === 0x50;
  if (isArchive && next() < 0.6) return withMutatedPart(file, below, pick);
  return next() < 0.2 ? file.slice(0, below(file.length)) : mutatedBytes(file, below, pick);
}

type Below = (limit: number) => number;
type Pick = <Item>(items: readonly Item[]) => Item;

function mutatedBytes(file: Uint8Array, below: Below, pick: Pick): Uint8Array {
  const bytes = file.slice();
  for (let count = 1 + below(20); count > 0; count--) {
    const at = below(bytes.length);
    const value = pick([0, 255, below(256), (bytes[at] ?? 0) ^ (1 << below(8))]);
    bytes.fill(value, at, at + pick([1, 1, 1, 2, 4, 64]));
  }
  return bytes;
}

/** The XML of a part is changed and packed again, so that the damage reaches the readers of XML. */
function withMutatedPart(file: Uint8Array, below: Below, pick: Pick): Uint8Array {
  const parts = unzipSync(file);
  for (let count = 1 + below(2); count > 0; count--) {
    const path = pick(Object.keys(parts));
    let xml = strFromU8(parts[path] ?? new Uint8Array());
    for (let changes = 1 + below(6); changes > 0; changes--) {
      const [start, length] = [below(xml.length), pick([0, 1, 5, 40, 400])];
      const doubled = xml.slice(start, start + length);
      const inserted = pick([pick(HOSTILE), doubled + doubled, '']);
      xml = xml.slice(0, start) + inserted + xml.slice(start + length);
    }
    if (below(8) > 0) parts[path] = strToU8(below(6) === 0 ? xml.slice(0, below(xml.length)) : xml);
    else Reflect.deleteProperty(parts, path);
  }
  return zipSync(parts, { level: 1 });
}
