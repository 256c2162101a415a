import { parsePeriod, periodName } from '../../ledger/score/period';
import type { CategoryRanking, PeriodScore, UnitScore } from '../../ledger/score/periodScore';
import { asText } from './cellText';

export type Cell = string | number;

/** One line of the score sheet. */
export interface ScoreRow {
  readonly look: 'title' | 'meta' | 'section' | 'header' | 'unit' | 'rate' | 'blank';
  readonly cells: readonly Cell[];
}

const HEADER = [
  '名次',
  '部门',
  '得分',
  '等级',
  '应得分',
  '业务量系数',
  '扣分',
  '加分',
  '抽查数量',
  '问题数',
  '有问题率(%)',
  '合格率(%)',
  '说明',
] as const;

/** Number formats of a unit's columns; texts keep theirs. */
export const UNIT_FORMATS: readonly string[] = [
  'General',
  '@',
  '0.00',
  '@',
  '0.00',
  '0.0000',
  '0.0',
  '0.0',
  'General',
  '0',
  '0.00',
  '0.00',
  '@',
];

export const WIDTH = HEADER.length;

const NONE = '—';
const number = (decimal: string | null): Cell => (decimal === null ? NONE : Number(decimal));

function inspectedText({ inspected }: UnitScore): string {
  if (inspected === null) return NONE;
  const quantities = 'value' in inspected ? [inspected] : inspected;
  return quantities.map(({ value, unit }) => `${String(value)}${unit}`).join('、');
}

function unitRow(unit: UnitScore): ScoreRow {
  return {
    look: 'unit',
    cells: [
      unit.rank ?? NONE,
      asText(unit.unit),
      number(unit.score),
      unit.grade ?? NONE,
      number(unit.due),
      number(unit.volumeFactor),
      number(unit.deductions),
      number(unit.bonus),
      asText(inspectedText(unit)),
      unit.problems,
      number(unit.problemRate),
      number(unit.passRate),
      unit.flags.join('、'),
    ],
  };
}

const BLANK: ScoreRow = { look: 'blank', cells: [] };

function categoryRows({ category, ranking }: CategoryRanking, index: number): readonly ScoreRow[] {
  const numeral = '一二三四五六七八九'[index] ?? String(index + 1);
  return [
    { look: 'section', cells: [asText(`${numeral}、${category}`)] },
    { look: 'header', cells: HEADER },
    ...ranking.map(unitRow),
    BLANK,
  ];
}

/** The lines of the score sheet: title, a ranking for each category, the ranking by 有问题率, and what was counted. */
export function scoreRows(score: PeriodScore): readonly ScoreRow[] {
  const period = parsePeriod(score.period);
  const name = period === null ? score.period : periodName(period);
  const { totals, rules } = score;
  const counted = `台账${String(totals.entries)}条，扣分${totals.deductions}分；抽查${String(totals.checks)}次${String(totals.personTimes)}人次，发现问题${String(totals.problems)}项，约谈${String(totals.interviews)}人`;
  return [
    { look: 'title', cells: [`${name}“三级抽查”得分排名`] },
    { look: 'meta', cells: [`评分规则：${rules.version}（${rules.sha256.slice(0, 8)}）　${counted}`] },
    BLANK,
    ...score.categories.flatMap(categoryRows),
    { look: 'section', cells: ['按有问题率排名（各类别一并）'] },
    { look: 'header', cells: ['名次', '部门', '有问题率(%)'] },
    ...score.byProblemRate.map(({ rank, unit, problemRate }): ScoreRow => ({
      look: 'rate',
      cells: [rank, asText(unit), Number(problemRate)],
    })),
  ];
}
