import type { SheetChart } from 'hucre';
import { columnLetters, type CellArea } from '../../../ledger/cells';
import { quotedSheetName } from './area';
import type { Book } from './book';
import type { BookChart } from './chart';
import type { Sheet } from './sheet';

/** The charts of a sheet as the file's codec writes them; one whose figures went with their sheet is left out. */
export function fileCharts(book: Book, sheet: Sheet): readonly SheetChart[] {
  return sheet.layout.charts.flatMap((chart) => {
    const source = book.sheet(chart.sourceSheetId);
    return source ? [fileChart(book, chart, source)] : [];
  });
}

function fileChart(book: Book, chart: BookChart, source: Sheet): SheetChart {
  const { place } = chart;
  return {
    type: chart.kind,
    title: chart.title,
    legend: chart.legend ?? false,
    series: series(book, chart, source),
    axes: {
      x: { title: chart.categoryAxis?.title },
      y: {
        title: chart.valueAxis?.title,
        scale: { min: chart.valueAxis?.minimum, max: chart.valueAxis?.maximum },
      },
    },
    ...(chart.showValues === true && { dataLabels: { showValue: true } }),
    ...(chart.kind === 'scatter' && { scatterStyle: 'marker' as const }),
    anchor: {
      from: { row: place.firstRow - 1, col: place.firstColumn - 1 },
      to: { row: place.lastRow, col: place.lastColumn },
    },
  };
}

/** Excel tells the series of a scatter chart apart by colour; by their form they are told apart in print. */
const MARKERS = [
  { symbol: 'circle', size: 7, fill: '1F4E79' },
  { symbol: 'dash', size: 5, fill: '7F7F7F' },
  { symbol: 'triangle', size: 5, fill: 'ED7D31' },
  { symbol: 'diamond', size: 5, fill: 'C00000' },
] as const;

function series(book: Book, { kind, source, seriesBy }: BookChart, sheet: Sheet): SheetChart['series'] {
  const byColumns = seriesBy === 'columns';
  const [first, last] = byColumns
    ? [source.firstColumn + 1, source.lastColumn]
    : [source.firstRow + 1, source.lastRow];
  const reference = (area: CellArea) => `${quotedSheetName(sheet.name)}!${fixed(area)}`;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const line = first + index;
    const whole = byColumns
      ? { ...source, firstColumn: line, lastColumn: line }
      : { ...source, firstRow: line, lastRow: line };
    const names = byColumns
      ? { ...source, lastColumn: source.firstColumn }
      : { ...source, lastRow: source.firstRow };
    return {
      // The codec writes names as texts, not as references.
      name: book.text(sheet, whole.firstRow, whole.firstColumn),
      values: reference(withoutHead(whole, byColumns)),
      categories: reference(withoutHead(names, byColumns)),
      ...(kind === 'scatter' && { marker: MARKERS[index % MARKERS.length] }),
    };
  });
}

function withoutHead(area: CellArea, byColumns: boolean): CellArea {
  return byColumns
    ? { ...area, firstRow: area.firstRow + 1 }
    : { ...area, firstColumn: area.firstColumn + 1 };
}

function fixed({ firstRow, firstColumn, lastRow, lastColumn }: CellArea): string {
  const start = `$${columnLetters(firstColumn)}$${firstRow}`;
  const isOne = firstRow === lastRow && firstColumn === lastColumn;
  return isOne ? start : `${start}:$${columnLetters(lastColumn)}$${lastRow}`;
}
