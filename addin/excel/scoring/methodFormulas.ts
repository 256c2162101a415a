import type { ScoreMethod } from '../../../ledger/score/ruleSet';
import { ruleOf, type OwnLine } from './dataTable';
import { METHODS } from './ruleTables';

/** A score before bonus and limits, over the cells of its line. */
type MethodFormulas = Readonly<Record<ScoreMethod, (own: OwnLine) => string>>;

/** A period's score by each method (domain.md 5.2), in a line of 得分. */
export const OF_PERIOD: MethodFormulas = {
  pointsRate: (own) => `100*(1-${own('扣分合计')}/${own('应得合计')})`,
  completionRate: (own) => {
    const lost = `SUMIFS(扣分_指标内扣分,扣分_部门号,${own('部门号')})`;
    const routine = `SUMIFS(扣分_日常扣分,扣分_部门号,${own('部门号')})`;
    return `100*(1-${lost}/${own('应得合计')})-${routine}/${own('月数')}`;
  },
  plainDeduction: (own) => `100-${own('扣分合计')}/${own('月数')}`,
  volumeAdjusted: (own) => `100-SUMIFS(月度_折算扣分,月度_部门号,${own('部门号')})/${own('月数')}`,
  indicatorAdjusted: (own) => `100-${own('扣分合计')}/${own('指标比')}/${own('月数')}`,
  passRate: (own) => {
    const weights = `SUMIFS(合格_权重,合格_部门号,${own('部门号')})`;
    return `IF(${weights}=0,"",100*SUMIFS(合格_合格,合格_部门号,${own('部门号')})/${weights})`;
  },
};

const ofUnitMonth = (own: OwnLine, table: string): string =>
  `${table}_部门号,${own('部门号')},${table}_月份,${own('月份')}`;

/** A month's score by each method, in a line of 月度. */
export const OF_MONTH: MethodFormulas = {
  pointsRate: (own) => `100*(1-${own('扣分')}/${own('应得分')})`,
  completionRate: (own) => {
    const lost = `SUMIFS(扣分_指标内扣分,${ofUnitMonth(own, '扣分')})`;
    return `100*(1-${lost}/${own('应得分')})-SUMIFS(扣分_日常扣分,${ofUnitMonth(own, '扣分')})`;
  },
  plainDeduction: (own) => `100-${own('扣分')}`,
  volumeAdjusted: (own) => `100-${own('折算扣分')}`,
  indicatorAdjusted: (own) => `100-${own('扣分')}/LOOKUP(${own('部门号')},得分_部门号,得分_指标比)`,
  passRate: (own) => {
    const weights = `SUMIFS(月合格_权重,${ofUnitMonth(own, '月合格')})`;
    return `IF(${weights}=0,"",100*SUMIFS(月合格_合格,${ofUnitMonth(own, '月合格')})/${weights})`;
  },
};

/** The method of the line's category; those that no category uses are left out. */
export function earned(own: OwnLine, used: ReadonlySet<ScoreMethod>, formulas: MethodFormulas): string {
  const [only] = used;
  if (used.size === 1 && only !== undefined) return formulas[only](own);
  const choices = METHODS.map((method) => (used.has(method) ? formulas[method](own) : '""'));
  return `CHOOSE(${ruleOf(own('类别号'), '方法')},${choices.join(',')})`;
}

/** 方法得分 and a month's bonus within floor and ceiling; a veto holds it below its own limit (domain.md 5.3). */
export function limited(own: OwnLine, bonus: string, isVetoed: string): string {
  const rule = (name: string): string => ruleOf(own('类别号'), name);
  const within = `MAX(${rule('保底')},MIN(${rule('封顶')},${own('方法得分')}+${bonus}))`;
  const highest = `IF(${isVetoed},${rule('否决最高分')},${rule('封顶')})`;
  return `IF(${own('方法得分')}="","",MIN(${within},${highest}))`;
}
