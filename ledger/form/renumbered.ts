import type { CellValue } from '../cells';
import { writeField } from '../values/writeField';
import type { CellWrite } from './cellWrite';
import { formulaAt, serialColumn, valueAt, type FormTable } from './formTable';
import { nextSerial } from './nextSerial';

/** A serial number as a cell's content: a text that counts stays a text. */
export function serialContent(serial: string | number | null): CellValue {
  return serial === null ? null : writeField(serial, 'serial', '1900').content;
}

/**
 * The serial numbers below a row that comes in (step 1) or goes (-1): each that follows on the one before it moves by
 * one; where the count starts anew or leaves a gap, all stay. Numbers that are formulas count by themselves.
 * @param row the first row that moves, as the sheet was read
 * @param last the serial that the first of them must follow on to move
 * @returns cells by their rows after the step
 */
export function renumbered(
  form: FormTable,
  row: number,
  last: CellValue,
  step: 1 | -1,
): readonly CellWrite[] {
  const serial = serialColumn(form);
  if (serial === undefined) return [];
  const { cells, grid, records } = form;
  const { column } = serial;
  const changes: CellWrite[] = [];
  let before = last;
  for (const record of records) {
    if (record.row < row || !grid.isOwnCell(record.row, column)) continue;
    const own = valueAt(cells, record.row, column);
    if (formulaAt(cells, record.row, column) !== '' || own === null) continue;
    if (own !== nextSerial(before)) break;
    const content = serialContent(nextSerial(own, step));
    changes.push({ sheet: cells.name, row: record.row + step, column, content, before: own });
    before = own;
  }
  return changes;
}
