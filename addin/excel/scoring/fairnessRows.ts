import type { Fairness, UnitFairness } from '../../../ledger/score/fairness/fairness';
import type { RuleSet } from '../../../ledger/score/ruleSet';
import { fairnessSources } from '../../locales/fairnessSources';
import chinese from '../../locales/panels/fairness.zh-CN.json';
import { sayIn } from '../../locales/texts';
import { asText } from '../cellText';
import type { DataCell } from './dataTable';
import type { SheetRow } from './sheetRow';

const HEADER = [
  ...['档', '部门', '有问题率(%)', '问题数', '抽查数', '95%区间下限', '区间上限', '预期问题'],
  ...['实际÷预期', '名次区间', '收缩估计(%)', '99.8%上限(%)', '说明'],
] as const;

const TABLE = { width: HEADER.length, runsToEdge: true };

const FORMATS = [
  ...['General', 'General', '0.00', '0', '0', '0.00', '0.00', '0.0', '0.00', 'General', '0.00', '0.00'],
  'General',
] as const;

const percent = (share: number): number => Math.round(share * 1e6) / 1e4;

/** Whether and why the unit explains, and what its sample is. */
function remark(unit: UnitFairness, { basis }: RuleSet['explanation']): string {
  const { rolled, isBeyondLimit, hasToExplain } = unit;
  return [
    ...(isBeyondLimit ? ['超出99.8%上限'] : []),
    ...(hasToExplain && basis === 'threshold' ? ['合格率低于限值或在末位'] : []),
    ...(hasToExplain ? ['应在讲评会说明'] : []),
    ...(rolled.isExtended ? [`合并${rolled.from}至${rolled.to}`] : []),
    ...(rolled.suffices ? [] : ['样本不足']),
  ].join('；');
}

function unitCells(unit: UnitFairness, explanation: RuleSet['explanation']): readonly DataCell[] {
  const { rate, interval, ratio, limits, bestRank, worstRank } = unit;
  return [
    ...[unit.tier, asText(unit.unit), percent(rate), unit.problems, unit.inspected],
    ...[percent(interval.lower), percent(interval.upper), unit.expected],
    ratio ?? '—',
    asText(bestRank === worstRank ? String(bestRank) : `${String(bestRank)}～${String(worstRank)}`),
    ...[percent(unit.shrunkenRate), percent(limits.upper998), asText(remark(unit, explanation))],
  ];
}

/** Who explains at the 讲评会 and is interviewed, by the rules' own basis (R73). */
function duty(units: readonly UnitFairness[], { basis }: RuleSet['explanation']): string {
  const called = units.filter(({ hasToExplain }) => hasToExplain).map(({ unit }) => unit);
  const by = basis === 'funnel' ? '有问题率超出漏斗图99.8%上限的' : '合格率低于限值或在末位的';
  return called.length === 0
    ? `没有${by}部门，本期无须说明。`
    : `${by}部门：${called.join('、')}，在讲评会说明并约谈。`;
}

/**
 * The statistics beside the binding score (design.md, "Fairness") as they were when the sheet was written, with their
 * sources; no rows where nothing was inspected.
 */
export function fairnessRows(
  { units, pooledRate, dispersion }: Fairness,
  rules: RuleSet,
  explanationOf: (category: string) => RuleSet['explanation'],
): readonly SheetRow[] {
  if (units.length === 0) return [];
  const categories = [...new Set(units.map(({ category }) => category))];
  const note = (text: string): SheetRow => ({ look: 'note', cells: [asText(text)] });
  return [
    { look: 'section', cells: [asText('统计参考（不参与得分和名次）')] },
    note(
      `下表是写入时的数值，台账改动后不随之变化，请重新写入。合计有问题率${percent(pooledRate).toFixed(2)}%，离散系数${dispersion.toFixed(2)}；同一档的部门，统计上分不出先后。`,
    ),
    note(duty(units, rules.explanation)),
    { look: 'header', cells: HEADER, ...TABLE },
    ...categories.flatMap((category): readonly SheetRow[] => {
      const own = units.filter((unit) => unit.category === category);
      return [
        { look: 'group', cells: ['', asText(category === '' ? '未分类' : category)], ...TABLE },
        ...own.map((unit): SheetRow => {
          const cells = unitCells(unit, explanationOf(category));
          return { look: 'statistic', cells, ...TABLE, formats: FORMATS };
        }),
      ];
    }),
    note('统计方法与出处'),
    ...fairnessSources(rules, sayIn(chinese)).map(note),
  ];
}
