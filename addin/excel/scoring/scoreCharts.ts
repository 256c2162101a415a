import { columnLetters } from '../../../ledger/cells';
import type { ChartTable } from './chartTables';
import type { DataSheet } from './dataSheet';
import { CHART_ROWS, type RankingSheet } from './rankingSheet';

/** Columns of a chart; two stand side by side. */
const LEFT = ['A', 'F'] as const;
/** A chart that ends with the print area would lose its edge. */
const RIGHT = (columns: number) => ['G', columnLetters(columns - 1)] as const;

interface PlacedChart {
  readonly title: string;
  readonly source: Excel.Range;
  readonly kind: ChartTable['kind'] | 'rates';
  readonly highest: number | null;
}

/** From a table's header to its last line, as many columns as the chart shows. */
function sourceOf(data: Excel.Worksheet, sheet: DataSheet, { table, kind }: ChartTable): Excel.Range {
  const [first = '', last = first] = kind === 'funnel' ? [table.headers[0], table.headers[4]] : table.headers;
  const [from, to] = [first, last].map((header) => sheet.areaOf(table.name, header));
  const [, letters = 'A', row = '2'] = /^\$([A-Z]+)\$(\d+)/.exec(from ?? '') ?? [];
  const [, end = ''] = (to ?? '').split(':');
  return data.getRange(`${letters}${String(Number(row) - 1)}:${end.replaceAll('$', '')}`);
}

/** The cells in the corners of a chart. */
interface Place {
  readonly from: string;
  readonly to: string;
}

function placeAt(row: number, [first, last]: readonly [string, string]): Place {
  return { from: `${first}${String(row)}`, to: `${last}${String(row + CHART_ROWS - 2)}` };
}

function addChart(sheet: Excel.Worksheet, { title, source, kind, highest }: PlacedChart, place: Place): void {
  const chart = sheet.charts.add(kind === 'funnel' ? 'XYScatter' : 'ColumnClustered', source, 'Columns');
  chart.name = title;
  chart.title.text = title;
  chart.setPosition(place.from, place.to);
  if (kind === 'funnel') {
    chart.legend.position = 'Bottom';
    chart.axes.categoryAxis.title.text = '抽查数量';
    chart.axes.valueAxis.title.text = '有问题率(%)';
  } else {
    chart.legend.visible = false;
    chart.dataLabels.showValue = true;
  }
  chart.axes.valueAxis.minimum = 0;
  if (highest !== null) chart.axes.valueAxis.maximum = highest;
}

/** Draws a chart for each ranking and the funnel, beside and below the tables; the last row that they reach. */
export function writeCharts(
  sheet: Excel.Worksheet,
  data: { readonly name: string; readonly sheet: DataSheet },
  tables: readonly ChartTable[],
  { rows, columns, rates, statistics }: RankingSheet,
): number {
  const dataSheet = sheet.context.workbook.worksheets.getItem(data.name);
  const scores = tables.filter(({ kind }) => kind === 'scores');
  const funnel = tables.filter(({ kind }) => kind === 'funnel');
  const hasRates = rates.last >= rates.first;
  if (hasRates) {
    // Beside its table.
    const source = sheet.getRange(`B${String(rates.first - 1)}:C${String(rates.last)}`);
    const place = placeAt(rates.first - 2, RIGHT(columns.length));
    addChart(sheet, { title: '有问题率(%)', kind: 'rates', source, highest: null }, place);
  }
  const top = Math.max(rows.length, hasRates ? rates.first - 3 + CHART_ROWS : 0) + 2;
  const below = [...scores, ...funnel];
  sheet.horizontalPageBreaks.removePageBreaks();
  if (hasRates) sheet.horizontalPageBreaks.add(`A${String(rates.first - 2)}`);
  if (statistics !== null) sheet.horizontalPageBreaks.add(`A${String(statistics)}`);
  if (below.length > 0) sheet.horizontalPageBreaks.add(`A${String(top - 1)}`);
  below.forEach((table, i) => {
    const place = placeAt(top + Math.floor(i / 2) * CHART_ROWS, i % 2 === 0 ? LEFT : RIGHT(columns.length));
    addChart(sheet, { ...table, source: sourceOf(dataSheet, data.sheet, table) }, place);
  });
  return below.length === 0 ? rows.length : top + Math.ceil(below.length / 2) * CHART_ROWS - 1;
}
