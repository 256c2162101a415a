import type { CellValue } from '../../ledger/cells';
import type { Removal } from '../../ledger/form/removal';
import { writable } from './cellText';
import { lookSource } from './newRow';
import { applyLook, loadLooks } from './rowLook';
import { continueValidation, loadValidations } from './rowValidation';

/** Puts a row's content and look into an empty row at the same place. */
export type PutBack = (sheet: Excel.Worksheet) => void;

interface RowLine {
  readonly isHidden: boolean;
  readonly heightPoints: number;
  /** Number formats of the table's cells. */
  readonly formats: readonly string[];
  /** Contents of the row's filled cells, those beside the table too, ready to be written. */
  readonly cells: ReadonlyArray<{ readonly column: number; readonly content: CellValue }>;
}

/** A row as a whole, its used cells and the table's cells in it, all loaded. */
function readLine(whole: Excel.Range, used: Excel.Range, area: Excel.Range): RowLine {
  const formulas = used.isNullObject ? [] : (used.formulas[0] as CellValue[]);
  const cells = formulas.flatMap((formula, i) => {
    const format = String(used.numberFormat[0]?.[i]);
    const content = writable(used.values[0]?.[i] as CellValue, formula, format);
    return content === null || content === '' ? [] : [{ column: used.columnIndex + 1 + i, content }];
  });
  return {
    ...{ isHidden: whole.rowHidden, heightPoints: whole.format.rowHeight, cells },
    formats: (area.numberFormat[0] as unknown[]).map(String),
  };
}

/** Asks for all that a row holds and looks like; the answer can be had after the next sync. */
export function loadRow(sheet: Excel.Worksheet, removal: Removal): () => PutBack {
  const { row, templateRow, firstColumn, lastColumn, mergedColumns } = removal;
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, i) => firstColumn + i);
  const whole = sheet.getRange(`${String(row)}:${String(row)}`);
  whole.load('rowHidden,format/rowHeight');
  const used = whole.getUsedRangeOrNullObject(true);
  used.load('values,formulas,numberFormat,columnIndex');
  const area = sheet.getRangeByIndexes(row - 1, firstColumn - 1, 1, columns.length);
  area.load('numberFormat');
  const readLooks = loadLooks(sheet, row, columns);
  const sources = columns.map((column) => lookSource(removal, mergedColumns, column));
  const readTemplate = templateRow === null ? () => [] : loadLooks(sheet, templateRow, sources);
  const readRules = loadValidations(sheet, row, columns);
  const [readAbove, readBelow] = [row - 1, row + 1].map((at) => loadValidations(sheet, at, columns));
  return () => {
    const { isHidden, heightPoints, formats, cells } = readLine(whole, used, area);
    const [looks, templateLooks, rules] = [readLooks(), readTemplate(), readRules()];
    const [above, below] = [readAbove?.() ?? [], readBelow?.() ?? []];
    return (again) => {
      const newRow = again.getRange(`${String(row)}:${String(row)}`);
      if (heightPoints > 0) newRow.format.rowHeight = heightPoints;
      newRow.rowHidden = isHidden;
      columns.forEach((column, i) => {
        const cell = again.getCell(row - 1, column - 1);
        const [look, other, rule] = [looks[i], templateLooks[i], rules[i]];
        if (look && other) applyLook(cell, look, other);
        if (rule && above[i] && below[i]) continueValidation(cell, rule, above[i], below[i]);
      });
      // The formats first: a date written into a text cell would stay a text.
      again.getRangeByIndexes(row - 1, firstColumn - 1, 1, columns.length).numberFormat = [[...formats]];
      for (const { column, content } of cells) again.getCell(row - 1, column - 1).formulas = [[content]];
    };
  };
}
