import type { Workbook } from 'hucre';
import { openXlsx } from 'hucre/xlsx';
import { failure, success, type Result } from '../../../../ledger/result';
import { archiveEntries, type ArchiveEntry } from './archive';
import { archiveFault } from './archiveLimits';
import { leanFile, type LeanFile } from './leanFile';
import { nearCells } from './nearCells';
import { relationsPath, relationsXml, type Relation } from './relations';
import { sparseEntries } from './sparseEntries';
import { BLANKS_LEFT_OUT } from './sparseSheet';
import {
  emptySheet,
  mendWorkbookPart,
  plainWorkbookPart,
  readWorkbookPart,
  type SheetEntry,
  type WorkbookPart,
} from './workbookPart';
import { hasOddEntries, XlsxParts } from './xlsxParts';

/** What the codec made of a file. */
export interface DecodedXlsx {
  readonly file: Workbook;
  /** The cells that were read past the codec. */
  readonly plain: LeanFile['plain'];
  readonly texts: LeanFile['texts'];
  /** The archive that was read: the file itself or, where that was damaged, the mended one. */
  readonly archive: Uint8Array;
  /** What could not be read: sentences in Chinese. */
  readonly notices: readonly string[];
}

/**
 * Reads an .xlsx archive through the codec. What the codec stumbles over is taken out step by step, so that damage
 * costs the damaged part and not the workbook. The fault is one line that says what to do.
 */
export async function decodeXlsx(archive: Uint8Array): Promise<Result<DecodedXlsx, string>> {
  const entries = archiveEntries(archive) ?? [];
  const sparse = await sparseEntries(archive, entries);
  const fault = archiveFault(entries, sparse);
  if (fault !== null) return failure(fault);
  const ordinary = sparse.size === 0 ? await ordinaryWorkbook(archive, entries) : null;
  if (ordinary) {
    const direct = await decodedLean(archive, entries, ordinary.sheets);
    if (direct.ok) return success({ ...direct.value, archive, notices: [] });
  }
  const parts = await XlsxParts.read(archive, entries, sparse);
  const workbook = readWorkbookPart(parts);
  if (workbook === null || workbook.sheets.length === 0)
    return failure('文件已损坏（缺少工作簿的目录），请重新下载，或用 Excel 的“打开并修复”后另存为 .xlsx。');
  return repaired(parts, mendWorkbookPart(parts, workbook));
}

/** The workbook's own part where the codec can be trusted with the archive as it is. */
async function ordinaryWorkbook(
  archive: Uint8Array,
  entries: readonly ArchiveEntry[],
): Promise<WorkbookPart | null> {
  if (hasOddEntries(entries)) return null;
  const isDirectory = ({ path }: ArchiveEntry) =>
    /(^|\/)(workbook\d*\.xml|_rels\/(workbook\d*\.xml)?\.rels|\[content_types\]\.xml)$/i.test(path);
  const directory = await XlsxParts.read(archive, entries.filter(isDirectory));
  for (const { path } of entries) directory.touch(path);
  const workbook = readWorkbookPart(directory);
  return workbook?.isSound ? workbook : null;
}

type Remedy = (parts: XlsxParts, workbook: WorkbookPart) => WorkbookPart;

const REMEDIES: readonly Remedy[] = [
  (_parts, workbook) => workbook,
  withoutAttachments,
  (parts, workbook) =>
    without(parts, workbook, /\/styles$/, '文件里的样式已损坏，日期和数字按常规格式显示。'),
  withSalvagedStrings,
  withSheetsAlone,
];

/** Tries each remedy alone, so that nothing sound is given up, and then all of them together. */
async function repaired(parts: XlsxParts, mended: WorkbookPart): Promise<Result<DecodedXlsx, string>> {
  const workbook = await withSoundSheets(parts, mended);
  const trials = [...REMEDIES.map((remedy) => [remedy]), REMEDIES];
  let fault = '';
  for (const remedies of trials) {
    const trial = parts.copy();
    const { sheets } = remedies.reduce((present, remedy) => remedy(trial, present), workbook);
    const archive = trial.archive();
    const tried = await decodedLean(archive, archiveEntries(archive) ?? [], sheets);
    if (tried.ok) return success({ ...tried.value, archive, notices: [...trial.notices] });
    fault = tried.fault;
  }
  return failure(`文件读取失败（${fault}），请在 Excel 中打开后另存为 .xlsx 再试。`);
}

/** Sheets that can't be read even alone keep what is near and before the damage or, if that doesn't help, nothing. */
async function withSoundSheets(parts: XlsxParts, workbook: WorkbookPart): Promise<WorkbookPart> {
  for (const sheet of workbook.sheets) {
    if (sheet.path === null || (await isReadable(parts.text(sheet.path), sheet))) continue;
    const near = nearCells(parts.text(sheet.path));
    const rows = wholeRows(near.xml);
    if (await isReadable(near.xml, sheet)) {
      parts.setText(sheet.path, near.xml);
      parts.notices.add(
        near.isContentLost ? `工作表“${sheet.name}”里位置不对或远离表格的单元格未读入。` : BLANKS_LEFT_OUT,
      );
    } else if (rows !== null && (await isReadable(rows, sheet))) {
      parts.setText(sheet.path, rows);
      parts.notices.add(`工作表“${sheet.name}”的后半部分已损坏，只读入了前面完整的行；请从备份核对。`);
    } else {
      emptySheet(parts, sheet);
    }
  }
  return workbook;
}

/** The rows before the damage; null where none is whole. */
function wholeRows(xml: string): string | null {
  const end = xml.lastIndexOf('</row>');
  return end < 0 ? null : `${xml.slice(0, end)}</row></sheetData></worksheet>`;
}

async function isReadable(xml: string, sheet: SheetEntry): Promise<boolean> {
  const alone = new XlsxParts();
  alone.setText('xl/workbook.xml', '');
  alone.setText('xl/sheet.xml', xml);
  const path = 'xl/sheet.xml';
  const workbook = {
    path: 'xl/workbook.xml',
    sheets: [{ ...sheet, name: 'Sheet1', id: 'rId1', path }],
    relations: [],
    dangling: [],
    isSound: false,
  };
  plainWorkbookPart(alone, workbook);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  mendWorkbookPart(alone, {
    ...workbook,
    relations: [{ id: 'rId1', type, target: path, isExternal: false }],
  });
  return (await decoded(alone.archive())).ok;
}

/** Comments, pictures, links and tables hang on the sheets by relations of their own. */
function withoutAttachments(parts: XlsxParts, workbook: WorkbookPart): WorkbookPart {
  for (const { path } of workbook.sheets) if (path !== null) parts.delete(relationsPath(path));
  parts.notices.add('工作表的附件（批注、图片、链接、表格样式）已损坏，未读入。');
  return workbook;
}

function without(parts: XlsxParts, workbook: WorkbookPart, type: RegExp, notice: string): WorkbookPart {
  const kept = workbook.relations.filter((relation) => !type.test(relation.type));
  if (kept.length === workbook.relations.length) return workbook;
  parts.notices.add(notice);
  return withRelations(parts, workbook, kept);
}

/** Keeps the shared texts before the damage. */
function withSalvagedStrings(parts: XlsxParts, workbook: WorkbookPart): WorkbookPart {
  const path = workbook.relations.find(({ type }) => type.endsWith('/sharedStrings'))?.target;
  if (path === undefined) return workbook;
  const items = parts.text(path).match(/<si>(?:(?!<si>)[^])*?<\/si>|<si\/>/g) ?? [];
  parts.setText(path, `<sst>${items.filter(isBalanced).join('')}</sst>`);
  parts.notices.add('文件里的共享文本部分损坏，一些文本单元格可能没有内容；请从备份核对。');
  return workbook;
}

function isBalanced(item: string): boolean {
  return (item.match(/<t[\s>]/g)?.length ?? 0) === (item.match(/<\/t>/g)?.length ?? 0);
}

function withSheetsAlone(parts: XlsxParts, workbook: WorkbookPart): WorkbookPart {
  plainWorkbookPart(parts, workbook);
  parts.notices.add('工作簿的目录部分损坏，名称、主题和外部链接未读入。');
  const kept = workbook.relations.filter(({ type }) => /\/(worksheet|sharedStrings|styles)$/.test(type));
  for (const path of parts.paths) if (path.startsWith('docProps/')) parts.delete(path);
  return withRelations(parts, workbook, kept);
}

function withRelations(
  parts: XlsxParts,
  workbook: WorkbookPart,
  relations: readonly Relation[],
): WorkbookPart {
  parts.setText(relationsPath(workbook.path), relationsXml(relations));
  return { ...workbook, relations };
}

type Decoded = Omit<DecodedXlsx, 'archive' | 'notices'>;

async function decodedLean(
  archive: Uint8Array,
  entries: readonly ArchiveEntry[],
  sheets: readonly SheetEntry[],
): Promise<Result<Decoded, string>> {
  const { bytes, plain, texts } = await leanFile(archive, entries, sheets);
  const file = await decoded(bytes);
  return file.ok ? success({ file: file.value, plain, texts }) : file;
}

/** The codec meets bytes of any origin here: whatever it throws at them is their fault. */
async function decoded(archive: Uint8Array): Promise<Result<Workbook, string>> {
  try {
    const file = await openXlsx(archive, { readStyles: true });
    return file.sheets.length > 0 ? success(file) : failure('no sheets');
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}
