/** A rate as the bulletin states it. */
export interface ChartRate {
  /** Percent with two decimals: 12.50 */
  readonly rate: string;
  /** The name of the figure that it draws. */
  readonly figure: string;
}

/** One unit's bar. */
export interface ChartBar extends ChartRate {
  readonly rank: number;
  readonly unit: string;
}

/** 有问题率排名图 as data: horizontal bars in the order of the ranking, over one axis. */
export interface RankingChart {
  readonly title: string;
  /** What the axis measures, with its unit. */
  readonly measure: string;
  readonly bars: readonly ChartBar[];
  /** The whole company's rate, which the bars are compared with; null where the bulletin states none. */
  readonly company: ChartRate | null;
  readonly axis: ChartAxis;
}

/** From 0 on; both in hundredths of a percentage point, so that they are exact. */
export interface ChartAxis {
  readonly step: number;
  /** A multiple of the step. */
  readonly end: number;
}

/** Distances of the axis's marks, in hundredths of a percentage point. */
const STEPS = [10, 20, 50, 100, 200, 500, 1000, 2000] as const;
const MOST_STEPS = 5;
/** Where nobody had a problem, the axis shows that nothing is hidden below its first mark. */
const AXIS_OF_ZEROS: ChartAxis = { step: 100, end: 500 };

/** A rate of two decimals in hundredths of a percentage point; throws on any other text. */
export function hundredthsOf(rate: string): number {
  const [, whole, decimals] = /^(\d+)\.(\d\d)$/.exec(rate) ?? [];
  if (whole === undefined || decimals === undefined) throw new Error(`no rate of two decimals: ${rate}`);
  return Number(whole + decimals);
}

function axisOf(rates: readonly ChartRate[]): ChartAxis {
  const highest = Math.max(...rates.map(({ rate }) => hundredthsOf(rate)));
  if (highest === 0) return AXIS_OF_ZEROS;
  const step = STEPS.find((each) => highest <= each * MOST_STEPS) ?? 2000;
  return { step, end: Math.ceil(highest / step) * step };
}

/** A chart of the units' rates of problems; of one unit at least. */
export function rankingChart(
  title: string,
  bars: readonly ChartBar[],
  company: ChartRate | null,
): RankingChart {
  const axis = axisOf(company === null ? bars : [...bars, company]);
  return { title, measure: '有问题率（%）', bars, company, axis };
}

/** What some of a chart's bars show, for those who can't see them. */
export function chartInWords({ title, company }: RankingChart, bars: readonly ChartBar[]): string {
  const told = bars.map(({ rank, unit, rate }) => `第${String(rank)}名${unit}${rate}%`);
  const line = company === null ? '' : `竖线为公司有问题率${company.rate}%。`;
  return `${title}，条形图，共${String(bars.length)}个部门：${told.join('；')}。${line}`;
}
