import type { ChartTable } from './chartTables';
import type { DataSheet } from './dataSheet';
import { quoted } from './dataTable';
import { writeCharts } from './scoreCharts';
import {
  HELPERS,
  RANKING_COLUMNS,
  RATE_HEADER,
  WIDTH,
  type RankingSheet,
  type SheetRow,
} from './rankingSheet';

const HEADER_FILL = '#E7EEF7';

/** Runs of columns that hold figures: [first, how many]. */
const FIGURE_COLUMNS = [
  [2, 1],
  [4, 8],
  [13, 1],
] as const;

const SHOWN = RANKING_COLUMNS.length;

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

function formatRun(sheet: Excel.Worksheet, rows: readonly SheetRow[], first: number, count: number): void {
  const { look, cells } = rows[first] ?? { look: 'blank', cells: [] };
  const isRate = look === 'rate' || (look === 'header' && cells.length === RATE_HEADER.length);
  const range = sheet.getRangeByIndexes(first, 0, count, isRate ? RATE_HEADER.length : SHOWN);
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
      for (let row = first; row < first + count; row++)
        sheet.getRangeByIndexes(row, 0, 1, SHOWN).merge(false);
      range.format.rowHeight = 20;
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
    case 'rate':
      range.format.rowHeight = 20;
      // The last line is there for units of a category that is none yet.
      drawBorders(look === 'unit' ? sheet.getRangeByIndexes(first, 0, count - 1, SHOWN) : range);
      sheet.getRangeByIndexes(first, 0, count, 1).format.horizontalAlignment = 'Center';
      if (look === 'unit') {
        sheet.getRangeByIndexes(first, 3, count, 1).format.horizontalAlignment = 'Center';
        // Figures and the — that stands for none line up.
        for (const [column, width] of FIGURE_COLUMNS) {
          sheet.getRangeByIndexes(first, column, count, width).format.horizontalAlignment = 'Right';
        }
        sheet.getRangeByIndexes(first, 12, count, 1).format.wrapText = true;
        sheet.getRangeByIndexes(first, 14, count, 1).format.horizontalAlignment = 'Center';
        titleCategories(sheet.getRangeByIndexes(first, 0, count, SHOWN), first + 1);
      }
      if (look === 'rate') sheet.getRangeByIndexes(first, 4, count, 1).format.horizontalAlignment = 'Right';
      return;
    case 'blank':
  }
}

/** Lines that name a category stand out, wherever they come to lie. */
function titleCategories(range: Excel.Range, row: number): void {
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = `=AND($S${String(row)}=0,$B${String(row)}<>"")`;
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

function formatsOf({ look }: SheetRow): string[] {
  const formats = new Array<string>(WIDTH).fill('General');
  if (look === 'unit')
    RANKING_COLUMNS.forEach(({ format }, i) => (formats[i] = format === '@' ? 'General' : format));
  return look === 'rate' ? formats.with(2, '0.00') : formats;
}

function setUpPage(sheet: Excel.Worksheet, lastRow: number): void {
  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, lastRow, SHOWN));
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
  const { rows } = ranking;
  const block = sheet.getRangeByIndexes(0, 0, rows.length, WIDTH);
  block.numberFormat = rows.map(formatsOf);
  block.formulas = rows.map(({ cells }) => Array.from({ length: WIDTH }, (_, i) => cells[i] ?? ''));
  for (const { first, count } of runsOf(rows)) formatRun(sheet, rows, first, count);
  RANKING_COLUMNS.forEach(({ width }, i) => {
    sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = width;
  });
  sheet.getRangeByIndexes(0, SHOWN + 1, 1, HELPERS.length).format.font.color = '#8A8A8A';
  drawBars(sheet, ranking);
  markGrades(sheet, ranking);
  setUpPage(sheet, writeCharts(sheet, { name: data.name, sheet: data }, charts, ranking));
}
