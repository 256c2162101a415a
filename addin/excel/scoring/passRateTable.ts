import { indicatorsNamed } from '../../../ledger/score/entryIndicator';
import type { CheckInput } from '../../../ledger/score/scoreInputs';
import { asText } from '../cellText';
import type { BorneIndicator } from './borneTable';
import { column, dataTable, type Column, type DataTable, type OwnLine } from './dataTable';
import { monthKey } from './ledgerFigure';
import { hasSeveralMonths, unitLines, type ScoredWorkbook, type UnitLine } from './scoredWorkbook';

/** The borne indicator that a check names; 0 for none. Needed by 合格率法 alone. */
export function namedIndicators(borne: readonly BorneIndicator[]): (line: UnitLine<CheckInput>) => number {
  return ({ input, unit }) => {
    const own = borne.filter((each) => each.unit === unit?.number);
    const text = `${input.matter}\n${input.findings}`;
    const named = indicatorsNamed(
      text,
      own.map(({ due }) => due.indicator),
    )[0];
    return own.find(({ due }) => due.indicator === named)?.number ?? 0;
  };
}

interface InspectedGroup {
  readonly unit: number;
  readonly name: string;
  readonly indicator: number;
}

/** The indicators under which each unit was inspected in the period; 0 for checks that name none. */
function inspectedGroups(
  scored: ScoredWorkbook,
  borne: readonly BorneIndicator[],
): readonly InspectedGroup[] {
  const months = new Set<string | null>(scored.months);
  const numberOf = namedIndicators(borne);
  const groups = new Map<string, InspectedGroup>();
  const checks = scored.result.inputs.checks.filter(({ month }) => months.has(month));
  for (const line of unitLines(checks, scored)) {
    if (line.unit === null) continue;
    const [unit, indicator] = [line.unit.number, numberOf(line)];
    groups.set(`${String(unit)}/${String(indicator)}`, { unit, indicator, name: line.unit.result.unit.name });
  }
  return [...groups.values()];
}

/** What was inspected of a group and what of it passed, by further criteria; weighed by the indicator's due points. */
function passedColumns<Group extends InspectedGroup>(
  more: (own: OwnLine) => string,
): ReadonlyArray<Column<Group>> {
  return [
    ...(['数量', '问题数'] as const).map((name) =>
      column<Group>(name, (_, own) => {
        return `=SUMIFS(抽查_${name},抽查_部门号,${own('部门号')},抽查_指标号,${own('指标号')},抽查_计入,1${more(own)})`;
      }),
    ),
    column('权重', (_, own) => {
      const weight = `IF(${own('指标号')}=0,1,SUMIFS(承担_应得基数,承担_指标号,${own('指标号')}))`;
      return `=IF(${own('数量')}=0,0,${weight})`;
    }),
    column('合格', (_, own) => {
      return `=IF(${own('数量')}=0,0,${own('权重')}*(1-MIN(1,${own('问题数')}/${own('数量')})))`;
    }),
  ];
}

const groupColumns = <Group extends InspectedGroup>(): ReadonlyArray<Column<Group>> => [
  column('部门号', ({ unit }) => unit),
  column('部门', ({ name }) => asText(name)),
  column('指标号', ({ indicator }) => indicator),
];

/** 合格率法: what was inspected under each indicator, weighed by its due points; checks that name none weigh 1. */
export function passRateTables(
  scored: ScoredWorkbook,
  borne: readonly BorneIndicator[],
): readonly DataTable[] {
  const groups = inspectedGroups(scored, borne);
  const note = '合格率法：各项指标的抽查合格率，按应得基数加权';
  const ofPeriod = dataTable('合格', note, groups, [...groupColumns(), ...passedColumns(() => '')]);
  if (!hasSeveralMonths(scored)) return [ofPeriod];
  const monthly = groups.flatMap((group) => scored.months.map((month) => ({ ...group, month })));
  const ofMonths = dataTable('月合格', '同上，分月计算', monthly, [
    ...groupColumns<(typeof monthly)[number]>(),
    column('月份', ({ month }) => monthKey(month)),
    ...passedColumns((own) => `,抽查_月份,${own('月份')}`),
  ]);
  return [ofPeriod, ofMonths];
}
