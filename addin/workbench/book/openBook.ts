import type { Sheet as FileSheet, TableDefinition, Workbook } from 'hucre';
import type { CellArea } from '../../../ledger/cells';
import { failure, success, type Result } from '../../../ledger/result';
import { decodeXlsx, type DecodedXlsx } from '../files/xlsx/decodeXlsx';
import { bookFromDelimitedText } from '../files/text/delimitedText';
import { fileKind, NOT_A_WORKBOOK, type FileKind } from '../files/fileKind';
import { bookFromHtml } from '../files/text/htmlTables';
import { bookFromSpreadsheetMl } from '../files/text/spreadsheetMl';
import { unreadNotices } from '../files/unreadNotices';
import { bookFromXls } from '../files/xls/xlsWorkbook';
import { columnCount, parseAreaAddress } from './area';
import { Book } from './book';
import type { BookProperties } from './bookParts';
import { cellsFromFile, looksIn } from './fileCells';
import { sheetPasswords } from './filePasswords';
import { customXmlFromFile, type CustomXmlPart } from './fileCustomXml';
import { hiddenNames } from './fileNames';
import { settingsFromFile } from './fileSettings';
import { StyleReader } from './fileStyles';
import type { Sheet } from './sheet';
import type { ColumnLayout, RowLayout, SheetLayout, Table } from './sheetParts';
import { SheetRows } from './sheetRows';
import { withPlainCells } from './withPlainCells';

/**
 * Opens the bytes of a workbook of whatever format, recognised by its content. What could not be read of it stands in
 * the book's notices. The fault is one line in Chinese that says what is wrong and what to do.
 */
export async function openBook(bytes: Uint8Array): Promise<Result<Book, string>> {
  const opened = await bookOfKind(bytes, fileKind(bytes));
  if (opened.ok) opened.value.notices = [...opened.value.notices, ...unreadNotices(opened.value)];
  return opened;
}

async function bookOfKind(bytes: Uint8Array, file: FileKind): Promise<Result<Book, string>> {
  switch (file.kind) {
    case 'refused':
      return failure(file.way);
    case 'xlsx':
      return openXlsxBook(bytes);
    case 'xls':
      return bookFromXls(file.stream);
    case 'spreadsheetMl':
      return bookOr(
        bookFromSpreadsheetMl(file.text),
        '文件里没有工作表，请在 Excel 中打开后另存为 .xlsx 再试。',
      );
    case 'html':
      return bookOr(
        bookFromHtml(file.text),
        '这是网页文件，里面没有表格，请在 Excel 中打开后另存为 .xlsx 再试。',
      );
    case 'text':
      return bookOr(bookFromDelimitedText(file.text), NOT_A_WORKBOOK);
  }
}

function bookOr(book: Book | null, fault: string): Result<Book, string> {
  return book ? success(book) : failure(fault);
}

async function openXlsxBook(bytes: Uint8Array): Promise<Result<Book, string>> {
  const decoded = await decodeXlsx(bytes);
  if (!decoded.ok) return decoded;
  const { file, archive, notices } = decoded.value;
  const isProtected = file.sheets.some(({ protection }) => protection);
  const passwords = isProtected ? sheetPasswords(archive) : new Map<string, string>();
  const isHidden = file.namedRanges?.length ? hiddenNames(archive) : () => false;
  const book = bookFromFile(decoded.value, customXmlFromFile(archive), isHidden, passwords);
  book.notices = notices;
  return success(book);
}

function bookFromFile(
  { file, plain, texts }: DecodedXlsx,
  customXml: readonly CustomXmlPart[],
  isHidden: ReturnType<typeof hiddenNames>,
  passwords: ReadonlyMap<string, string>,
): Book {
  const book = new Book();
  book.origin = file;
  book.dateSystem = file.dateSystem ?? '1900';
  book.defaultFont = { name: file.defaultFont?.name ?? 'Calibri', size: file.defaultFont?.size ?? 11 };
  book.properties = propertiesFromFile(file.properties);
  book.fileDrawings = file.sheets.map(({ charts, images }) => {
    return charts === undefined && images === undefined ? null : { charts: charts?.length ?? 0 };
  });
  const styles = new StyleReader(file.themeColors ?? []);
  const tableIds = { next: 1 };
  const sheets = file.sheets.map((fileSheet) => {
    const sheet = book.newSheet(fileSheet.name);
    sheet.origin = fileSheet;
    const cells = cellsFromFile(fileSheet, styles, book.dateSystem);
    const plainCells = plain.get(fileSheet.name);
    sheet.cells = new SheetRows(
      plainCells ? withPlainCells(cells, plainCells, texts, looksIn(fileSheet, styles)) : cells,
    );
    sheet.layout = layoutFromFile(fileSheet, tableIds, passwords.get(fileSheet.name));
    return sheet;
  });
  const names = (file.namedRanges ?? []).map(({ name, range, scope, comment }) => ({
    name,
    refersTo: range,
    sheet: scope,
    comment,
    ...(isHidden({ name, ...scopeOf(sheets, scope) }) && { hidden: true }),
  }));
  book.load(
    { sheets, names, customXml },
    settingsFromFile(file.properties?.custom),
    sheets[file.activeSheet ?? 0],
  );
  return book;
}

function scopeOf(sheets: readonly Sheet[], scope: string | undefined): { readonly sheetIndex?: number } {
  return scope === undefined ? {} : { sheetIndex: sheets.findIndex(({ name }) => name === scope) };
}

function propertiesFromFile(properties: Workbook['properties'] = {}): BookProperties {
  const {
    title,
    subject,
    creator,
    keywords,
    description,
    lastModifiedBy,
    category,
    company,
    manager,
    created,
  } = properties;
  return {
    title,
    subject,
    author: creator,
    keywords,
    comments: description,
    lastAuthor: lastModifiedBy,
    category,
    company,
    manager,
    created: created?.toISOString(),
  };
}

function layoutFromFile(
  file: FileSheet,
  tableIds: { next: number },
  passwordAttributes: string | undefined,
): SheetLayout {
  const tabColor = file.view?.tabColor?.rgb;
  return {
    name: file.name,
    visibility: file.veryHidden ? 'veryHidden' : file.hidden ? 'hidden' : 'visible',
    tabColor: tabColor ? `#${tabColor.slice(-6).toUpperCase()}` : undefined,
    showGridlines: file.view?.showGridLines !== false,
    zoomPercent: file.view?.zoomScale,
    merges: (file.merges ?? []).map(({ startRow, startCol, endRow, endCol }): CellArea => ({
      firstRow: startRow + 1,
      firstColumn: startCol + 1,
      lastRow: endRow + 1,
      lastColumn: endCol + 1,
    })),
    columns: new Map(
      (file.columns ?? []).flatMap((column, index): Array<[number, ColumnLayout]> => {
        const { width, hidden, outlineLevel, collapsed } = column;
        const says = width !== undefined || hidden || outlineLevel || collapsed;
        return says ? [[index + 1, { width, hidden, outlineLevel, collapsed }]] : [];
      }),
    ),
    rows: new Map(
      [...(file.rowDefs ?? [])].map(([index, row]): [number, RowLayout] => [
        index + 1,
        {
          heightPoints: row.height,
          hidden: row.hidden,
          outlineLevel: row.outlineLevel,
          collapsed: row.collapsed,
        },
      ]),
    ),
    frozen: { rows: file.freezePane?.rows ?? 0, columns: file.freezePane?.columns ?? 0 },
    tables: (file.tables ?? []).flatMap((table) => tableFromFile(table, tableIds)),
    charts: [],
    fileCharts: (file.charts ?? []).map(({ title }, index) => {
      return { id: `file${String(index + 1)}`, name: title ?? `图表 ${String(index + 1)}`, index };
    }),
    validations: file.dataValidations ?? [],
    conditionalFormats: file.conditionalRules ?? [],
    autoFilter: file.autoFilter,
    pageSetup: file.pageSetup,
    headerFooter: file.headerFooter,
    protection: file.protection && { ...file.protection, passwordAttributes },
    rowBreaks: (file.rowBreaks ?? []).map((index) => index + 1),
    columnBreaks: (file.colBreaks ?? []).map((index) => index + 1),
  };
}

function tableFromFile(table: TableDefinition, ids: { next: number }): readonly Table[] {
  const area = table.range ? parseAreaAddress(table.range) : null;
  if (!area || columnCount(area) !== table.columns.length) return [];
  return [
    {
      id: String(ids.next++),
      name: table.displayName ?? table.name,
      area,
      columns: table.columns,
      style: table.style,
      showRowStripes: table.showRowStripes ?? true,
      showColumnStripes: table.showColumnStripes ?? false,
      showFilter: table.showAutoFilter ?? true,
      showTotals: table.showTotalRow ?? false,
    },
  ];
}
