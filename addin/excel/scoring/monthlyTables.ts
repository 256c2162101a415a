import type { ScoreMethod } from '../../../ledger/score/ruleSet';
import { asText } from '../cellText';
import type { BorneIndicator } from './borneTable';
import {
  categoryOf,
  column,
  dataTable,
  ruleOf,
  type Column,
  type DataTable,
  type OwnLine,
} from './dataTable';
import { indicatorNumbers } from './inputTables';
import { monthKey } from './ledgerFigure';
import { earned, limited, OF_MONTH } from './methodFormulas';
import type { NumberedCategory } from './ruleTables';
import { hasSeveralMonths, unitLines, type ScoredWorkbook } from './scoredWorkbook';

/** A unit's month as one number: lines of 月度 stand in this order. */
const monthOfUnit = (own: OwnLine): string => `${own('部门号')}*1000000+${own('月份')}`;

/** A month's score on its own (domain.md 5.3), whose mean stands beside the period's. */
function monthlyScore(used: ReadonlySet<ScoreMethod>): ReadonlyArray<Column<unknown>> {
  return [
    column('方法得分', (_, own) => `=IF(${own('应得分')}=0,"",${earned(own, used, OF_MONTH)})`),
    column('月得分', (_, own) => `=${limited(own, own('加分'), `${own('否决数')}>0`)}`),
    column('有得分', (_, own) => `=IF(ISNUMBER(${own('月得分')}),1,0)`),
  ];
}

/** What each unit owes, loses and gains in each month. */
export function monthlyTable(scored: ScoredWorkbook, categories: readonly NumberedCategory[]): DataTable {
  const { units, months } = scored;
  const lines = units.flatMap((unit) => months.map((month) => ({ unit, month })));
  return dataTable('月度', '系数＝业务量÷同类平均业务量，限于上下限之间；应得分＝系数×计入基数之和', lines, [
    column('部门号', ({ unit }) => unit.number),
    column('部门', ({ unit }) => asText(unit.result.unit.name)),
    column('月份', ({ month }) => monthKey(month)),
    column('键', (_, own) => `=${monthOfUnit(own)}`),
    column('有效', (_, own) => `=SUMIFS(月份_有效,月份_月份,${own('月份')})`),
    column('类别号', (_, own) => `=${categoryOf(own('部门号'))}`),
    column('上报数', (_, own) => `=COUNTIFS(业务量_部门号,${own('部门号')},业务量_月份,${own('月份')})`),
    column(
      '业务量',
      (_, own) => `=SUMIFS(业务量_折算量,业务量_部门号,${own('部门号')},业务量_月份,${own('月份')})`,
    ),
    column('同类数', (_, own) => {
      return `=COUNTIFS(月度_类别号,${own('类别号')},月度_月份,${own('月份')},月度_业务量,">0")`;
    }),
    column('同类平均', (_, own) => {
      const total = `SUMIFS(月度_业务量,月度_类别号,${own('类别号')},月度_月份,${own('月份')},月度_业务量,">0")`;
      return `=IF(${own('同类数')}=0,0,${total}/${own('同类数')})`;
    }),
    column('系数', (_, own) => {
      const category = own('类别号');
      const share = `${own('业务量')}/${own('同类平均')}`;
      const limited = `MIN(${ruleOf(category, '系数上限')},MAX(${ruleOf(category, '系数下限')},${share}))`;
      return `=IF(${ruleOf(category, '计业务量')}*${own('上报数')}*${own('同类数')}=0,1,${limited})`;
    }),
    column('应得分', (_, own) => {
      return `=${own('有效')}*${own('系数')}*SUMIFS(承担_计入基数,承担_部门号,${own('部门号')})`;
    }),
    column('扣分', (_, own) => {
      return `=${own('有效')}*SUMIFS(扣分_计入扣分,扣分_部门号,${own('部门号')},扣分_月份,${own('月份')})`;
    }),
    column('记录加分', (_, own) => {
      return `=SUMIFS(考核_加分千分,考核_部门号,${own('部门号')},考核_月份,${own('月份')})/1000`;
    }),
    column('加分', (_, own) => {
      return `=${own('有效')}*MIN(${ruleOf(own('类别号'), '每月加分上限')},${own('记录加分')})`;
    }),
    column('否决数', (_, own) => {
      return `=${own('有效')}*SUMIFS(考核_否决,考核_部门号,${own('部门号')},考核_月份,${own('月份')})`;
    }),
    column('折算扣分', (_, own) => `=${own('扣分')}/${own('系数')}`),
    ...(hasSeveralMonths(scored) ? monthlyScore(new Set(categories.map(({ rules }) => rules.method))) : []),
  ]);
}

/**
 * What a unit loses under one indicator in a month, at most its due points (扣完为止); every pair of unit and indicator has
 * a line for every month, so that an entry whose date is corrected finds one.
 */
export function lossTable(scored: ScoredWorkbook, borne: readonly BorneIndicator[]): DataTable {
  const { months } = scored;
  const { inputs } = scored.result;
  const indicatorNumber = indicatorNumbers(borne);
  const counted = new Set<string | null>(months);
  const pairs = new Map<
    string,
    { readonly unit: number; readonly name: string; readonly indicator: number }
  >();
  for (const line of unitLines(
    inputs.entries.filter(({ month }) => counted.has(month)),
    scored,
  )) {
    if (line.unit === null) continue;
    const [unit, indicator] = [line.unit.number, indicatorNumber(line)];
    pairs.set(`${String(unit)}/${String(indicator)}`, { unit, name: line.unit.result.unit.name, indicator });
  }
  const lines = [...pairs.values()]
    .sort((a, b) => a.unit - b.unit || a.indicator - b.indicator)
    .flatMap((pair) => months.map((month) => ({ ...pair, month })));
  return dataTable('扣分', '每项指标每月扣分以应得分为限（扣完为止）；指标号为0的是日常扣分，不封顶', lines, [
    column('部门号', ({ unit }) => unit),
    column('部门', ({ name }) => asText(name)),
    column('月份', ({ month }) => monthKey(month)),
    column('指标号', ({ indicator }) => indicator),
    column('抽查指标', ({ indicator }) =>
      asText(indicator === 0 ? '日常扣分' : (borne[indicator - 1]?.due.indicator.indicator ?? '')),
    ),
    column('应得分', (_, own) => {
      const factor = `LOOKUP(${monthOfUnit(own)},月度_键,月度_系数)`;
      return `=IF(${own('指标号')}=0,0,${factor}*LOOKUP(${own('指标号')},承担_指标号,承担_应得基数))`;
    }),
    column('记录扣分', (_, own) => {
      return `=SUMIFS(考核_扣分千分,考核_部门号,${own('部门号')},考核_月份,${own('月份')},考核_指标号,${own('指标号')})/1000`;
    }),
    column('计入扣分', (_, own) => {
      const isCapped = `${own('指标号')}*${ruleOf(categoryOf(own('部门号')), '每项封顶')}`;
      return `=IF(${isCapped}=0,${own('记录扣分')},MIN(${own('记录扣分')},${own('应得分')}))`;
    }),
    column('指标内扣分', (_, own) => {
      const counts = `LOOKUP(${own('指标号')},承担_指标号,承担_计入)`;
      return `=IF(${own('指标号')}=0,0,${counts}*MIN(${own('计入扣分')},${own('应得分')}))`;
    }),
    column('日常扣分', (_, own) => `=IF(${own('指标号')}=0,${own('计入扣分')},0)`),
  ]);
}
