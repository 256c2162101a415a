import { columnLetters, columnNumber, type SheetCells } from '../cells';
import type { Severity } from './across/crossFinding';

/** Something to be said in the sheet. Row from 1, column a letter; a row's first cell where it is null. */
export interface Remark {
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
  readonly severity: Severity;
  readonly text: string;
}

/** A cell to be marked, with all that is to be said of it and the gravest severity. */
export interface Mark {
  readonly sheet: string;
  /** A1 style, without the sheet. */
  readonly address: string;
  readonly severity: Severity;
  readonly lines: readonly string[];
}

const BY_GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

/** The cell that shows: of a merged area its first one. */
function shownAddress({ row, column }: Remark, cells: SheetCells | undefined): string {
  const number = column === null ? (cells?.firstColumn ?? 1) : columnNumber(column);
  const merge = cells?.merges.find(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      row >= firstRow && row <= lastRow && number >= firstColumn && number <= lastColumn,
  );
  return `${columnLetters(merge?.firstColumn ?? number)}${String(merge?.firstRow ?? row)}`;
}

/** What is to be marked in the sheets: one mark a cell, each sentence once. */
export function marksOf(remarks: readonly Remark[], sheets: readonly SheetCells[]): readonly Mark[] {
  const byName = new Map(sheets.map((cells) => [cells.name, cells]));
  const marks = new Map<string, Mark>();
  for (const remark of remarks) {
    const { sheet, severity, text } = remark;
    const address = shownAddress(remark, byName.get(sheet));
    const key = `${sheet}!${address}`;
    const known = marks.get(key) ?? { sheet, address, severity, lines: [] };
    const gravest = BY_GRAVITY.find((each) => each === known.severity || each === severity) ?? severity;
    marks.set(key, { ...known, severity: gravest, lines: [...new Set([...known.lines, text])] });
  }
  return [...marks.values()];
}
