import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withCustomXml, type CustomXmlPart } from './fileCustomXml';
import { hideNames } from './fileNames';
import { restorePasswords } from './filePasswords';
import { changeDrawings, type DrawingChange } from './movedCharts';
import { unjoinScatterPoints } from './scatterMarkers';
import { addCustomProperties, type CustomProperties } from './fileSettings';

/** What the codec leaves out of an archive that it writes. */
export interface Finish {
  readonly properties: CustomProperties;
  /** Password attributes by the sheets' positions. */
  readonly passwords: ReadonlyArray<string | undefined>;
  readonly customXml: readonly CustomXmlPart[];
  readonly hiddenNames: Parameters<typeof hideNames>[1];
  /** Some formula's value is an error: the codec writes it as a text. */
  readonly hasFormulaErrors: boolean;
  /** What changes in the drawings of the opened file. */
  readonly drawings: readonly DrawingChange[];
  /** Some chart shows points that no line joins. */
  readonly hasScatterCharts: boolean;
}

/** The codec writes 得分排名2016-09!$1:$2, which Excel takes for damage: such names of sheets stand in quotes. */
const PRINT_NAME = /(<definedName name="_xlnm\.Print_(?:Titles|Area)"[^>]*>)([^<]+)(<\/definedName>)/g;

function quotePrintNames(parts: Record<string, Uint8Array>): boolean {
  const workbook = parts['xl/workbook.xml'];
  if (workbook === undefined) return false;
  const before = strFromU8(workbook);
  const after = before.replace(
    PRINT_NAME,
    (_whole, open: string, areas: string, close: string) =>
      open + areas.replace(/(^|,)([^'!,]*[^'!,\p{L}\d_.][^'!,]*)!/gu, "$1'$2'!") + close,
  );
  if (after === before) return false;
  parts['xl/workbook.xml'] = strToU8(after);
  return true;
}

/** Adds to an archive what the codec can't write; one that lacks nothing is answered as it is. */
export function finishArchive(archive: Uint8Array, finish: Finish): Uint8Array {
  const hasProperties = Object.keys(finish.properties).length > 0;
  const hasPasswords = finish.passwords.some(Boolean);
  const parts = unzipSync(archive);
  const hasQuoted = quotePrintNames(parts);
  const hasCustomXml = finish.customXml.length > 0 || parts['customXml/item1.xml'] !== undefined;
  const hasHidden = finish.hiddenNames.length > 0;
  const isWhole = !hasQuoted && !hasProperties && !hasPasswords && !hasCustomXml && !hasHidden;
  const hasDrawings = finish.drawings.length > 0;
  if (isWhole && !hasDrawings && !finish.hasFormulaErrors && !finish.hasScatterCharts) return archive;
  if (hasDrawings) changeDrawings(parts, finish.drawings);
  if (hasHidden) hideNames(parts, finish.hiddenNames);
  if (hasProperties) addCustomProperties(parts, finish.properties);
  if (hasPasswords) restorePasswords(parts, finish.passwords);
  if (finish.hasFormulaErrors) markFormulaErrors(parts);
  if (finish.hasScatterCharts) unjoinScatterPoints(parts);
  return zipSync(hasCustomXml ? withCustomXml(parts, finish.customXml) : parts, { level: 6 });
}

const FORMULA_ERROR =
  /(<c [^>]*?)t="str"([^>]*>)(<f[^>]*>[^<]*<\/f><v>#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)<\/v>)/g;

function markFormulaErrors(parts: Record<string, Uint8Array>): void {
  for (const [path, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    parts[path] = strToU8(strFromU8(part).replace(FORMULA_ERROR, '$1t="e"$2$3'));
  }
}
