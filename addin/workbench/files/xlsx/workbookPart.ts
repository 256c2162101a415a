import { markupPieces } from '../text/markup';
import { escaped, readRelations, relationsPath, relationsXml, type Relation } from './relations';
import type { XlsxParts } from './xlsxParts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';
const ROOT_RELATIONS = '_rels/.rels';
const EMPTY_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

/** A sheet as the workbook lists it; `path` is its part where it is a worksheet that the archive has. */
export interface SheetEntry {
  readonly name: string;
  readonly id: string;
  readonly state: string | null;
  readonly path: string | null;
  readonly isWorksheet: boolean;
}

/** The workbook's own part with what it refers to; null where there is none. */
export interface WorkbookPart {
  readonly path: string;
  readonly sheets: readonly SheetEntry[];
  readonly relations: readonly Relation[];
  /** The relations that lead to nothing. */
  readonly dangling: readonly Relation[];
  /** Nothing has to be mended before the codec reads it. */
  readonly isSound: boolean;
}

export function readWorkbookPart(parts: XlsxParts): WorkbookPart | null {
  const stated = readRelations(parts.text(ROOT_RELATIONS), '').find(({ type }) =>
    type.endsWith('/officeDocument'),
  );
  const isStated = stated !== undefined && parts.has(stated.target);
  const path = isStated ? stated.target : parts.paths.find((each) => /(^|\/)workbook\d*\.xml$/i.test(each));
  if (path === undefined) return null;
  const own = readRelations(parts.text(relationsPath(path)), path);
  const found = (own.length > 0 ? own : conventional(parts, path)).map((relation) => ({
    ...relation,
    target: relation.isExternal ? relation.target : (parts.actualPath(relation.target) ?? relation.target),
  }));
  const dangling = found.filter(({ isExternal, target }) => !isExternal && !parts.has(target));
  const relations = found.filter((relation) => !dangling.includes(relation));
  const sheets = sheetEntries(parts.text(path), relations, found);
  const isUnchanged = found.every(({ target }, index) => target === own[index]?.target);
  return {
    path,
    sheets,
    relations,
    dangling,
    isSound:
      isStated &&
      isUnchanged &&
      dangling.length === 0 &&
      parts.has(CONTENT_TYPES) &&
      sheets.every((sheet) => sheet.path !== null),
  };
}

/** The relations that a workbook would have whose own list of them is lost. */
function conventional(parts: XlsxParts, path: string): readonly Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const sheets = [...markupPieces(parts.text(path))].flatMap((piece) =>
    piece.type === 'open' && piece.name === 'sheet' ? [piece.attribute('id') ?? ''] : [],
  );
  const others = ['sharedStrings', 'styles'].filter(
    (type) => parts.actualPath(`${folder}${type}.xml`) !== null,
  );
  return [
    ...sheets.map((id, index) => ({
      id,
      type: `${OFFICE}/worksheet`,
      target: `${folder}worksheets/sheet${String(index + 1)}.xml`,
      isExternal: false,
    })),
    ...others.map((type) => ({
      id: type,
      type: `${OFFICE}/${type}`,
      target: `${folder}${type}.xml`,
      isExternal: false,
    })),
  ];
}

function sheetEntries(
  xml: string,
  relations: readonly Relation[],
  found: readonly Relation[],
): readonly SheetEntry[] {
  const sheets: SheetEntry[] = [];
  for (const piece of markupPieces(xml)) {
    if (piece.type !== 'open' || piece.name !== 'sheet') continue;
    const id = piece.attribute('id') ?? '';
    const isOther = found.some((each) => each.id === id && !each.type.endsWith('/worksheet'));
    const relation = relations.find((each) => each.id === id && each.type.endsWith('/worksheet'));
    sheets.push({
      id,
      name: piece.attribute('name') ?? '',
      state: piece.attribute('state'),
      path: relation?.target ?? null,
      isWorksheet: !isOther,
    });
  }
  return sheets;
}

/** Makes the parts such that the codec finds every sheet, an empty one where the archive has none; and says so. */
export function mendWorkbookPart(parts: XlsxParts, workbook: WorkbookPart): WorkbookPart {
  const { path, dangling } = workbook;
  let { relations } = workbook;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const sheets = workbook.sheets.map((sheet, index) => {
    if (sheet.path !== null) return sheet;
    const empty = `${folder}worksheets/empty${String(index + 1)}.xml`;
    emptySheet(parts, { ...sheet, path: empty });
    const id = `rIdEmpty${String(index + 1)}`;
    relations = [...relations, { id, type: `${OFFICE}/worksheet`, target: empty, isExternal: false }];
    return { ...sheet, id, path: empty };
  });
  if (dangling.some(({ type }) => type.endsWith('/sharedStrings')))
    parts.notices.add('文件里的共享文本缺失，文本单元格没有内容；请从备份核对。');
  if (dangling.some(({ type }) => type.endsWith('/styles')))
    parts.notices.add('文件里的样式缺失，日期和数字按常规格式显示。');
  const renamed = new Map(workbook.sheets.map(({ id }, index) => [id, sheets[index]?.id ?? id]));
  parts.setText(path, withSheetIds(parts.text(path), renamed));
  parts.setText(relationsPath(path), relationsXml(relations));
  const root: Relation = { id: 'rId1', type: `${OFFICE}/officeDocument`, target: path, isExternal: false };
  const others = readRelations(parts.text(ROOT_RELATIONS), '').filter(
    ({ type, target }) => !type.endsWith('/officeDocument') && parts.has(target),
  );
  parts.setText(
    ROOT_RELATIONS,
    relationsXml([root, ...others.map((each, index) => ({ ...each, id: `rId${String(index + 2)}` }))]),
  );
  if (!parts.has(CONTENT_TYPES))
    parts.setText(
      CONTENT_TYPES,
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    );
  return { ...workbook, sheets, relations, dangling: [] };
}

export function emptySheet(parts: XlsxParts, sheet: SheetEntry): void {
  if (sheet.path === null) return;
  parts.setText(sheet.path, EMPTY_SHEET);
  parts.notices.add(
    sheet.isWorksheet
      ? `工作表“${sheet.name}”的内容缺失或已损坏，按空表打开；请从备份核对。`
      : `“${sheet.name}”不是普通工作表（例如图表工作表），按空表打开。`,
  );
}

/** Writes the workbook's part anew with nothing but its sheets. */
export function plainWorkbookPart(parts: XlsxParts, workbook: WorkbookPart): void {
  const is1904 = /<(?:\w+:)?workbookPr\b[^>]*date1904="(?:1|true)"/.test(parts.text(workbook.path));
  const sheets = workbook.sheets.map(({ name, id, state }, index) => {
    const shown = state === null ? '' : ` state="${escaped(state)}"`;
    return `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}"${shown} r:id="${escaped(id)}"/>`;
  });
  parts.setText(
    workbook.path,
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets.join('')}</sheets></workbook>`,
  );
}

function withSheetIds(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(/<(?:\w+:)?sheet\s[^>]*>/g, (element) =>
    element.replace(
      /(\w+:id=)(["'])([^"']*)\2/,
      (_whole, start: string, quote: string, id: string) => `${start}${quote}${ids.get(id) ?? id}${quote}`,
    ),
  );
}
