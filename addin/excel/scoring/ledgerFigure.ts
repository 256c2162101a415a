import { dateOfSerial, datePartsOf, type PlainDate } from '../../../ledger/calendar/plainDate';
import { asText } from '../cellText';
import { quoted, type DataCell } from './dataTable';
import type { LedgerCell } from './ledgerCells';

/**
 * A value that the engine read from a ledger, as a cell of the data sheet: a formula over the ledger's cell where that is
 * a plain number, date or word; else the value that was read from it, as a constant.
 */
export interface LedgerFigure {
  readonly cell: DataCell;
  /** The ledger's cell holds something that a formula can't read: 扣2分, ２０户. */
  readonly isCleaned: boolean;
  /** The ledger's cell where `cell` is a formula over it. */
  readonly reference: string | null;
  /** A formula that is 1 as long as the ledger's cell is what `cell` counts on, else 0; null where nothing is to be watched. */
  readonly holds: string | null;
}

/** A formula takes texts of up to 255 characters; line breaks in them get lost in files. */
const isLiteral = (text: string): boolean => text.length <= 200 && !/[\r\n\t]/.test(text);

function constant(value: DataCell, cell: LedgerCell | null): LedgerFigure {
  const text = cell?.value;
  // What an empty cell leaves to others, as 问题数 to 存在问题, it may come to state itself.
  if (cell !== null && text === null) {
    return { cell: value, isCleaned: false, reference: null, holds: `ISBLANK(${cell.reference})*1` };
  }
  if (cell === null || typeof text !== 'string') {
    return { cell: value, isCleaned: false, reference: null, holds: null };
  }
  return {
    ...{ cell: value, reference: null },
    isCleaned: value !== 0 && value !== '',
    holds: isLiteral(text) ? `(${cell.reference}=${quoted(text)})*1` : null,
  };
}

/** A formula over a cell that holds a number or nothing. */
function formulaOf({ reference }: LedgerCell, formula: string): LedgerFigure {
  return {
    ...{ cell: `=IF(ISNUMBER(${reference}),${formula},0)`, isCleaned: false, reference },
    holds: `ISNUMBER(${reference})+ISBLANK(${reference})`,
  };
}

/** A formula of the ledger's number, and what it makes of a number. */
export interface NumberReading {
  readonly formula: (reference: string) => string;
  readonly value: (cell: number) => number;
}

/** The number of a ledger's cell by a reading; an empty cell is 0. */
export function numberFigure(cell: LedgerCell | null, value: number, reading: NumberReading): LedgerFigure {
  if (cell === null) return constant(value, cell);
  const { value: content, reference } = cell;
  const isPlain = content === null ? value === 0 : typeof content === 'number';
  if (!isPlain || (typeof content === 'number' && reading.value(content) !== value))
    return constant(value, cell);
  return formulaOf(cell, reading.formula(reference));
}

const thousandths = (amount: number): number => Math.floor(Number((amount * 1000).toFixed(6)) + 0.5);

/** Points without their sign, in whole thousandths, half a thousandth rounded up as the engine does. */
export const POINTS: NumberReading = {
  formula: (reference) => `INT(ROUND(ABS(${reference})*1000,6)+0.5)`,
  value: (cell) => thousandths(Math.abs(cell)),
};

/** What a column for both takes away. */
const LOST: NumberReading = {
  formula: (reference) => `INT(ROUND(MAX(0,-${reference})*1000,6)+0.5)`,
  value: (cell) => thousandths(Math.max(0, -cell)),
};

/** What a column for both adds. */
const GAINED: NumberReading = {
  formula: (reference) => `INT(ROUND(MAX(0,${reference})*1000,6)+0.5)`,
  value: (cell) => thousandths(Math.max(0, cell)),
};

/** Points lost or gained of an entry, in thousandths. */
export function pointsFigure(
  cells: { readonly own: LedgerCell | null; readonly both: LedgerCell | null },
  value: number,
  kind: 'lost' | 'gained',
): LedgerFigure {
  const { own, both } = cells;
  if (both?.isSigned === true) return numberFigure(both, value, kind === 'lost' ? LOST : GAINED);
  return numberFigure(own, value, POINTS);
}

/** A number as it stands. */
export const AS_IT_STANDS: NumberReading = { formula: (reference) => reference, value: (cell) => cell };

/** An amount above 0; others are none. */
export const AMOUNT: NumberReading = {
  formula: (reference) => `MAX(0,${reference})`,
  value: (cell) => Math.max(0, cell),
};

/** A word, without the blanks around it; a variant that was read as another word stands for that as long as it stays. */
export function wordFigure(cell: LedgerCell | null, value: string): LedgerFigure {
  const text = cell?.value ?? '';
  if (cell === null || typeof text !== 'string' || !isLiteral(text)) {
    return constant(asText(value), cell);
  }
  const { reference } = cell;
  const word = `IF(ISTEXT(${reference}),TRIM(${reference}),"")`;
  const isVariant = text.trim() !== value;
  return {
    ...{ reference, holds: null, isCleaned: isVariant && text !== '' && value !== '' },
    cell: isVariant ? `=IF(${reference}=${quoted(text)},${quoted(value)},${word})` : `=${word}`,
  };
}

function dateFigure(
  cell: LedgerCell | null,
  date: PlainDate | null,
  dateSystem: '1900' | '1904',
  keyOf: (date: PlainDate) => number,
  formula: (reference: string) => string,
): LedgerFigure {
  const serial = cell?.value;
  const isPlain = typeof serial === 'number' && dateOfSerial(Math.floor(serial), dateSystem) === date;
  if (cell === null || !isPlain) return constant(date === null ? 0 : keyOf(date), cell);
  return formulaOf(cell, formula(cell.reference));
}

/** `2016-09` as 201609. */
export const monthKey = (month: string): number => Number(month.replace('-', ''));

/** The month of a date as 201609. */
export function monthFigure(
  cell: LedgerCell | null,
  date: PlainDate | null,
  dateSystem: '1900' | '1904',
): LedgerFigure {
  const key = (day: PlainDate): number => monthKey(day.slice(0, 7));
  return dateFigure(cell, date, dateSystem, key, (at) => `YEAR(${at})*100+MONTH(${at})`);
}

/** A day as 20160930; 0 for none. */
export function dayFigure(
  cell: LedgerCell | null,
  date: PlainDate | null,
  dateSystem: '1900' | '1904',
): LedgerFigure {
  const key = (day: PlainDate): number => {
    const { year, month, day: ofMonth } = datePartsOf(day);
    return year * 10000 + month * 100 + ofMonth;
  };
  const formula = (at: string): string => `YEAR(${at})*10000+MONTH(${at})*100+DAY(${at})`;
  // A day that is still to be filled in.
  if (cell !== null && cell.value === null && date === null) return formulaOf(cell, formula(cell.reference));
  return dateFigure(cell, date, dateSystem, key, formula);
}

/**
 * What stands beside a line: which values are constants, read from dirty cells; and, as a formula, that a cell has changed in
 * a way that no formula can follow, so that the sheet has to be written anew. `textsHold` are further formulas that are 1
 * as long as a text is what it was.
 */
export function remarkOn(
  figures: Readonly<Record<string, LedgerFigure>>,
  textsHold: readonly string[] = [],
): DataCell {
  const cleaned = Object.entries(figures).flatMap(([name, { isCleaned }]) => (isCleaned ? [name] : []));
  const conditions = [...Object.values(figures).flatMap(({ holds }) => holds ?? []), ...textsHold];
  const remark = cleaned.length === 0 ? '' : `已规范：${cleaned.join('、')}`;
  if (conditions.length === 0) return asText(remark);
  return `=IF(${conditions.join('+')}=${String(conditions.length)},"${remark}","${UNREADABLE}")`;
}

/** Counted on the score sheet. */
export const UNREADABLE = '台账已改，请重新写入';
