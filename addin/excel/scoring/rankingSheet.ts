import type { Fairness } from '../../../ledger/score/fairness/fairness';
import { parsePeriod, periodName } from '../../../ledger/score/period';
import { ruleSetHash, type RuleSet } from '../../../ledger/score/ruleSet';
import { asText } from '../cellText';
import type { DataSheet } from './dataSheet';
import { quoted, roundedHalfUp, type DataCell } from './dataTable';
import { fairnessRows } from './fairnessRows';
import { quotedSheet } from './ledgerCells';
import { UNREADABLE } from './ledgerFigure';
import { HELPERS, helperLetters, rankingColumns, type ShownColumn } from './rankingColumns';
import type { NumberedCategory } from './ruleTables';
import type { ScoredWorkbook } from './scoredWorkbook';
import type { SheetRow } from './sheetRow';

const RATE_HEADER = ['名次', '部门', '有问题率(%)', '问题数', '抽查数量'] as const;
const RATE_FORMATS = ['General', 'General', '0.00', '0', 'General'] as const;

const SHARE_HEADER = ['序', '类别', '等级', '比例', '部门数', '名额', '实有', '说明'] as const;
const SHARE_FORMATS = ['General', 'General', 'General', '0.0%', '0', '0', '0', 'General'] as const;

/** The rows of the score sheet, and where its two rankings stand (rows count from 1). */
export interface RankingSheet {
  readonly rows: readonly SheetRow[];
  readonly columns: readonly ShownColumn[];
  readonly ranking: { readonly first: number; readonly last: number };
  readonly rates: { readonly first: number; readonly last: number };
  /** The first row of the statistics; null without any. */
  readonly statistics: number | null;
  /** Of all categories: the first of the grades; the last, and those of a veto. */
  readonly bestGrades: readonly string[];
  readonly worstGrades: readonly string[];
}

/** Rows of a chart. */
export const CHART_ROWS = 17;

/** Where the columns of the data sheet stand. */
type Area = (table: string, header: string) => string;

/** What the ledgers record for the period, as a formula. */
function countedFormula({ result }: ScoredWorkbook, measures: readonly string[], area: Area): string {
  const once = (table: string): string => `${area(table, '首行')},1,${area(table, '计入')},1`;
  const deductions = `SUMIFS(${area('考核', '扣分千分')},${once('考核')})/1000`;
  const persons = measures.flatMap((measure, i) =>
    /^(?:人次?)?$/.test(measure)
      ? [`SUMIFS(${area('抽查', '数量')},${once('抽查')},${area('抽查', '单位号')},${String(i + 1)})`]
      : [],
  );
  const personTimes = persons.length === 0 ? '0' : persons.join('+');
  return [
    `"台账"&COUNTIFS(${once('考核')})`,
    `"条，扣分"&${roundedHalfUp(deductions, 1)}`,
    `"分；抽查"&COUNTIFS(${once('抽查')})`,
    `"次"&ROUND(${personTimes},6)`,
    `"人次，发现问题"&SUMIFS(${area('抽查', '问题数')},${once('抽查')})`,
    `"项，约谈${String(result.totals.interviews)}人"`,
  ].join('&');
}

/** Whether the formulas agree with the engine, and what has to be written anew. */
function noticeFormula(area: Area, ratedLines: number): string {
  const differing = `SUMPRODUCT((${area('得分', '核对')}<>"一致")*(${area('得分', '部门号')}<>""))`;
  const changed = `SUM(${area('台账', '变化')})`;
  const unreadable = (['得分', '考核', '抽查', '业务量', '整改', '承担'] as const)
    .map((table) => `COUNTIF(${area(table, '说明')},${quoted(UNREADABLE)})`)
    .join('+');
  const moved = `SUM(${area('日期', '变化')})+SUM(${area('期外', '变化')})`;
  const notes = [
    `IF(${differing}=0,"各项公式的结果与评分引擎一致。","有"&${differing}&"个部门的公式结果与写入时的引擎结果不同（见“核对”列）：台账或参数已改动。")`,
    `IF(${changed}>0,"有台账增删了行，请重新写入。","")`,
    `IF(${unreadable}>0,"台账有"&(${unreadable})&"处的文字（部门、依据等）或数值改得公式无法跟随，请重新写入。","")`,
    `IF(${moved}>0,"有期间以外的记录改了日期，请重新写入。","")`,
    `IF(COUNTIF(${area('得分', '抽查数')},">0")>${String(ratedLines)},"被抽查的部门增加了，请重新写入。","")`,
  ];
  return `=${notes.join('&')}`;
}

const ofUnit = (unit: string, header: string, area: Area): string =>
  `LOOKUP(${unit},${area('得分', '部门号')},${area('得分', header)})`;

/** The title line of a category, or a unit of it: which one, the helper columns say. */
function rankingRow(
  line: number,
  row: number,
  area: Area,
  { columns, categories }: { readonly columns: readonly ShownColumn[]; readonly categories: number },
): SheetRow {
  const letters = helperLetters(columns);
  const [own, category, place, unit] = [
    letters.line + String(row),
    letters.category + String(row),
    letters.place + String(row),
    letters.unit + String(row),
  ];
  const ofCategory = (header: string): string =>
    `LOOKUP(${category},${area('类别', '类别号')},${area('类别', header)})`;
  const isEmptyRest = `${category}*(${ofCategory('部门数')}=0)=${String(categories)}`;
  const cells = columns.map(({ shows }): string => {
    const value = ofUnit(unit, shows, area);
    if (shows === '部门') {
      const title = `IF(${isEmptyRest},"",${ofCategory('标题')})`;
      return `=IF(${place}=0,${title},IF(${unit}=0,"",${value}))`;
    }
    const hasNone = ['状态', '核对'].includes(shows) ? value : `IF(${value}="","—",${value})`;
    return `=IF(${unit}=0,"",${hasNone})`;
  });
  const found = `MATCH(${category}*100000+${place},${area('得分', '位键')},0)`;
  return {
    look: 'unit',
    width: columns.length,
    formats: columns.map(({ format }) => format),
    cells: [
      ...cells,
      '',
      line,
      `=LOOKUP(${own},${area('类别', '起始行')},${area('类别', '类别号')})`,
      `=${own}-${ofCategory('起始行')}`,
      `=IF(${place}=0,0,IFERROR(${found},0))`,
    ],
  };
}

const BLANK: SheetRow = { look: 'blank', cells: [] };

function rateRow(line: number, row: number, area: Area, columns: readonly ShownColumn[]): SheetRow {
  const letters = helperLetters(columns);
  const unit = letters.unit + String(row);
  const shows = (header: string): string => `=IF(${unit}=0,"",${ofUnit(unit, header, area)})`;
  const cells: DataCell[] = ['率名次', '部门', '有问题率', '问题数', '抽查数量'].map(shows);
  while (cells.length < columns.length + 1) cells.push('');
  const found = `MATCH(${letters.line}${String(row)},${area('得分', '率位次')},0)`;
  return {
    ...{ look: 'rate', width: RATE_HEADER.length, formats: RATE_FORMATS },
    cells: [...cells, line, '', '', `=IFERROR(${found},0)`],
  };
}

/** How many units may have each grade of the forced distribution and how many have it; what is over goes to the 评议会. */
function shareRows(categories: readonly NumberedCategory[], area: Area): readonly SheetRow[] {
  const named = categories
    .slice(0, -1)
    .flatMap(({ number, title, rules }) =>
      rules.distribution.map((_, i) => ({ number, title, place: i + 1 })),
    );
  if (named.length === 0) return [];
  const rows = named.map(({ number, title, place }): SheetRow => {
    const value = (header: string): string =>
      `LOOKUP(${String(number * 100 + place)},${area('分布', '键')},${area('分布', header)})`;
    const figures = ['等级', '比例', '部门数', '名额', '实有'].map((header) => `=${value(header)}`);
    const over = `=IF(${value('超员')}>0,"超员"&${value('超员')}&"个（交界处同分），请报绩效评议会","")`;
    return {
      ...{ look: 'share', width: SHARE_HEADER.length, runsToEdge: true, formats: SHARE_FORMATS },
      cells: [place, asText(title), ...figures, over],
    };
  });
  return [
    BLANK,
    { look: 'section', cells: [asText('强制分布')] },
    { look: 'header', cells: SHARE_HEADER, width: SHARE_HEADER.length, runsToEdge: true },
    ...rows,
  ];
}

/** The lines of the score sheet, all figures formulas over the data sheet. */
export function rankingSheet(
  scored: ScoredWorkbook,
  categories: readonly NumberedCategory[],
  measures: readonly string[],
  data: DataSheet & { readonly name: string },
  fairness: Fairness,
): RankingSheet {
  const { result, units } = scored;
  const columns = rankingColumns(scored, categories);
  const area: Area = (table, header) => `${quotedSheet(data.name)}!${data.areaOf(table, header)}`;
  const period = parsePeriod(result.period.text) ?? result.period;
  const rules = `评分规则：${result.rules.version}（${ruleSetHash(result.rules).slice(0, 8)}）　`;
  const rated = result.byProblemRate.length;
  const rows: SheetRow[] = [
    { look: 'title', cells: [asText(`${periodName(period)}“三级抽查”得分排名`)] },
    { look: 'meta', cells: [`=${quoted(rules)}&${countedFormula(scored, measures, area)}`] },
    { look: 'meta', cells: [noticeFormula(area, rated)] },
    {
      look: 'header',
      cells: [...columns.map(({ header }) => header), '', ...HELPERS],
      width: columns.length,
    },
  ];
  const gradesOf = (pick: (rules: RuleSet) => ReadonlyArray<string | undefined>): readonly string[] => [
    ...new Set(categories.flatMap(({ rules: own }) => pick(own).flatMap((grade) => grade ?? []))),
  ];
  const firstUnit = rows.length + 1;
  for (let line = 1; line <= units.length + categories.length; line++) {
    rows.push(rankingRow(line, rows.length + 1, area, { columns, categories: categories.length }));
  }
  const lastUnit = rows.length;
  rows.push(
    ...shareRows(categories, area),
    BLANK,
    { look: 'section', cells: [asText('按有问题率排名（各类别一并）')] },
    { look: 'header', cells: RATE_HEADER, width: RATE_HEADER.length },
  );
  const firstRate = rows.length + 1;
  for (let line = 1; line <= rated; line++) rows.push(rateRow(line, rows.length + 1, area, columns));
  const lastRate = rows.length;
  const statistics = fairnessRows(
    fairness,
    result.rules,
    (category) => (categories.find(({ key }) => key === category)?.rules ?? result.rules).explanation,
  );
  if (statistics.length > 0) {
    // Below the chart beside the rates, which may reach further down than they do.
    while (rows.length < Math.max(lastRate + 1, firstRate - 3 + CHART_ROWS)) rows.push(BLANK);
  }
  const firstStatistic = statistics.length === 0 ? null : rows.length + 1;
  rows.push(...statistics);
  return {
    ...{ rows, columns, statistics: firstStatistic },
    ranking: { first: firstUnit, last: lastUnit },
    rates: { first: firstRate, last: lastRate },
    bestGrades: gradesOf(({ grades }) => [grades[0]?.name]),
    worstGrades: gradesOf(({ grades, veto }) => [grades.at(-1)?.name, veto.grade]),
  };
}
