import type { CellValue, SheetCells } from '../cells';
import type { FieldValue } from '../values/fieldValue';
import { writeField, type WrittenCell } from '../values/writeField';
import { formulaAt, valueAt, type FormColumn } from './formTable';

/** New content for one cell of a workbook. Row and column count from 1; null empties the cell. */
export interface CellWrite extends WrittenCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Formula or value that the cell had when this was planned: what else stands there now came in between. */
  readonly before: CellValue;
}

/** Cells side by side as they were read: what stands there must still be so when a plan is carried out. */
export interface RowAsRead {
  readonly row: number;
  readonly firstColumn: number;
  /** Formula or value of each cell; '' for an empty one. */
  readonly contents: readonly CellValue[];
}

/** Formula or value of a cell as it was read, null where it is empty. */
export function contentAt(cells: SheetCells, row: number, column: number): CellValue {
  return formulaAt(cells, row, column) || valueAt(cells, row, column);
}

/** The cells of a row from one column to another as they were read. */
export function rowAsRead(
  cells: SheetCells,
  row: number,
  firstColumn: number,
  lastColumn: number,
): RowAsRead {
  const contents = Array.from(
    { length: lastColumn - firstColumn + 1 },
    (_, i) => contentAt(cells, row, firstColumn + i) ?? '',
  );
  return { row, firstColumn, contents };
}

/** A field's cell as this ledger writes it: points with the sign that the column gives them. */
export function columnCell(
  { field, sign }: FormColumn,
  values: Readonly<Record<string, FieldValue>>,
  dateSystem: '1900' | '1904',
): WrittenCell {
  const isBonus = sign === 'signed' && values.bonus !== undefined;
  const written = writeField(isBonus ? values.bonus : values[field.id], field.type, dateSystem);
  const { content } = written;
  const isNegative = typeof content === 'number' && content > 0 && sign !== 'plain' && !isBonus;
  return isNegative ? { ...written, content: -content } : written;
}
