import type { Cell as FileCell, CellValue as FileValue, Sheet as FileSheet, Workbook } from 'hucre';
import { openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
import { areaAddress } from './area';
import type { Book } from './book';
import { isErrorValue, type Cell } from './cell';
import { fileCharts } from './fileCharts';
import { propertiesWithSettings } from './fileSettings';
import { fileStyle } from './fileStyles';
import { finishArchive } from './finishArchive';
import type { DrawingChange } from './movedCharts';
import type { Sheet } from './sheet';
import type { Table } from './sheetParts';
import type { CellStyle } from './style';

/**
 * The bytes of the book as .xlsx. Parts of the opened file that the model doesn't know (charts, pictures, macros, custom
 * XML) are carried over; the codec finds them by the position of their sheet, so that they can get lost where sheets
 * of the file were deleted or moved.
 */
export async function saveBook(book: Book): Promise<Uint8Array> {
  const file = (book.origin ?? (await blankFile(book))) as Workbook;
  const writer = new StyleWriter(book.defaultFont);
  const drawings = drawingChanges(book);
  file.sheets = [
    ...book.sheets.map((sheet, position) =>
      fileSheet(book, sheet, writer, (book.fileDrawings[position] ?? null) === null),
    ),
    ...drawings.flatMap(({ position, added }) => {
      const sheet = book.sheets[position];
      if (added === null || sheet === undefined) return [];
      return [{ name: `~${String(position)}`, rows: [], charts: newCharts(book, sheet) }];
    }),
  ];
  file.namedRanges = book.names.map(({ name, refersTo, sheet, comment }) => ({
    name,
    range: refersTo,
    scope: sheet,
    comment,
  }));
  file.dateSystem = book.dateSystem;
  file.activeSheet = book.sheets.indexOf(book.activeSheet) || undefined;
  const archive = await saveXlsx(file);
  return finishArchive(archive, {
    properties: propertiesWithSettings(file.properties?.custom, book.settings),
    passwords: book.sheets.map(({ layout }) => layout.protection?.passwordAttributes),
    customXml: book.customXml,
    hiddenNames: book.names.flatMap(({ name, sheet, hidden }) => {
      if (hidden !== true) return [];
      return sheet === undefined
        ? [{ name }]
        : [{ name, sheetIndex: book.sheets.findIndex((own) => own.name === sheet) }];
    }),
    drawings,
    hasFormulaErrors: book.sheets.some(hasFormulaError),
    hasScatterCharts: book.sheets.some(({ layout }) => layout.charts.some(({ kind }) => kind === 'scatter')),
  });
}

/** What changes in the drawings of the opened file; new charts of their sheets are written on sheets at the end. */
function drawingChanges({ sheets, fileDrawings }: Book): readonly DrawingChange[] {
  let last = sheets.length;
  return sheets.flatMap(({ layout }, position): readonly DrawingChange[] => {
    const drawing = fileDrawings[position] ?? null;
    if (drawing === null) return [];
    const kept = new Set(layout.fileCharts.map(({ index }) => index));
    const all = Array.from({ length: drawing.charts }, (_, index) => index);
    const removed = new Set(all.filter((index) => !kept.has(index)));
    const added = layout.charts.length > 0 ? last++ : null;
    return removed.size === 0 && added === null ? [] : [{ position, removed, added }];
  });
}

/** A book that was not opened from a file is written into an empty one. */
async function blankFile({ properties: { title } }: Book): Promise<Workbook> {
  const archive = await writeXlsx({ sheets: [{ name: 'Sheet1' }], properties: { title } });
  return openXlsx(archive, { readStyles: true });
}

class StyleWriter {
  private readonly written = new Map<CellStyle, ReturnType<typeof fileStyle>>();

  constructor(private readonly defaultFont: Book['defaultFont']) {}

  write(style: CellStyle): ReturnType<typeof fileStyle> {
    if (!this.written.has(style)) this.written.set(style, fileStyle(style, this.defaultFont));
    return this.written.get(style);
  }
}

function fileSheet(book: Book, sheet: Sheet, styles: StyleWriter, hasOwnDrawing: boolean): FileSheet {
  const layout = sheet.layout;
  const origin = (sheet.origin ?? {}) as Partial<FileSheet>;
  return {
    ...origin,
    ...fileCells(sheet, styles),
    name: layout.name,
    hidden: layout.visibility === 'hidden',
    veryHidden: layout.visibility === 'veryHidden',
    view: {
      ...origin.view,
      showGridLines: layout.showGridlines,
      zoomScale: layout.zoomPercent,
      tabColor: fileTabColor(layout.tabColor, origin),
    },
    merges: layout.merges.map(({ firstRow, firstColumn, lastRow, lastColumn }) => ({
      startRow: firstRow - 1,
      startCol: firstColumn - 1,
      endRow: lastRow - 1,
      endCol: lastColumn - 1,
    })),
    columns: fileColumns(sheet),
    rowDefs: new Map(
      [...layout.rows].map(([row, { heightPoints, ...rest }]) => [
        row - 1,
        { height: heightPoints, ...rest },
      ]),
    ),
    freezePane: layout.frozen.rows || layout.frozen.columns ? { ...layout.frozen } : undefined,
    tables: layout.tables.map(fileTable),
    ...(hasOwnDrawing && { charts: newCharts(book, sheet) }),
    dataValidations: [...layout.validations],
    conditionalRules: [...layout.conditionalFormats],
    autoFilter: layout.autoFilter,
    pageSetup: layout.pageSetup,
    headerFooter: layout.headerFooter,
    protection: layout.protection,
    rowBreaks: layout.rowBreaks.map((row) => row - 1),
    colBreaks: layout.columnBreaks.map((column) => column - 1),
  };
}

/** The codec's type of a sheet names only charts that it read; it writes new ones all the same. */
const newCharts = (book: Book, sheet: Sheet): FileSheet['charts'] =>
  [...fileCharts(book, sheet)] as unknown as FileSheet['charts'];

function fileTabColor(
  tabColor: string | undefined,
  origin: Partial<FileSheet>,
): { rgb: string } | object | undefined {
  return tabColor
    ? { rgb: tabColor.slice(1) }
    : origin.view?.tabColor?.rgb
      ? undefined
      : origin.view?.tabColor;
}

function fileColumns(sheet: Sheet): FileSheet['columns'] {
  const last = Math.max(0, ...sheet.layout.columns.keys());
  return Array.from({ length: last }, (_, index) => ({ ...sheet.layout.columns.get(index + 1) }));
}

function fileTable(table: Table): NonNullable<FileSheet['tables']>[number] {
  return {
    name: table.name,
    displayName: table.name,
    range: areaAddress(table.area),
    columns: [...table.columns],
    style: table.style,
    showRowStripes: table.showRowStripes,
    showColumnStripes: table.showColumnStripes,
    showAutoFilter: table.showFilter,
    showTotalRow: table.showTotals,
  };
}

function fileCells(sheet: Sheet, styles: StyleWriter): Pick<FileSheet, 'rows' | 'cells'> {
  const rows: FileValue[][] = [];
  const cells = new Map<string, FileCell>();
  const lastRow = sheet.usedArea()?.lastRow ?? 0;
  for (let row = 1; row <= lastRow; row++) {
    const values: FileValue[] = [];
    rows.push(values);
    const ordered = [...(sheet.cells.get(row) ?? [])].sort(([left], [right]) => left - right);
    for (const [column, cell] of ordered) {
      while (values.length < column - 1) values.push(null);
      values[column - 1] = cell.value;
      cells.set(`${row - 1},${column - 1}`, fileCell(cell, styles));
    }
  }
  return { rows, cells };
}

function fileCell(cell: Cell, styles: StyleWriter): FileCell {
  const { comment, hyperlink, richText, arrayAddress, dynamicArray, checkbox } = cell.extras ?? {};
  return {
    value: cell.value,
    type: cell.formula ? 'formula' : fileType(cell),
    style: styles.write(cell.style),
    ...(cell.formula && { formula: cell.formula.slice(1), formulaResult: cell.value }),
    ...(arrayAddress && { formulaType: 'array' as const, formulaRef: arrayAddress }),
    ...(dynamicArray && { formulaDynamic: true }),
    ...(richText && { richText: [...richText] as FileCell['richText'] }),
    ...(comment && { comment }),
    ...(hyperlink && { hyperlink }),
    ...(checkbox && { checkbox }),
  };
}

function fileType(cell: Cell): FileCell['type'] {
  if (cell.value === null) return 'empty';
  return isErrorValue(cell.value) ? 'error' : (typeof cell.value as 'string' | 'number' | 'boolean');
}

function hasFormulaError(sheet: Sheet): boolean {
  for (const { cell } of sheet.cells.withFormula()) if (isErrorValue(cell.value)) return true;
  return false;
}
