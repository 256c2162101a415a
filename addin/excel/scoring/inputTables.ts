import { indicatorFinder } from '../../../ledger/score/entryIndicator';
import { dateOf } from '../../../ledger/score/ledgerRecords';
import type {
  CheckInput,
  EntryInput,
  RectificationInput,
  VolumeInput,
} from '../../../ledger/score/scoreInputs';
import { textKey } from '../../../ledger/values/textKey';
import { asText } from '../cellText';
import type { BorneIndicator } from './borneTable';
import {
  categoryOf,
  column,
  dataTable,
  quoted,
  type Column,
  type DataCell,
  type DataTable,
} from './dataTable';
import type { LedgerCell } from './ledgerCells';
import {
  AMOUNT,
  AS_IT_STANDS,
  dayFigure,
  monthFigure,
  monthKey,
  numberFigure,
  pointsFigure,
  remarkOn,
  wordFigure,
  type LedgerFigure,
} from './ledgerFigure';
import { unitCells, unitLines, type ScoredWorkbook, type UnitLine } from './scoredWorkbook';
import { textsHold, watchedTexts, type WatchedTexts } from './watchedTexts';

/** A row of a ledger as a line of its table: its figures are made once, for their cells and for the remark on them. */
type Figured<Input, Name extends string> = DatedLine<Input> & {
  readonly figures: Readonly<Record<Name, LedgerFigure>>;
  /** Texts that decide to what the line belongs: its unit, its indicator. */
  readonly texts: WatchedTexts;
};

/** A row with the month by its date. */
type DatedLine<Input> = UnitLine<Input> & {
  readonly date: LedgerFigure;
  /** Whether this line is the first that reads its date from a date cell; several units share a row. */
  readonly isDateCell: boolean;
};

/** A row that counts by its date. */
export type DatedRow = EntryInput | CheckInput | VolumeInput | RectificationInput;

/** The columns with which a ledger's table begins. */
function leadingColumns<Line extends DatedLine<DatedRow>>(): ReadonlyArray<Column<Line>> {
  return [
    column('部门号', (line) => unitCells(line).number),
    column('部门', (line) => unitCells(line).name),
    column('来源', (line) => unitCells(line).source),
    column('首行', ({ isFirst }) => (isFirst ? 1 : 0)),
    column('日期格', ({ isDateCell }) => (isDateCell ? 1 : 0)),
    column('月份', ({ date }) => date.cell),
  ];
}

/** The columns with which it ends: the texts that are watched, and what has to be said of the line. */
function closingColumns<Line extends Figured<DatedRow, string>>(): ReadonlyArray<Column<Line>> {
  return [
    column('原文', ({ texts }) => texts.kept),
    column('说明', ({ date, figures, texts }, own) => {
      return remarkOn({ 月份: date, ...figures }, textsHold(texts, own('原文')));
    }),
  ];
}

/** Whether the line's month counts: a date that is moved out of the period takes its line along. */
const COUNTS = column<unknown>('计入', (_, own) => `=IF(SUMIFS(月份_有效,月份_月份,${own('月份')})>0,1,0)`);

const inMonths = <Input extends { readonly month: string | null }>(
  inputs: readonly Input[],
  { months }: ScoredWorkbook,
): readonly Input[] => {
  const inPeriod = new Set<string | null>(months);
  return inputs.filter(({ month }) => inPeriod.has(month));
};

/** The month of a row by its date, or as its ledger states it. */
function monthOfRow(
  { row, month }: DatedRow,
  field: string,
  { cellOf, dateSystem }: ScoredWorkbook,
): LedgerFigure {
  const date = dateOf(row.values[field])?.date ?? null;
  if (date !== null) return monthFigure(cellOf(row, field), date, dateSystem);
  return { cell: month === null ? 0 : monthKey(month), isCleaned: false, reference: null, holds: null };
}

/** The rows of the period's months, a line for each unit that a row counts for. */
function datedLines<Input extends DatedRow>(
  inputs: readonly Input[],
  field: string,
  scored: ScoredWorkbook,
): ReadonlyArray<DatedLine<Input>> {
  const seen = new Set<string>();
  return unitLines(inMonths(inputs, scored), scored).map((line) => {
    const date = monthOfRow(line.input, field, scored);
    const isDateCell = date.reference !== null && !seen.has(date.reference);
    if (date.reference !== null) seen.add(date.reference);
    return { ...line, date, isDateCell };
  });
}

/** How many date cells the lines of the period read. */
export function knownDates(inputs: readonly DatedRow[], field: string, scored: ScoredWorkbook): number {
  return datedLines(inputs, field, scored).filter(({ isDateCell }) => isDateCell).length;
}

/** The cells of a row whose texts are watched. */
function textsOf({ row }: DatedRow, fields: readonly string[], { cellOf }: ScoredWorkbook): WatchedTexts {
  return watchedTexts(fields.map((field) => cellOf(row, field)));
}

/** The cell of a veto: whether the texts of an entry hold one of the words (a formula where the plain cells show it). */
function vetoCell({ input, unit }: UnitLine<EntryInput>, { cellOf }: ScoredWorkbook): string | number {
  const words = unit?.result.rules.veto.words ?? [];
  const holds = (text: string): boolean => words.some((word) => textKey(text).includes(textKey(word)));
  const isVeto = holds(input.reason) || holds(input.remark);
  const cells = ['reason', 'remark'].flatMap((field) => cellOf(input.row, field) ?? []);
  const isPlain = cells.every(({ value }) => value === null || typeof value === 'string');
  const shown = (cell: LedgerCell): string => String(cell.value ?? '').replace(/[ \u3000\n]/g, '');
  const isShown = cells.some((cell) => words.some((word) => shown(cell).includes(word)));
  if (cells.length === 0 || words.length === 0 || !isPlain || isShown !== isVeto) return isVeto ? 1 : 0;
  const text = cells.map(({ reference }) => reference).join('&"|"&');
  const plain = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text}," ",""),"\u3000",""),CHAR(10),"")`;
  return `=IF(${words.map((word) => `ISNUMBER(FIND(${quoted(word)},${plain}))*1`).join('+')}>0,1,0)`;
}

/** The line in the table of borne indicators to which an entry belongs; 0 for a routine lapse. */
export function indicatorNumbers(borne: readonly BorneIndicator[]): (line: UnitLine<EntryInput>) => number {
  const byUnit = new Map<number, BorneIndicator[]>();
  for (const each of borne) byUnit.set(each.unit, [...(byUnit.get(each.unit) ?? []), each]);
  const finders = new Map(
    [...byUnit].map(([unit, own]) => {
      const numbers = new Map(own.map(({ due, number }) => [due.indicator, number]));
      const find = indicatorFinder(own.map(({ due }) => due.indicator));
      const numberOf = (entry: EntryInput): number => {
        const indicator = find(entry);
        return indicator === null ? 0 : (numbers.get(indicator) ?? 0);
      };
      return [unit, numberOf];
    }),
  );
  return ({ input, unit }) => (unit === null ? 0 : (finders.get(unit.number)?.(input) ?? 0));
}

/** 得失分记录表 or 绩效管理台账, a line for each unit of an entry. */
export function entryTable(scored: ScoredWorkbook, borne: readonly BorneIndicator[]): DataTable {
  const { cellOf } = scored;
  const indicatorNumber = indicatorNumbers(borne);
  const lines = datedLines(scored.result.inputs.entries, 'date', scored).map((line) => {
    const { row, deduction, bonus } = line.input;
    const own = { deduction: cellOf(row, 'deduction'), bonus: cellOf(row, 'bonus') };
    const figures = {
      扣分: pointsFigure({ own: own.deduction, both: own.deduction }, deduction, 'lost'),
      加分: pointsFigure({ own: own.bonus, both: own.deduction }, bonus, 'gained'),
    };
    const veto = vetoCell(line, scored);
    const fields = ['unit', 'basis', ...(line.date.reference === null ? ['month'] : [])];
    // A veto that no formula tells.
    const texts = textsOf(
      line.input,
      typeof veto === 'number' ? [...fields, 'reason', 'remark'] : fields,
      scored,
    );
    return { ...line, figures, texts, veto };
  });
  type Line = Figured<EntryInput, '扣分' | '加分'> & { readonly veto: DataCell };
  return dataTable<Line>('考核', '扣分、加分以千分之一分计；指标号为0的是日常扣分，不封顶', lines, [
    ...leadingColumns<Line>(),
    COUNTS,
    column('依据', ({ input }) => asText(input.basis)),
    column('指标号', indicatorNumber),
    column('扣分千分', ({ figures }) => figures.扣分.cell),
    column('加分千分', ({ figures }) => figures.加分.cell),
    column('否决', ({ veto }) => veto),
    ...closingColumns<Line>(),
  ]);
}

/**
 * 抽查记录台账, a line for each unit of a check; `measures` are the units in which amounts count, `indicatorOf` tells the
 * borne indicator that a check is about.
 */
export function checkTable(
  scored: ScoredWorkbook,
  measures: readonly string[],
  indicatorOf: (line: UnitLine<CheckInput>) => number,
): DataTable {
  const { cellOf } = scored;
  // Whose texts tell the indicators that were inspected.
  const usesTexts = scored.result.categories.some(
    ({ rules }) => rules.method === 'passRate' || rules.onlyInspected,
  );
  const lines = datedLines(scored.result.inputs.checks, 'date', scored).map((line) => {
    const { row, quantity, problems, severity } = line.input;
    const figures = {
      数量: numberFigure(cellOf(row, 'quantity'), Math.max(0, quantity?.value ?? 0), AMOUNT),
      问题数: numberFigure(cellOf(row, 'problemCount'), problems, AS_IT_STANDS),
      问题等级: wordFigure(cellOf(row, 'severity'), severity),
    };
    // Without a number of problems what was found counts.
    const counted = cellOf(row, 'problemCount')?.value ?? null;
    const findings = usesTexts || counted === null ? ['findings'] : [];
    const fields = ['unit', ...(usesTexts ? ['matter'] : []), ...findings];
    return { ...line, figures, texts: textsOf(line.input, fields, scored) };
  });
  type Line = Figured<CheckInput, '数量' | '问题数' | '问题等级'>;
  const measure = ({ input }: Line): string => input.quantity?.unit ?? '';
  return dataTable<Line>('抽查', '数量不大于零的不计', lines, [
    ...leadingColumns<Line>(),
    COUNTS,
    column('数量', ({ figures }) => figures.数量.cell),
    column('单位号', (line) => measures.indexOf(measure(line)) + 1),
    column('单位', (line) => asText(measure(line))),
    column('问题数', ({ figures }) => figures.问题数.cell),
    column('问题等级', ({ figures }) => figures.问题等级.cell),
    column('指标号', indicatorOf),
    ...closingColumns<Line>(),
  ]);
}

/** The units of amounts in the checks of the period, in order of appearance. */
export function measuresOf(scored: ScoredWorkbook): readonly string[] {
  const checks = inMonths(scored.result.inputs.checks, scored);
  return [...new Set(checks.map(({ quantity }) => quantity?.unit ?? ''))];
}

/** 业务量统计表. `types` are the business types that the rules convert. */
export function volumeTable(scored: ScoredWorkbook, types: readonly string[]): DataTable {
  const { cellOf } = scored;
  const lines = datedLines(scored.result.inputs.volumes, 'month', scored).map((line) => {
    const { row, quantity } = line.input;
    const value = Number(quantity.numerator) / Number(quantity.denominator);
    const figures = {
      数量: numberFigure(cellOf(row, 'quantity'), value, AS_IT_STANDS),
    };
    const fields = ['unit', ...(types.length > 0 ? ['businessType'] : [])];
    return { ...line, figures, texts: textsOf(line.input, fields, scored) };
  });
  type Line = Figured<VolumeInput, '数量'>;
  return dataTable<Line>('业务量', '折算量＝数量×折算系数', lines, [
    ...leadingColumns<Line>(),
    column('业务类型', ({ input }) => asText(input.businessType)),
    column('业务号', ({ input }) => types.indexOf(input.businessType) + 1),
    column('数量', ({ figures }) => figures.数量.cell),
    column('折算量', ({ unit }, own) => {
      if (types.length === 0 || unit === null) return `=${own('数量')}`;
      const [category, type] = [categoryOf(own('部门号')), own('业务号')];
      const named = `COUNTIFS(折算_类别号,${category},折算_业务号,${type})`;
      return `=${own('数量')}*IF(${named}=0,1,SUMIFS(折算_系数,折算_类别号,${category},折算_业务号,${type}))`;
    }),
    ...closingColumns<Line>(),
  ]);
}

/** 问题整改台账, for the share of rectifications done in time, which may decide a tie. */
export function rectificationTable(scored: ScoredWorkbook): DataTable {
  const { cellOf, dateSystem } = scored;
  const lines = datedLines(scored.result.inputs.rectifications, 'foundDate', scored).map((line) => {
    const { row, deadline, done } = line.input;
    const last = deadline?.end ?? deadline?.date ?? null;
    const figures = {
      时限: dayFigure(deadline?.end === undefined ? cellOf(row, 'deadline') : null, last, dateSystem),
      完成: dayFigure(cellOf(row, 'doneDate'), done?.date ?? null, dateSystem),
    };
    return { ...line, figures, texts: textsOf(line.input, ['unit', 'status'], scored) };
  });
  type Line = Figured<RectificationInput, '时限' | '完成'>;
  return dataTable<Line>('整改', '时限以内完成的为按期；长期坚持、不属实和无时限的不计', lines, [
    ...leadingColumns<Line>(),
    COUNTS,
    column('时限', ({ figures }) => figures.时限.cell),
    column('完成', ({ figures }) => figures.完成.cell),
    column('应计', ({ input }, own) => {
      const isOpen = input.deadline?.precision === 'open' || input.status === '不属实';
      return isOpen ? 0 : `=IF(${own('时限')}>0,${own('计入')},0)`;
    }),
    column(
      '按期',
      (_, own) => `=IF(${own('应计')}=1,IF(${own('完成')}>0,IF(${own('完成')}<=${own('时限')},1,0),0),0)`,
    ),
    ...closingColumns<Line>(),
  ]);
}
