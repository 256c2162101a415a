import type { PeriodScore, UnitScore } from '../../score/periodScore';
import { recordsOf, unitsOf, type PlacedRecord } from '../../score/ledgerRecords';
import type { BulletinBlock, BulletinTable } from '../content';
import { heading, paragraph, type Draft } from '../draft';
import { entriesIn, recordsIn } from '../numberTable';

const HEADER = ['名次', '部门', '得分', '等级', '应得分', '扣分', '加分', '有问题率', '备注'];
const CATEGORY_NAMES: Readonly<Record<string, string>> = {
  业务职能: '业务职能部门',
  基层: '基层单位',
  后勤: '后勤部门',
};

const PARENTHESES = ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）'];

/** The rows that a unit's score comes from, by what they count for. */
function rowsOfUnit(
  unit: string,
  draft: Draft,
): Readonly<Record<'due' | 'points' | 'checks' | 'all', readonly PlacedRecord[]>> {
  const { workbook, period } = draft;
  const own = (records: readonly PlacedRecord[]): readonly PlacedRecord[] =>
    records.filter(({ values }) => unitsOf(values.unit, workbook.organisation).includes(unit));
  const due = own([
    ...recordsOf(workbook, 'indicators'),
    ...recordsIn(workbook, 'workload', 'month', period),
  ]);
  const points = own(entriesIn(workbook, period));
  const checks = own(recordsIn(workbook, 'checks', 'date', period));
  return { due, points, checks, all: [...due, ...points, ...checks] };
}

/** The name of the figure that a unit's 有问题率 is stated as. */
export function rateFigure(unit: string): string {
  return `${unit}.problemRate`;
}

function rankingRow(score: UnitScore, draft: Draft): readonly string[] {
  const { book } = draft;
  const rows = rowsOfUnit(score.unit, draft);
  const state = (name: string, value: string | null, records: readonly PlacedRecord[]): string =>
    value === null ? '—' : book.state(`${score.unit}.${name}`, value, records);
  const rate = state('problemRate', score.problemRate, rows.checks);
  return [
    state('rank', score.rank === null ? null : String(score.rank), rows.all),
    score.unit,
    // Who was not inspected has no published score: a full mark would be for nothing (domain.md 5.3).
    state('score', score.rank === null ? null : score.score, rows.all),
    score.rank === null ? '—' : (score.grade ?? '—'),
    state('due', score.due, rows.due),
    state('deductions', score.deductions, rows.points),
    state('bonus', score.bonus, rows.points),
    score.problemRate === null ? rate : `${rate}%`,
    score.flags.join('、'),
  ];
}

/** Inspected units by 有问题率, the highest first. */
export function rateTable(score: PeriodScore, draft: Draft): BulletinTable {
  return {
    caption: '有问题率排名',
    header: ['名次', '部门', '有问题率'],
    rows: score.byProblemRate.map(({ rank, unit, problemRate }) => {
      const { checks } = rowsOfUnit(unit, draft);
      return [
        draft.book.state(`${unit}.problemRateRank`, rank, checks),
        unit,
        `${draft.book.state(rateFigure(unit), problemRate, checks)}%`,
      ];
    }),
    widths: [2, 6, 4],
    numeric: [2],
  };
}

/** Who explains at the 讲评会 (R73), by the limits of the rule set; names of units only. */
function explanationBlock(
  score: PeriodScore,
  explaining: readonly string[],
  draft: Draft,
): readonly BulletinBlock[] {
  if (score.byProblemRate.length === 0) return [];
  if (explaining.length === 0)
    return [paragraph('按照讲评会说明标准，本期没有需要在讲评会上作出说明的部门。')];
  const units = explaining.map((unit) => {
    const rate = score.byProblemRate.find((each) => each.unit === unit)?.problemRate;
    if (rate === undefined) return unit;
    return `${unit}（有问题率${draft.book.state(rateFigure(unit), rate, rowsOfUnit(unit, draft).checks)}%）`;
  });
  return [
    paragraph(
      `按照讲评会说明标准，${units.join('、')}由部门负责人在讲评会上说明情况，并提出下一步的解决措施。`,
    ),
  ];
}

/** 抽查情况排名: all inspected units by 有问题率, for a bulletin that publishes no scores. */
export function rateBlocks(
  score: PeriodScore,
  explaining: readonly string[],
  draft: Draft,
): readonly BulletinBlock[] {
  if (score.byProblemRate.length === 0) return [];
  return [
    paragraph('有问题率按有问题的抽查数量占抽查数量的比例计算，由高到低排列如下表。'),
    { type: 'table', table: rateTable(score, draft) },
    ...explanationBlock(score, explaining, draft),
  ];
}

/** 考核评分及排名: one table a category, and all inspected units by 有问题率. */
export function rankingBlocks(
  score: PeriodScore,
  explaining: readonly string[],
  draft: Draft,
): readonly BulletinBlock[] {
  const categories = score.categories.filter(({ ranking }) => ranking.length > 0);
  const blocks = categories.flatMap(({ category, ranking }, i): readonly BulletinBlock[] => {
    const name = CATEGORY_NAMES[category] ?? category;
    const table: BulletinTable = {
      caption: `${name}得分排名`,
      header: HEADER,
      rows: ranking.map((line) => rankingRow(line, draft)),
      widths: [7, 17, 9, 7, 9, 7, 7, 11, 14],
      numeric: [2, 4, 5, 6, 7],
    };
    return [heading(2, `${PARENTHESES[i] ?? ''}${name}`), { type: 'table', table }];
  });
  const intro = paragraph(
    '按照比例计分法，统筹考虑各部门业务量和承担的抽查指标数量计算得分，分类排名；未被抽查或未承担指标的部门不参加排名。',
  );
  if (score.byProblemRate.length === 0) return [intro, ...blocks];
  const rates = heading(2, `${PARENTHESES[categories.length] ?? ''}有问题率`);
  return [
    intro,
    ...blocks,
    rates,
    { type: 'table', table: rateTable(score, draft) },
    ...explanationBlock(score, explaining, draft),
  ];
}
