import type { Fairness, UnitFairness } from '../../ledger/score/fairness/fairness';
import type { correctionOf } from '../../ledger/score/freeze/correction';
import type { SnapshotDifferences } from '../../ledger/score/freeze/snapshotDifferences';
import { roundHalfUp, type Fraction } from '../../ledger/score/fraction';
import type { GradeDeviation } from '../../ledger/score/gradeReview';
import { periodName } from '../../ledger/score/period';
import type { PerformanceScore } from '../../ledger/score/performanceScores';
import type { PeriodResult } from '../../ledger/score/periodResult';
import type { PersonScore } from '../../ledger/score/personScores';
import type { Ranked } from '../../ledger/score/rank/ranking';
import type { RuleComparison } from '../../ledger/score/rules/compareRules';

type Correction = ReturnType<typeof correctionOf>;

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
const points = (value: Fraction | null): string => (value === null ? '—' : roundHalfUp(value, 2));
const rows = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line.trimEnd()}`)];

function fairnessWords({ rolled, inspected, problems, interval, rate, ...unit }: UnitFairness): string {
  const words = [
    `有问题率${percent(rate)}（${String(problems)}/${String(inspected)}，95%区间${percent(interval.lower)}～${percent(interval.upper)}）`,
    `名次区间${String(unit.bestRank)}～${String(unit.worstRank)}`,
    `第${String(unit.tier)}档`,
    ...(unit.ratio === null ? [] : [`实际/预期${unit.ratio.toFixed(2)}`]),
    ...(rolled.suffices ? [] : ['样本不足']),
    ...(rolled.isExtended ? [`合并${rolled.from}至${rolled.to}`] : []),
    ...(unit.hasToExplain ? ['应在讲评会说明'] : []),
  ];
  return words.join('，');
}

function unitLine({ rank, result, tied }: Ranked, fairness: UnitFairness | undefined): string {
  const { unit, score, grade, flags, meanOfMonths, months } = result;
  const mean = months.length > 1 ? `月均${points(meanOfMonths)}` : '';
  const words = [rank === null ? '—' : String(rank), unit.name, score ?? '—', grade ?? '—', mean];
  const marks = [...flags, ...(tied ? ['并列'] : [])].join(' ');
  return [
    ...words.filter((word) => word !== ''),
    marks,
    fairness === undefined ? '' : fairnessWords(fairness),
  ].join('\t');
}

/** The ranking of a period with what the data say about it. */
export function rankingReport(result: PeriodResult, fairness: Fairness): readonly string[] {
  const { totals, rules, period, categories } = result;
  const byUnit = new Map(fairness.units.map((unit) => [unit.unit, unit]));
  return [
    `${periodName(period)}得分排名（${rules.version}）`,
    `台账${String(totals.entries)}条，扣分${totals.deductions}分，抽查${String(totals.checks)}次${String(totals.personTimes)}人次，问题${String(totals.problems)}项，约谈${String(totals.interviews)}人`,
    `合计有问题率${percent(fairness.pooledRate)}；离散系数${fairness.dispersion.toFixed(2)}；同档单位的名次差别在统计上分不开`,
    ...categories.flatMap(({ category, ranked, distribution }) => [
      ...rows(
        category === '' ? '未分类' : category,
        ranked.map((each) => unitLine(each, byUnit.get(each.result.unit.name))),
      ),
      ...(distribution?.grades ?? []).map(({ unit, grade }) => `  强制分布：${unit} ${grade}`),
      ...(distribution?.places ?? [])
        .filter(({ allowed, given }) => given > allowed)
        .map(
          ({ grade, allowed, given }) =>
            `  强制分布超员：${grade}应${String(allowed)}个，实${String(given)}个，请报绩效评议会`,
        ),
    ]),
  ];
}

/** Who would rise and who would fall. */
export function comparisonReport({ before, after, units }: RuleComparison): readonly string[] {
  const place = ({ rank, score, grade }: RuleComparison['units'][number]['before']) =>
    `${rank === null ? '—' : `第${String(rank)}`} ${score ?? '—'} ${grade ?? '—'}`;
  const words = { rises: '上升', falls: '下降', stays: '不变' };
  return rows(
    `试算：${before.version} → ${after.version}`,
    units.map(
      (unit) =>
        `${words[unit.move]}\t${unit.unit}\t${place(unit.before)} → ${place(unit.after)}\t${unit.points ?? '—'}分`,
    ),
  );
}

/** What changed since the period was closed. */
export function differencesReport({
  rows: changes,
  figures,
  rosterChanged,
}: SnapshotDifferences): readonly string[] {
  const words = { added: '新增', removed: '删除', changed: '改动' };
  const lines = changes.map((change) => {
    const { sheet, row } = change.kind === 'added' ? change.after : change.before;
    const fields = change.kind === 'changed' ? change.fields : [];
    const details = fields.map(
      ({ field, before, after }) =>
        `${field} ${JSON.stringify(before ?? null)} → ${JSON.stringify(after ?? null)}`,
    );
    return `${words[change.kind]}\t${sheet}第${String(row)}行\t${details.join('；')}`;
  });
  const figureLines = figures.map(
    ({ unit, figure, before, after }) =>
      `${unit}\t${figure}\t${JSON.stringify(before)} → ${JSON.stringify(after)}`,
  );
  const none = lines.length + figureLines.length === 0 && !rosterChanged;
  return [
    ...rows('封存后的改动（请以更正记录处理）', none ? ['无'] : lines),
    ...(rosterChanged ? ['  部门名册有改动'] : []),
    ...rows('会变动的数字', figureLines),
  ];
}

/** The entries that correct a closed period. */
export function correctionsReport(entries: ReadonlyArray<NonNullable<Correction>>): readonly string[] {
  return rows(
    '建议登记的更正记录',
    entries.map(({ unit, reason, bonus, deduction, remark }) =>
      [
        String(unit),
        String(reason),
        bonus === undefined ? `扣分${String(deduction)}` : `加分${String(bonus)}`,
        String(remark),
      ].join('\t'),
    ),
  );
}

/** The link to pay, unit by unit. */
export function performanceReport(scores: readonly PerformanceScore[]): readonly string[] {
  return rows(
    '绩效得分（其他得分与抽查得分加权）',
    scores.map(({ unit, spotCheck, performance, months }) =>
      [
        unit,
        `抽查${points(spotCheck)}`,
        `绩效${points(performance)}`,
        ...(months.length > 1 ? months.map((month) => `${month.month} ${points(month.performance)}`) : []),
      ].join('\t'),
    ),
  );
}

/** Individuals, for those who may see them. */
export function personsReport(persons: readonly PersonScore[]): readonly string[] {
  return rows(
    '个人得分（内部，不得公开）',
    persons.map(({ person, unit, score, deductions, joint, bonus }) =>
      [
        person,
        unit,
        points(score),
        `扣分${points(deductions)}`,
        `联责${points(joint)}`,
        `加分${points(bonus)}`,
      ].join('\t'),
    ),
  );
}

/** Grades that their three factors don't make. */
export function gradesReport(deviations: readonly GradeDeviation[]): readonly string[] {
  return rows(
    '风险等级与三因素不符（人工调整应在备注写明理由）',
    deviations.map(
      ({ row, stated, computed, reason }) =>
        `${row.sheet}第${String(row.row)}行\t${stated}，按三因素为${computed}\t${reason}`,
    ),
  );
}
