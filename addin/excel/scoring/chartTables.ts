import type { Fairness } from '../../../ledger/score/fairness/fairness';
import { funnelLimits } from '../../../ledger/score/fairness/funnel';
import type { Ranked } from '../../../ledger/score/rank/ranking';
import { asText } from '../cellText';
import { column, dataTable, type DataTable } from './dataTable';
import type { NumberedCategory } from './ruleTables';
import type { ScoredWorkbook } from './scoredWorkbook';

/** A chart's table on the data sheet, and what the chart is. */
export interface ChartTable {
  readonly table: DataTable;
  readonly title: string;
  readonly kind: 'scores' | 'funnel';
  /** Where the axis of the figures ends; null where Excel chooses. */
  readonly highest: number | null;
}

/** Left to itself, Excel draws an axis of scores to 120: full marks, or the next ten above bonuses, are the end of it. */
function axisEnd(ranked: readonly Ranked[]): number {
  const highest = Math.max(100, ...ranked.map(({ result }) => Number(result.score ?? 0)));
  return Math.ceil(highest / 10) * 10;
}

/** The ranked units of a category in their order, for its chart: as many as there are when the sheet is written. */
function scoreChart(category: NumberedCategory, ranked: readonly Ranked[]): ChartTable {
  const places = ranked.map((_, i) => i + 1);
  const [, name = category.title] = category.title.split('、');
  const unit = (place: number): string => `MATCH(${String(category.number * 100000 + place)},得分_位键,0)`;
  return {
    kind: 'scores',
    title: `${name}得分`,
    highest: axisEnd(ranked),
    table: dataTable(`图${String(category.number)}`, `${name}得分图`, places, [
      column('部门', (place) => `=IFERROR(LOOKUP(${unit(place)},得分_部门号,得分_部门),"")`),
      column(
        '得分',
        (place) => {
          const score = `LOOKUP(${unit(place)},得分_部门号,得分_得分)`;
          return `=IFERROR(IF(ISNUMBER(${score}),${score},0),0)`;
        },
        '0.00',
      ),
    ]),
  };
}

/** Sample sizes at which the funnel's limits are drawn. */
const STEPS = 24;

interface FunnelLine {
  readonly unit: number | null;
  readonly inspected: number;
}

/** The inspected units between the limits that chance alone leaves (values; domain.md 5.5, design.md "Fairness"). */
function funnelChart({ units }: ScoredWorkbook, fairness: Fairness): ChartTable {
  const rated = units.filter(({ result: { inspection } }) => inspection.problemRate !== null);
  const sizes = rated.map(({ result: { inspection } }) => {
    return Number(inspection.inspected.numerator) / Number(inspection.inspected.denominator);
  });
  const largest = Math.ceil(Math.max(...sizes, 1) * 1.15);
  const grid = Array.from({ length: STEPS }, (_, i) => Math.max(1, Math.round((largest * (i + 1)) / STEPS)));
  const lines: readonly FunnelLine[] = [
    ...rated.map(({ number }) => ({ unit: number, inspected: 0 })),
    ...[...new Set(grid)].map((inspected) => ({ unit: null, inspected })),
  ];
  const { pooledRate, dispersion } = fairness;
  const percent = (share: number): number => Math.round(share * 1e6) / 1e4;
  const limit = (of: 'upper95' | 'upper998') => (line: FunnelLine) =>
    line.unit === null ? percent(funnelLimits(line.inspected, pooledRate, dispersion)[of]) : '';
  return {
    kind: 'funnel',
    title: '有问题率漏斗图',
    highest: null,
    table: dataTable('漏斗', '限值按合计有问题率的二项分布计算，是写入时的数值', lines, [
      column('抽查数', ({ unit, inspected }) =>
        unit === null ? inspected : `=LOOKUP(${String(unit)},得分_部门号,得分_抽查数)`,
      ),
      column(
        '有问题率(%)',
        ({ unit }) => {
          if (unit === null) return '';
          const [problems, inspected] = ['问题数', '抽查数'].map(
            (name) => `LOOKUP(${String(unit)},得分_部门号,得分_${name})`,
          );
          return `=IF(${inspected ?? ''}=0,0,100*${problems ?? ''}/${inspected ?? ''})`;
        },
        '0.00',
      ),
      column('合计(%)', ({ unit }) => (unit === null ? percent(pooledRate) : ''), '0.00'),
      column('95%上限', limit('upper95'), '0.00'),
      column('99.8%上限', limit('upper998'), '0.00'),
      column('部门', ({ unit }) => asText(unit === null ? '' : (units[unit - 1]?.result.unit.name ?? ''))),
    ]),
  };
}

/** The tables behind the charts of a score sheet: one for each category with ranked units, and the funnel. */
export function chartTables(
  scored: ScoredWorkbook,
  categories: readonly NumberedCategory[],
  fairness: Fairness,
): readonly ChartTable[] {
  const scores = categories.flatMap((category, i) => {
    const ranked = scored.result.categories[i]?.ranked.filter(({ rank }) => rank !== null) ?? [];
    return ranked.length === 0 ? [] : [scoreChart(category, ranked)];
  });
  return scored.result.byProblemRate.length === 0 ? scores : [...scores, funnelChart(scored, fairness)];
}
