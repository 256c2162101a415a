import type { ChartTable } from './chartTables';
import type { DataSheet } from './dataSheet';
import { quoted, type DataCell } from './dataTable';
import { writeCharts } from './scoreCharts';
import { HELPERS, helperLetters, type ShownColumn } from './rankingColumns';
import type { RankingSheet } from './rankingSheet';
import type { SheetRow } from './sheetRow';

const HEADER_FILL = '#E7EEF7';

/** Neighbouring rows of one look, so that a table is formatted as a whole. */
function runsOf(
  rows: readonly SheetRow[],
): ReadonlyArray<{ look: SheetRow['look']; first: number; count: number }> {
  const runs: Array<{ look: SheetRow['look']; first: number; count: number }> = [];
  rows.forEach(({ look }, i) => {
    const last = runs.at(-1);
    if (last?.look === look) last.count++;
    else runs.push({ look, first: i, count: 1 });
  });
  return runs;
}

function drawBorders(range: Excel.Range): void {
  for (const edge of [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    'InsideHorizontal',
    'InsideVertical',
  ] as const) {
    range.format.borders.getItem(edge).style = 'Continuous';
  }
}

function formatRun(
  sheet: Excel.Worksheet,
  { rows, columns }: RankingSheet,
  first: number,
  count: number,
): void {
  const { look, width = columns.length, runsToEdge = false } = rows[first] ?? { look: 'blank' };
  const range = sheet.getRangeByIndexes(first, 0, count, runsToEdge ? columns.length : width);
  const part = (column: number, columnCount: number): Excel.Range =>
    sheet.getRangeByIndexes(first, column, count, columnCount);
  if (runsToEdge) part(width - 1, columns.length - width + 1).merge(true);
  range.format.font.name = '宋体';
  range.format.font.size = 10;
  range.format.verticalAlignment = 'Center';
  switch (look) {
    case 'title': {
      range.merge(false);
      range.format.font.name = '方正小标宋简体';
      range.format.font.size = 18;
      range.format.horizontalAlignment = 'Center';
      range.format.rowHeight = 34;
      return;
    }
    case 'meta':
      range.merge(true);
      range.format.rowHeight = 20;
      return;
    case 'note':
      range.merge(true);
      range.format.font.size = 9;
      range.format.rowHeight = 15;
      return;
    case 'section':
      range.format.font.name = '黑体';
      range.format.font.size = 12;
      range.format.rowHeight = 24;
      return;
    case 'header':
      range.format.font.bold = true;
      range.format.fill.color = HEADER_FILL;
      range.format.wrapText = true;
      range.format.horizontalAlignment = 'Center';
      range.format.rowHeight = 28;
      drawBorders(range);
      return;
    case 'unit':
      range.format.rowHeight = 20;
      // The last line is there for units of a category that is none yet.
      drawBorders(sheet.getRangeByIndexes(first, 0, count - 1, width));
      // Figures and the — that stands for none line up.
      columns.forEach(({ align }, i) => (part(i, 1).format.horizontalAlignment = align));
      part(
        columns.findIndex(({ header }) => header === '说明'),
        1,
      ).format.wrapText = true;
      titleCategories(range, first + 1, columns);
      return;
    case 'group':
    case 'share':
    case 'rate':
    case 'statistic':
      range.format.rowHeight = look === 'statistic' || look === 'group' ? 16 : 20;
      drawBorders(range);
      part(0, 1).format.horizontalAlignment = 'Center';
      if (look === 'group') range.format.font.bold = true;
      if (look === 'share') part(2, 1).format.horizontalAlignment = 'Center';
      if (look === 'rate') part(4, 1).format.horizontalAlignment = 'Right';
      if (look === 'statistic') part(8, 2).format.horizontalAlignment = 'Right';
      return;
    case 'blank':
  }
}

/** Lines that name a category stand out, wherever they come to lie. */
function titleCategories(range: Excel.Range, row: number, columns: readonly ShownColumn[]): void {
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = `=AND(${helperLetters(columns).place}${String(row)}=0,$B${String(row)}<>"")`;
  format.custom.format.fill.color = HEADER_FILL;
  format.custom.format.font.bold = true;
}

/** Bars behind the scores and behind the rates, so that a page shows at a glance what the figures say. */
function drawBars(sheet: Excel.Worksheet, { ranking, rates }: RankingSheet): void {
  const scores = sheet.getRange(`C${String(ranking.first)}:C${String(ranking.last)}`);
  const { dataBar } = scores.conditionalFormats.add('DataBar');
  dataBar.positiveFormat.fillColor = '#9DC3E6';
  dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
  dataBar.upperBoundRule = { type: 'Number', formula: '100' };
  if (rates.last < rates.first) return;
  const rate = sheet.getRange(`C${String(rates.first)}:C${String(rates.last)}`);
  const { dataBar: bar } = rate.conditionalFormats.add('DataBar');
  bar.positiveFormat.fillColor = '#F4B183';
  bar.lowerBoundRule = { type: 'Number', formula: '0' };
}

/** The best and the worst grades stand out by weight and colour beside their word. */
function markGrades(sheet: Excel.Worksheet, { ranking, bestGrades, worstGrades }: RankingSheet): void {
  const range = sheet.getRange(`D${String(ranking.first)}:D${String(ranking.last)}`);
  const mark = (grades: readonly string[], color: string): void => {
    if (grades.length === 0) return;
    const format = range.conditionalFormats.add('Custom');
    const words = grades.map((grade) => `$D${String(ranking.first)}=${quoted(grade)}`).join(',');
    format.custom.rule.formula = `=OR(${words})`;
    format.custom.format.font.color = color;
    format.custom.format.font.bold = true;
  };
  mark(bestGrades, '#1F6B3A');
  mark(worstGrades, '#B00020');
}

function setUpPage(sheet: Excel.Worksheet, lastRow: number, width: number): void {
  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, lastRow, width));
  pageLayout.setPrintTitleRows('$1:$2');
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
  sheet.freezePanes.freezeRows(4);
}

/** Writes the score sheet: its rows at once, their looks in runs. */
export function writeRankingSheet(
  sheet: Excel.Worksheet,
  ranking: RankingSheet,
  data: DataSheet & { readonly name: string },
  charts: readonly ChartTable[],
): void {
  const { rows, columns } = ranking;
  const width = columns.length + 1 + HELPERS.length;
  const block = sheet.getRangeByIndexes(0, 0, rows.length, width);
  const filled = <Value>(values: readonly Value[], none: Value): Value[] =>
    Array.from({ length: width }, (_, i) => values[i] ?? none);
  block.numberFormat = rows.map(({ formats }) => filled(formats ?? [], 'General'));
  block.formulas = rows.map(({ cells }) => filled<DataCell>(cells, ''));
  for (const { first, count } of runsOf(rows)) formatRun(sheet, ranking, first, count);
  columns.forEach((column, i) => {
    sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = column.width;
  });
  sheet.getRangeByIndexes(0, columns.length + 1, 1, HELPERS.length).format.font.color = '#8A8A8A';
  drawBars(sheet, ranking);
  markGrades(sheet, ranking);
  const lastRow = writeCharts(sheet, { name: data.name, sheet: data }, charts, ranking);
  setUpPage(sheet, lastRow, columns.length);
}
