import { parsePlainDate, serialOfDate } from '../calendar/plainDate';
import { isSignedColumn } from '../recognise/readRecords';
import type { CellContent, ReadingContext } from '../values/cellContent';
import { trimmed } from '../values/textKey';
import { offeredWords } from './offeredWords';
import type { RuledColumn } from './ruledColumn';

/** What a cell should hold: one of some words, or a number in bounds. Dates are serial numbers of the workbook's system. */
export type CellCondition =
  | { readonly kind: 'list'; readonly words: readonly string[] }
  | { readonly kind: 'date' | 'decimal' | 'whole'; readonly least: number; readonly most: number };

/** Dates outside of 2000 to 2050 are slips of the pen (domain.md 4.4). */
const FIRST_DATE = '2000-01-01';
const LAST_DATE = '2050-12-31';
/** No spot check gives or takes more points than this, nor is a rate higher in percent. */
const MOST_POINTS = 1000;
const MOST_COUNT = 1000000;

/** Whether a cell is as its condition wants it, as Excel would judge what is typed. */
export function meets(condition: CellCondition, { value, text }: CellContent): boolean {
  if (condition.kind === 'list') return condition.words.includes(trimmed(text));
  if (typeof value !== 'number') return false;
  if (condition.kind === 'whole' && !Number.isInteger(value)) return false;
  return value >= condition.least && value <= condition.most;
}

/**
 * The condition of a column's cells; null where anything may be written: texts, names, amounts with their unit, and
 * cells of text format, in which a typed number stays a text.
 */
export function conditionOf(column: RuledColumn, context: ReadingContext): CellCondition | null {
  const words = offeredWords(column, context.organisation);
  if (words.length > 0) return { kind: 'list', words };
  if (column.cells.some(({ format }) => format === '@')) return null;
  const { field, cells } = column;
  const numbers = cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  switch (field.type) {
    case 'serial':
      // 1.1 and (一) are numbers of their own kind.
      return numbers.length === cells.length ? { kind: 'whole', least: 1, most: MOST_COUNT } : null;
    case 'date':
      return dateCondition(context.dateSystem);
    case 'points': {
      const isSigned =
        isSignedColumn({ header: context.header, field }, []) || numbers.some((points) => points < 0);
      return { kind: 'decimal', least: isSigned ? -MOST_POINTS : 0, most: MOST_POINTS };
    }
    case 'percent':
      return { kind: 'decimal', least: 0, most: MOST_POINTS };
    case 'integer':
      return { kind: 'whole', least: 0, most: MOST_COUNT };
    case 'factor':
      return numbers.length === cells.length ? { kind: 'whole', least: 1, most: 3 } : null;
    case 'quantity':
      return numbers.length === cells.length && cells.length > 0
        ? { kind: 'decimal', least: 0, most: MOST_COUNT }
        : null;
    default:
      return null;
  }
}

function dateCondition(dateSystem: ReadingContext['dateSystem']): CellCondition {
  const serial = (text: string): number => {
    const date = parsePlainDate(text);
    if (date === null) throw new Error(`no such date: ${text}`);
    return serialOfDate(date, dateSystem);
  };
  return { kind: 'date', least: serial(FIRST_DATE), most: serial(LAST_DATE) };
}
