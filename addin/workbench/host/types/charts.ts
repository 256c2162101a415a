import type { BookChart, FileChart } from '../../book/chart';
import type { Sheet } from '../../book/sheet';
import { invalidArgument, itemNotFound, notImplemented } from '../apiError';
import type { Host } from '../host';
import type { RangeTarget } from '../rangeTarget';
import { WireType, type Property, type WireObject } from '../wireType';
import { rangeType } from './range';
import { addressedArea, worksheetType } from './worksheet';

interface ChartTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

const KINDS: Readonly<Record<string, BookChart['kind']>> = {
  ColumnClustered: 'column',
  BarClustered: 'bar',
  Line: 'line',
  LineMarkers: 'line',
  Pie: 'pie',
  XYScatter: 'scatter',
};

const LEGENDS: ReadonlyArray<readonly [BookChart['legend'], string]> = [
  ['top', 'Top'],
  ['bottom', 'Bottom'],
  ['left', 'Left'],
  ['right', 'Right'],
];

/** Charts are kept for the file; the workbench's grid doesn't draw them. Those of the file can be named and deleted. */
export const chartCollectionType = new WireType<Sheet>('ChartCollection', () => ({
  items: (sheet) =>
    [...sheet.layout.fileCharts, ...sheet.layout.charts].map(({ id }) => chartType.of({ sheet, id })),
  item: (sheet, args) => found(sheet, args.text(0)) ?? notThere(),
  methods: {
    getItemOrNullObject: (sheet, args) => found(sheet, args.text(0)),
    getCount: (sheet) => sheet.layout.fileCharts.length + sheet.layout.charts.length,
    add: (sheet, args, { book }) => {
      const kind = KINDS[args.text(0)];
      if (!kind) throw notImplemented(`ChartCollection.add(${args.text(0)})`);
      const source = rangeType.targetOf(args.at(1));
      const chart = newChart(sheet, source, kind, args.optionalText(2) ?? 'Auto');
      book.setLayout(sheet, { charts: [...sheet.layout.charts, chart] });
      return chartType.of({ sheet, id: chart.id });
    },
  },
}));

const chartType: WireType<ChartTarget> = new WireType<ChartTarget>('Chart', () => ({
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: (target) => (fileChart(target) ?? own(target)).name,
      set: (target, name, host) => change(target, { name: String(name) }, host),
    },
    chartType: { get: (target) => Object.entries(KINDS).find(([, kind]) => kind === own(target).kind)?.[0] },
    title: { object: (target) => chartTitleType.of(target) },
    legend: { object: (target) => chartLegendType.of(target) },
    axes: { object: (target) => chartAxesType.of(target) },
    dataLabels: { object: (target) => chartDataLabelsType.of(target) },
    worksheet: { object: ({ sheet }) => worksheetType.of(sheet) },
  },
  methods: {
    setPosition: (target, args, host) => {
      const start = cellOf(target.sheet, args.at(0), host);
      const end = args.at(1) === null ? start : cellOf(target.sheet, args.at(1), host);
      const { firstRow, firstColumn } = start;
      change(
        target,
        { place: { firstRow, firstColumn, lastRow: end.lastRow, lastColumn: end.lastColumn } },
        host,
      );
    },
    delete: (target, _, { book }) => {
      const { sheet } = target;
      const fileCharts = sheet.layout.fileCharts.filter(({ id }) => id !== target.id);
      if (fileCharts.length < sheet.layout.fileCharts.length) {
        book.setLayout(sheet, { fileCharts });
        return;
      }
      const going = own(target);
      book.setLayout(sheet, { charts: sheet.layout.charts.filter((chart) => chart !== going) });
    },
  },
}));

const chartAxesType = new WireType<ChartTarget>('ChartAxes', () => ({
  properties: {
    valueAxis: { object: (target) => valueAxisType.of(target) },
    categoryAxis: { object: (target) => categoryAxisType.of(target) },
  },
}));

type AxisName = 'valueAxis' | 'categoryAxis';

const axisTitleType = (axis: AxisName) =>
  new WireType<ChartTarget>('ChartAxisTitle', () => ({
    properties: {
      text: {
        get: (target) => own(target)[axis]?.title ?? '',
        set: (target, text, host) =>
          change(target, { [axis]: { ...own(target)[axis], title: String(text) } }, host),
      },
    },
  }));

const valueAxisTitleType = axisTitleType('valueAxis');
const categoryAxisTitleType = axisTitleType('categoryAxis');

const categoryAxisType = new WireType<ChartTarget>('ChartAxis', () => ({
  properties: { title: { object: (target) => categoryAxisTitleType.of(target) } },
}));

const valueAxisType = new WireType<ChartTarget>('ChartAxis', () => ({
  properties: {
    title: { object: (target) => valueAxisTitleType.of(target) },
    minimum: axisEnd('minimum'),
    maximum: axisEnd('maximum'),
  },
}));

/** Where the value axis begins or ends; '' where Excel chooses, which the workbench doesn't. */
function axisEnd(end: 'minimum' | 'maximum'): Property<ChartTarget> {
  return {
    get: (target) => own(target).valueAxis?.[end] ?? '',
    set: (target, value, host) => {
      const chosen = value === '' ? undefined : Number(value);
      if (chosen !== undefined && !Number.isFinite(chosen)) throw invalidArgument();
      change(target, { valueAxis: { ...own(target).valueAxis, [end]: chosen } }, host);
    },
  };
}

const chartDataLabelsType = new WireType<ChartTarget>('ChartDataLabels', () => ({
  properties: {
    showValue: {
      get: (target) => own(target).showValues === true,
      set: (target, shown, host) => change(target, { showValues: shown === true }, host),
    },
  },
}));

const chartTitleType = new WireType<ChartTarget>('ChartTitle', () => ({
  properties: {
    text: {
      get: (target) => own(target).title ?? '',
      set: (target, text, host) => change(target, { title: String(text) }, host),
    },
    visible: {
      get: (target) => own(target).title !== undefined,
      set: (target, visible, host) =>
        change(target, { title: visible === true ? (own(target).title ?? '') : undefined }, host),
    },
  },
}));

const chartLegendType = new WireType<ChartTarget>('ChartLegend', () => ({
  properties: {
    visible: {
      get: (target) => own(target).legend !== null,
      set: (target, visible, host) =>
        change(target, { legend: visible === true ? (own(target).legend ?? 'right') : null }, host),
    },
    position: {
      get: (target) => LEGENDS.find(([ours]) => ours === own(target).legend)?.[1] ?? 'Right',
      set: (target, position, host) => {
        const legend = LEGENDS.find(([, theirs]) => theirs === position);
        if (!legend) throw invalidArgument();
        change(target, { legend: legend[0] }, host);
      },
    },
  },
}));

/** Excel puts a new chart beside the data; series run along the longer side where nothing is said. */
function newChart(sheet: Sheet, source: RangeTarget, kind: BookChart['kind'], seriesBy: string): BookChart {
  const { area } = source;
  const isTall = area.lastRow - area.firstRow >= area.lastColumn - area.firstColumn;
  const number = Math.max(0, ...sheet.layout.charts.map(({ id }) => Number(id))) + 1;
  const firstColumn = Math.min(area.lastColumn + 2, 16370);
  return {
    id: String(number),
    name: `图表 ${number}`,
    kind,
    sourceSheetId: source.sheet.id,
    source: area,
    seriesBy: seriesBy === 'Columns' || (seriesBy === 'Auto' && isTall) ? 'columns' : 'rows',
    legend: 'right',
    place: { firstRow: area.firstRow, firstColumn, lastRow: area.firstRow + 15, lastColumn: firstColumn + 7 },
  };
}

function found(sheet: Sheet, name: string): WireObject | null {
  const chart = [...sheet.layout.fileCharts, ...sheet.layout.charts].find(
    (candidate) => candidate.name === name || candidate.id === name,
  );
  return chart ? chartType.of({ sheet, id: chart.id }) : null;
}

function fileChart({ sheet, id }: ChartTarget): FileChart | undefined {
  return sheet.layout.fileCharts.find((chart) => chart.id === id);
}

/** A chart that was added; of one that came with the file only its name is known. */
function own({ sheet, id }: ChartTarget): BookChart {
  return sheet.layout.charts.find((chart) => chart.id === id) ?? notThere();
}

function change(target: ChartTarget, fields: Partial<BookChart>, { book }: Host): void {
  const former = own(target);
  const { sheet } = target;
  book.setLayout(sheet, {
    charts: sheet.layout.charts.map((chart) => (chart === former ? { ...chart, ...fields } : chart)),
  });
}

function cellOf(sheet: Sheet, given: unknown, host: Host): RangeTarget['area'] {
  return typeof given === 'string' ? addressedArea(sheet, given, host) : rangeType.targetOf(given).area;
}

function notThere(): never {
  throw itemNotFound();
}
