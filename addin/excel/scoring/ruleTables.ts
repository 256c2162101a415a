import type { RuleSet, ScoreMethod } from '../../../ledger/score/ruleSet';
import { asText } from '../cellText';
import { column, dataTable, type DataTable } from './dataTable';
import { monthKey } from './ledgerFigure';
import type { ScoredWorkbook } from './scoredWorkbook';

/** The numbers of the methods in formulas. */
export const METHODS: readonly ScoreMethod[] = [
  'pointsRate',
  'completionRate',
  'plainDeduction',
  'volumeAdjusted',
  'indicatorAdjusted',
  'passRate',
];

const METHOD_NAMES: Readonly<Record<ScoreMethod, string>> = {
  pointsRate: '得分率法',
  completionRate: '比率法',
  plainDeduction: '纯扣分法',
  volumeAdjusted: '业务量折算',
  indicatorAdjusted: '指标数折算',
  passRate: '合格率法',
};

/** A category with its rules; the last stands for categories that neither the rules nor the roster named. */
export interface NumberedCategory {
  readonly number: number;
  readonly key: string;
  readonly title: string;
  readonly rules: RuleSet;
}

const NUMERALS = '一二三四五六七八九';

export function numberedCategories({ result }: ScoredWorkbook): readonly NumberedCategory[] {
  const known = result.categories.map(({ category, rules }) => ({
    ...{ key: category, rules },
    title: category === '' ? '未分类' : category,
  }));
  return [...known, { key: '（其他）', title: '其他类别', rules: result.rules }].map((category, i) => ({
    ...category,
    number: i + 1,
    title: `${NUMERALS[i] ?? String(i + 1)}、${category.title}`,
  }));
}

const flag = (is: boolean): number => (is ? 1 : 0);

/** What the rules say of each category; change a figure here and the scores follow. */
export function categoryTable(categories: readonly NumberedCategory[]): DataTable {
  return dataTable('类别', '评分规则的参数，改动后得分随之变化', categories, [
    column('类别号', ({ number }) => number),
    column('名称', ({ key }) => asText(key)),
    column('标题', ({ title }) => asText(title)),
    column('方法', ({ rules }) => METHODS.indexOf(rules.method) + 1),
    column('方法名', ({ rules }) => METHOD_NAMES[rules.method]),
    column('计业务量', ({ key, rules }) => flag(!rules.categoriesWithoutVolume.includes(key))),
    column('系数下限', ({ rules }) => Number(rules.volumeFactor.minimum)),
    column('系数上限', ({ rules }) => Number(rules.volumeFactor.maximum)),
    column('缺省分值', ({ rules }) => Number(rules.basePointsWhenEmpty)),
    column('无等级系数', ({ rules }) => Number(rules.riskFactorWithoutGrade)),
    column('每项封顶', ({ rules }) => flag(rules.capPerIndicator)),
    column('每月加分上限', ({ rules }) => Number(rules.monthlyBonusLimit)),
    column('保底', ({ rules }) => Number(rules.floor)),
    column('封顶', ({ rules }) => Number(rules.ceiling)),
    column('否决最高分', ({ rules }) => Number(rules.veto.highestScore)),
    column('否决等级', ({ rules }) => asText(rules.veto.grade)),
    column('样本下限', ({ rules }) => rules.smallestSample),
    column('部门数', (_, own) => `=COUNTIFS(得分_类别号,${own('类别号')})`),
    column('起始行', (_, own) => `=SUMIFS(类别_部门数,类别_类别号,"<"&${own('类别号')})+${own('类别号')}`),
  ]);
}

/** The grades with the scores that they begin at, the best first. */
export function gradeTable(categories: readonly NumberedCategory[]): DataTable {
  const grades = categories.flatMap(({ number, rules }) =>
    rules.grades.map(({ name, from }, i) => ({ category: number, place: i + 1, name, from })),
  );
  return dataTable('等级', '得分不低于起点即得该等级', grades, [
    column('类别号', ({ category }) => category),
    column('序', ({ place }) => place),
    column('键', (_, own) => `=${own('类别号')}*100+${own('序')}`),
    column('等级', ({ name }) => asText(name)),
    column('起点', ({ from }) => Number(from)),
  ]);
}

/** ρ of the risk grades. */
export function riskTable(categories: readonly NumberedCategory[]): DataTable {
  const factors = categories.flatMap(({ number, rules }) =>
    Object.entries(rules.riskFactors).map(([grade, factor]) => ({ category: number, grade, factor })),
  );
  return dataTable('风险', '各风险等级的系数', factors, [
    column('类别号', ({ category }) => category),
    column('等级', ({ grade }) => asText(grade)),
    column('系数', ({ factor }) => Number(factor)),
  ]);
}

/** Conversion factors of business types; the numbers are those of the volumes' table. */
export function conversionTable(
  categories: readonly NumberedCategory[],
  types: readonly string[],
): DataTable {
  const factors = categories.flatMap(({ number, rules }) =>
    types.flatMap((type, i) => {
      const factor = new Map(Object.entries(rules.volumeConversion)).get(type);
      return factor === undefined ? [] : [{ category: number, type: i + 1, name: type, factor }];
    }),
  );
  return dataTable('折算', '各业务类型的折算系数，未列出的为1', factors, [
    column('类别号', ({ category }) => category),
    column('业务号', ({ type }) => type),
    column('业务类型', ({ name }) => asText(name)),
    column('系数', ({ factor }) => Number(factor)),
  ]);
}

/** The months that count: those with any entry, check or volume. */
export function monthTable({ months }: ScoredWorkbook): DataTable {
  return dataTable('月份', '有考核、抽查或业务量记录的月份有效', months, [
    column('月份', monthKey),
    column(
      '有效',
      (_, own) =>
        `=IF(COUNTIFS(考核_月份,${own('月份')})+COUNTIFS(抽查_月份,${own('月份')})+COUNTIFS(业务量_月份,${own('月份')})>0,1,0)`,
    ),
  ]);
}
