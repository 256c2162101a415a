import type { Result } from '../../ledger/result';
import type { PeriodScore } from '../../ledger/score/periodScore';
import { writeOwnSheet, type WrittenSheet } from './ownSheet';
import { scoreRows, UNIT_FORMATS, WIDTH, type ScoreRow } from './scoreRows';
import { scoreSheetName } from './sheetNames';

const HEADER_FILL = '#E7EEF7';
/** Widths in points, by column. */
const WIDTHS = [36, 110, 52, 48, 60, 68, 44, 44, 70, 48, 74, 66, 150];

/** Runs of columns that hold figures: [first, how many]. */
const FIGURE_COLUMNS = [
  [2, 1],
  [4, 8],
] as const;

/** Neighbouring rows of one look, so that a table is formatted as a whole. */
function runsOf(
  rows: readonly ScoreRow[],
): ReadonlyArray<{ look: ScoreRow['look']; first: number; count: number }> {
  const runs: Array<{ look: ScoreRow['look']; first: number; count: number }> = [];
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

function formatRun(sheet: Excel.Worksheet, rows: readonly ScoreRow[], first: number, count: number): void {
  const { look, cells } = rows[first] ?? { look: 'blank', cells: [] };
  const range = sheet.getRangeByIndexes(first, 0, count, look === 'rate' ? 3 : Math.max(cells.length, 1));
  range.format.font.name = '宋体';
  range.format.font.size = 10;
  range.format.verticalAlignment = 'Center';
  switch (look) {
    case 'title': {
      const title = sheet.getRangeByIndexes(first, 0, 1, WIDTH);
      title.merge(false);
      title.format.font.name = '方正小标宋简体';
      title.format.font.size = 18;
      title.format.horizontalAlignment = 'Center';
      title.format.rowHeight = 34;
      return;
    }
    case 'meta':
      sheet.getRangeByIndexes(first, 0, 1, WIDTH).merge(false);
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
      drawBorders(range);
      sheet.getRangeByIndexes(first, 0, count, 1).format.horizontalAlignment = 'Center';
      if (look === 'unit') {
        sheet.getRangeByIndexes(first, 3, count, 1).format.horizontalAlignment = 'Center';
        // Figures and the — that stands for none line up.
        for (const [column, width] of FIGURE_COLUMNS) {
          sheet.getRangeByIndexes(first, column, count, width).format.horizontalAlignment = 'Right';
        }
        sheet.getRangeByIndexes(first, 12, count, 1).format.wrapText = true;
      }
      return;
    case 'blank':
  }
}

function formatsOf({ look }: ScoreRow): readonly string[] {
  if (look === 'unit') return UNIT_FORMATS;
  const formats = new Array<string>(WIDTH).fill('General');
  return look === 'rate' ? formats.with(2, '0.00') : formats;
}

function setUpPage(sheet: Excel.Worksheet): void {
  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintTitleRows('$1:$2');
  sheet.freezePanes.freezeRows(2);
}

/** Writes the ranking of a period as a sheet that prints well; a few requests, however many units there are. */
export async function writeScoreSheet(score: PeriodScore): Promise<Result<WrittenSheet, string>> {
  const rows = scoreRows(score);
  return writeOwnSheet(scoreSheetName(score.period), (sheet) => {
    const block = sheet.getRangeByIndexes(0, 0, rows.length, WIDTH);
    block.numberFormat = rows.map((row) => [...formatsOf(row)]);
    block.values = rows.map(({ cells }) => Array.from({ length: WIDTH }, (_, i) => cells[i] ?? ''));
    for (const { first, count } of runsOf(rows)) formatRun(sheet, rows, first, count);
    WIDTHS.forEach((width, i) => {
      sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = width;
    });
    setUpPage(sheet);
  });
}
