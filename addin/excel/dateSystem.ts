import { dateOfSerial } from '../../ledger/calendar/plainDate';
import type { CellValue } from '../../ledger/cells';

interface ReadGrids {
  readonly values: ReadonlyArray<readonly CellValue[]>;
  readonly texts: ReadonlyArray<readonly string[]>;
  readonly formats: ReadonlyArray<readonly string[]>;
}

/**
 * The workbook's date system, which Excel's API doesn't tell: a date shown with its year tells it by its serial number,
 * for the two systems lie four years apart. Null where no cell shows a year.
 */
export function shownDateSystem(sheets: readonly ReadGrids[]): '1900' | '1904' | null {
  for (const { values, texts, formats } of sheets) {
    for (const [row, line] of values.entries()) {
      for (const [column, value] of line.entries()) {
        if (typeof value !== 'number' || !/y/i.test(formats[row]?.[column] ?? '')) continue;
        const system = systemOf(value, texts[row]?.[column] ?? '');
        if (system) return system;
      }
    }
  }
  return null;
}

function systemOf(serial: number, text: string): '1900' | '1904' | null {
  const year = /\d{4}/.exec(text)?.[0];
  if (!year) return null;
  const shownIn = (system: '1900' | '1904') => dateOfSerial(serial, system)?.startsWith(year) ?? false;
  return shownIn('1900') ? '1900' : shownIn('1904') ? '1904' : null;
}
