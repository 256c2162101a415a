import { parsePeriod, periodName } from '../../../ledger/score/period';
import { ruleSetHash, type RuleSet } from '../../../ledger/score/ruleSet';
import { asText } from '../cellText';
import type { DataSheet } from './dataSheet';
import { quoted, roundedHalfUp, type DataCell } from './dataTable';
import { quotedSheet } from './ledgerCells';
import { UNREADABLE } from './ledgerFigure';
import type { NumberedCategory } from './ruleTables';
import type { ScoredWorkbook } from './scoredWorkbook';

/** One line of the score sheet. */
export interface SheetRow {
  readonly look: 'title' | 'meta' | 'section' | 'header' | 'unit' | 'rate' | 'blank';
  readonly cells: readonly DataCell[];
}

/** A column of the ranking: its header, the data sheet's column that it shows, its format, its width in points. */
interface ShownColumn {
  readonly header: string;
  readonly shows: string;
  readonly format: string;
  readonly width: number;
}

const shown = (header: string, shows: string, format: string, width: number): ShownColumn => ({
  ...{ header, shows, format, width },
});

export const RANKING_COLUMNS: readonly ShownColumn[] = [
  shown('名次', '名次', 'General', 36),
  shown('部门', '部门', '@', 110),
  shown('得分', '得分', '0.00', 52),
  shown('等级', '等级', 'General', 48),
  shown('应得分', '应得分', '0.00', 60),
  shown('业务量系数', '业务量系数', '0.0000', 60),
  shown('扣分', '扣分', '0.0', 40),
  shown('加分', '加分', '0.0', 40),
  shown('抽查数量', '抽查数量', 'General', 70),
  shown('问题数', '问题数', '0', 44),
  shown('有问题率(%)', '有问题率', '0.00', 70),
  shown('合格率(%)', '合格率', '0.00', 62),
  shown('说明', '状态', 'General', 120),
  shown('引擎得分', '引擎得分', '0.00', 56),
  shown('核对', '核对', 'General', 80),
];

/** The helper columns right of the ranking: the line, its category, its place in it and the unit's line of the data sheet. */
export const HELPERS = ['行', '类', '位', '部门号'] as const;
const LETTERS = { line: '$Q', category: '$R', place: '$S', unit: '$T' } as const;

/** Columns of the sheet, the helpers and the empty column before them included. */
export const WIDTH = RANKING_COLUMNS.length + 1 + HELPERS.length;

export const RATE_HEADER = ['名次', '部门', '有问题率(%)', '问题数', '抽查数量'] as const;

/** The rows of the score sheet, and where its two rankings stand (rows count from 1). */
export interface RankingSheet {
  readonly rows: readonly SheetRow[];
  readonly ranking: { readonly first: number; readonly last: number };
  readonly rates: { readonly first: number; readonly last: number };
  /** Of all categories: the first of the grades; the last, and those of a veto. */
  readonly bestGrades: readonly string[];
  readonly worstGrades: readonly string[];
}

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
  const unreadable = (['考核', '抽查', '业务量', '整改', '承担'] as const)
    .map((table) => `COUNTIF(${area(table, '说明')},${quoted(UNREADABLE)})`)
    .join('+');
  const notes = [
    `IF(${differing}=0,"各项公式的结果与评分引擎一致。","有"&${differing}&"个部门的公式结果与写入时的引擎结果不同（见“核对”列）：台账或参数已改动。")`,
    `IF(${changed}>0,"有台账增删了行，请重新写入。","")`,
    `IF(${unreadable}>0,"台账有"&(${unreadable})&"处的改动公式无法读取，请重新写入。","")`,
    `IF(COUNTIF(${area('得分', '抽查数')},">0")>${String(ratedLines)},"被抽查的部门增加了，请重新写入。","")`,
  ];
  return `=${notes.join('&')}`;
}

const ofUnit = (unit: string, header: string, area: Area): string =>
  `LOOKUP(${unit},${area('得分', '部门号')},${area('得分', header)})`;

/** The title line of a category, or a unit of it: which one, the helper columns say. */
function rankingRow(line: number, row: number, area: Area, categories: number): SheetRow {
  const at = (letters: string): string => `${letters}${String(row)}`;
  const [own, category, place, unit] = [
    at(LETTERS.line),
    at(LETTERS.category),
    at(LETTERS.place),
    at(LETTERS.unit),
  ];
  const ofCategory = (header: string): string =>
    `LOOKUP(${category},${area('类别', '类别号')},${area('类别', header)})`;
  const isEmptyRest = `${category}*(${ofCategory('部门数')}=0)=${String(categories)}`;
  const cells = RANKING_COLUMNS.map(({ shows }): string => {
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

function rateRow(line: number, row: number, area: Area): SheetRow {
  const unit = `${LETTERS.unit}${String(row)}`;
  const shows = (header: string): string => `=IF(${unit}=0,"",${ofUnit(unit, header, area)})`;
  const cells: DataCell[] = ['率名次', '部门', '有问题率', '问题数', '抽查数量'].map(shows);
  while (cells.length < RANKING_COLUMNS.length + 1) cells.push('');
  const found = `MATCH(${LETTERS.line}${String(row)},${area('得分', '率位次')},0)`;
  return { look: 'rate', cells: [...cells, line, '', '', `=IFERROR(${found},0)`] };
}

const BLANK: SheetRow = { look: 'blank', cells: [] };

/** The lines of the score sheet, all figures formulas over the data sheet. */
export function rankingSheet(
  scored: ScoredWorkbook,
  categories: readonly NumberedCategory[],
  measures: readonly string[],
  data: DataSheet & { readonly name: string },
): RankingSheet {
  const { result, units } = scored;
  const area: Area = (table, header) => `${quotedSheet(data.name)}!${data.areaOf(table, header)}`;
  const period = parsePeriod(result.period.text) ?? result.period;
  const rules = `评分规则：${result.rules.version}（${ruleSetHash(result.rules).slice(0, 8)}）　`;
  const rated = result.byProblemRate.length;
  const rows: SheetRow[] = [
    { look: 'title', cells: [asText(`${periodName(period)}“三级抽查”得分排名`)] },
    { look: 'meta', cells: [`=${quoted(rules)}&${countedFormula(scored, measures, area)}`] },
    { look: 'meta', cells: [noticeFormula(area, rated)] },
    { look: 'header', cells: [...RANKING_COLUMNS.map(({ header }) => header), '', ...HELPERS] },
  ];
  const gradesOf = (pick: (rules: RuleSet) => ReadonlyArray<string | undefined>): readonly string[] => [
    ...new Set(categories.flatMap(({ rules: own }) => pick(own).flatMap((grade) => grade ?? []))),
  ];
  const firstUnit = rows.length + 1;
  for (let line = 1; line <= units.length + categories.length; line++) {
    rows.push(rankingRow(line, rows.length + 1, area, categories.length));
  }
  const lastUnit = rows.length;
  rows.push(
    BLANK,
    { look: 'section', cells: [asText('按有问题率排名（各类别一并）')] },
    { look: 'header', cells: RATE_HEADER },
  );
  const firstRate = rows.length + 1;
  for (let line = 1; line <= rated; line++) rows.push(rateRow(line, rows.length + 1, area));
  return {
    rows,
    ranking: { first: firstUnit, last: lastUnit },
    rates: { first: firstRate, last: rows.length },
    bestGrades: gradesOf(({ grades }) => [grades[0]?.name]),
    worstGrades: gradesOf(({ grades, veto }) => [grades.at(-1)?.name, veto.grade]),
  };
}
