import { scorePlaces } from './scorePlaces';
import type { NumberedCategory } from './ruleTables';
import { asText } from '../cellText';
import {
  column,
  dataTable,
  roundedHalfUp,
  ruleOf,
  type Column,
  type DataTable,
  type OwnLine,
} from './dataTable';
import { distributedGrades, usesDistribution } from './distributionTables';
import { engineColumns } from './engineColumns';
import { remarkOn, wordFigure } from './ledgerFigure';
import { earned, limited, OF_PERIOD } from './methodFormulas';
import { hasSeveralMonths, type ScoredUnit, type ScoredWorkbook } from './scoredWorkbook';
import { textsHold, watchedTexts, type WatchedTexts } from './watchedTexts';

/** A line's figure out of the rules of its category. */
const rule = (own: OwnLine, name: string): string => ruleOf(own('类别号'), name);

const monthsTotal = (name: string) => (_: ScoredUnit, own: OwnLine) =>
  `=SUMIFS(月度_${name},月度_部门号,${own('部门号')})`;

/** A word for each state that stands beside a score, in the engine's order. */
function flagsFormula(own: OwnLine, scored: ScoredUnit): string {
  const withoutDue = scored.result.rules.onlyInspected
    ? `IF(${own('指标数')}>0,"、指标未被抽查","、未承担指标")`
    : '"、未承担指标"';
  const words: ReadonlyArray<readonly [string, string]> = [
    [`${own('应得合计')}=0`, withoutDue],
    [`${own('未报月数')}>0`, '"、未报业务量"'],
    [`${own('抽查数')}=0`, '"、未被抽查"'],
    [`${own('样本小')}=1`, '"、样本不足"'],
    [`${own('单位数')}>1`, '"、计量单位不一"'],
    [`${own('否决')}=1`, '"、一票否决"'],
    [`${own('并列')}=1`, '"、并列"'],
  ];
  return `=MID(${words.map(([condition, word]) => `IF(${condition},${word},"")`).join('&')},2,99)`;
}

const checked = (name: string, own: OwnLine, more = ''): string =>
  `SUMIFS(抽查_${name},抽查_部门号,${own('部门号')},抽查_计入,1${more})`;

/** The amounts by the unit in which they count, and the text that states them: 60人次、30户. */
function amountColumns(measures: readonly string[]): ReadonlyArray<Column<ScoredUnit>> {
  const amounts = measures.map((_, i) =>
    column<ScoredUnit>(`数量${String(i + 1)}`, (_unit, own) => {
      return `=ROUND(${checked('数量', own, `,抽查_单位号,${String(i + 1)}`)},6)`;
    }),
  );
  const each = (use: (amount: string, measure: string) => string, own: OwnLine): readonly string[] =>
    measures.map((measure, i) => use(own(`数量${String(i + 1)}`), measure));
  return [
    ...amounts,
    column('单位数', (_, own) => {
      const counts = each((amount) => `IF(${amount}>0,1,0)`, own);
      return counts.length === 0 ? 0 : `=${counts.join('+')}`;
    }),
    column('抽查数量', (_, own) => {
      const texts = each(
        (amount, measure) => `IF(${amount}>0,"、"&${amount}&"${measure.replaceAll('"', '""')}","")`,
        own,
      );
      return texts.length === 0 ? '' : `=MID(${texts.join('&')},2,200)`;
    }),
  ];
}

/** Plain mean of the monthly scores beside the period's; none unless every month has one (domain.md 5.3). */
const meanOfMonths = column<ScoredUnit>(
  '月均得分',
  (_, own) => {
    const ofUnit = `月度_部门号,${own('部门号')}`;
    const mean = `SUMIFS(月度_月得分,${ofUnit})/${own('月数')}`;
    const isComplete = `SUMIFS(月度_有得分,${ofUnit})=${own('月数')}`;
    return `=IF(${own('月数')}=0,"",IF(${isComplete},${roundedHalfUp(mean, 2)},""))`;
  },
  '0.00',
);

/** Every unit's figures, from its category to its place in the rankings. */
export function unitTable(
  scored: ScoredWorkbook,
  categories: readonly NumberedCategory[],
  measures: readonly string[],
): DataTable {
  const used = new Set(categories.map(({ rules }) => rules.method));
  const { recognised, cellOf } = scored;
  const roster = recognised.sheets.flatMap(({ name, tables }) =>
    tables
      .filter(({ ledger }) => ledger === 'organisation')
      .flatMap(({ records }) => records.map((record) => ({ ...record, sheet: name }))),
  );
  const rosterRow = ({ result }: ScoredUnit) =>
    roster.find(({ values }) => values.unit === result.unit.name) ?? null;
  const nameOf = (unit: ScoredUnit): WatchedTexts => {
    const row = rosterRow(unit);
    return watchedTexts(row === null ? [] : [cellOf(row, 'unit')]);
  };
  return dataTable('得分', '各部门的计算过程；名次按次序逐条比较，每一列是比到该条时的名次', scored.units, [
    column('部门号', ({ number }) => number),
    column('部门', ({ result }) => asText(result.unit.name)),
    column('来源', (unit) => {
      const row = rosterRow(unit);
      return asText(row === null ? '' : `${row.sheet}!${String(row.row)}行`);
    }),
    column('部门类别', (unit) => {
      const row = rosterRow(unit);
      const { category } = unit.result.unit;
      return wordFigure(row === null ? null : cellOf(row, 'category'), category).cell;
    }),
    column('类别号', (_, own) => {
      const known = `SUMPRODUCT((类别_名称=${own('部门类别')})*类别_类别号)`;
      return `=IF(${known}=0,${String(categories.length)},${known})`;
    }),
    column('指标数', (_, own) => `=COUNTIFS(承担_部门号,${own('部门号')})`),
    // K / K̄: indicators borne over the mean of the category's units that bear any.
    column('指标比', (_, own) => {
      const peers = `得分_类别号,${own('类别号')},得分_指标数,">0"`;
      const mean = `(SUMIFS(得分_指标数,${peers})/COUNTIFS(${peers}))`;
      return `=IF(${own('指标数')}=0,1,${own('指标数')}/${mean})`;
    }),
    column('月数', () => '=SUM(月份_有效)'),
    column('应得合计', monthsTotal('应得分')),
    column('扣分合计', monthsTotal('扣分')),
    column('加分合计', monthsTotal('加分')),
    column('平均系数', (_, own) => {
      const total = `SUMIFS(月度_系数,月度_部门号,${own('部门号')},月度_有效,1)`;
      return `=IF(${own('月数')}=0,1,${total}/${own('月数')})`;
    }),
    column('未报月数', (_, own) => {
      const months = `COUNTIFS(月度_部门号,${own('部门号')},月度_有效,1,月度_上报数,0)`;
      return `=${rule(own, '计业务量')}*${months}`;
    }),
    column('否决', (_, own) => `=IF(SUMIFS(月度_否决数,月度_部门号,${own('部门号')})>0,1,0)`),
    column('方法得分', (_, own) => `=IF(${own('应得合计')}=0,"",${earned(own, used, OF_PERIOD)})`),
    column('限后得分', (_, own) => {
      return `=${limited(own, `${own('加分合计')}/${own('月数')}`, `${own('否决')}=1`)}`;
    }),
    column('得分', (_, own) => `=IF(${own('限后得分')}="","",${roundedHalfUp(own('限后得分'), 2)})`, '0.00'),
    column('等级序', (_, own) => {
      const better = `COUNTIFS(等级_类别号,${own('类别号')},等级_起点,">"&${own('得分')})`;
      return `=IF(${own('得分')}="",0,MIN(COUNTIFS(等级_类别号,${own('类别号')}),1+${better}))`;
    }),
    column('等级', (_, own) => {
      const grade = `LOOKUP(${own('类别号')}*100+${own('等级序')},等级_键,等级_等级)`;
      return `=IF(${own('得分')}="","",IF(${own('否决')}=1,${rule(own, '否决等级')},${grade}))`;
    }),
    column('应得分', (_, own) => `=${roundedHalfUp(own('应得合计'), 2)}`, '0.00'),
    column('业务量系数', (_, own) => `=${roundedHalfUp(own('平均系数'), 4)}`, '0.0000'),
    column('扣分', (_, own) => `=${roundedHalfUp(own('扣分合计'), 1)}`, '0.0'),
    column('加分', (_, own) => `=${roundedHalfUp(own('加分合计'), 1)}`, '0.0'),
    ...amountColumns(measures),
    column('抽查数', (_, own) => `=ROUND(${checked('数量', own)},6)`),
    column('问题数', (_, own) => `=${checked('问题数', own)}`),
    column('重大', (_, own) => `=${checked('问题数', own, ',抽查_问题等级,"重大"')}`),
    column('较大', (_, own) => `=${checked('问题数', own, ',抽查_问题等级,"较大"')}`),
    column('样本小', (_, own) => {
      return `=IF(${own('抽查数')}>0,IF(${own('抽查数')}<${rule(own, '样本下限')},1,0),0)`;
    }),
    column(
      '有问题率',
      (_, own) => {
        const rate = roundedHalfUp(`100*${own('问题数')}/${own('抽查数')}`, 2);
        return `=IF(${own('抽查数')}=0,"",${rate})`;
      },
      '0.00',
    ),
    column(
      '合格率',
      (_, own) => {
        const rate = `100-100*${own('问题数')}/${own('抽查数')}`;
        return `=IF(${own('抽查数')}=0,"",SIGN(${rate})*${roundedHalfUp(`ABS(${rate})`, 2)})`;
      },
      '0.00',
    ),
    column('应整改', (_, own) => `=SUMIFS(整改_应计,整改_部门号,${own('部门号')})`),
    column('按期整改', (_, own) => `=SUMIFS(整改_按期,整改_部门号,${own('部门号')})`),
    ...scorePlaces(),
    ...(hasSeveralMonths(scored) ? [meanOfMonths] : []),
    ...(usesDistribution(categories) ? distributedGrades() : []),
    column('原文', (unit) => nameOf(unit).kept),
    column('说明', (unit, own) => remarkOn({}, textsHold(nameOf(unit), own('原文')))),
    column('状态', (unit, own) => flagsFormula(own, unit)),
    ...engineColumns(scored, categories),
  ]);
}
