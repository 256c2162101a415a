import { displayText, showsDate, type DateSystem } from '../book/displayText';
import { type Cell } from '../book/cell';

/** What a cell puts into the formula bar: its formula, or its value so that typing it again gives the same value. */
export function editText(cell: Cell, dateSystem: DateSystem): string {
  const { value, formula, style } = cell;
  if (formula !== undefined) return formula;
  if (value === null) return '';
  const format = style.numberFormat ?? 'General';
  if (typeof value !== 'number') return displayText(value, '@', dateSystem);
  if (showsDate(format)) {
    const isTimeOnly = value >= 0 && value < 1;
    const hasTime = !Number.isInteger(value);
    const pattern = isTimeOnly ? 'h:mm:ss' : hasTime ? 'yyyy/m/d h:mm:ss' : 'yyyy/m/d';
    return displayText(value, pattern, dateSystem);
  }
  if (format.includes('%')) return `${Number((value * 100).toPrecision(15))}%`;
  return String(Number(value.toPrecision(15)));
}
