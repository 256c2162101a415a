import { columnLetters, columnNumber, type CellArea } from '../../../ledger/cells';
import { LAST_COLUMN, LAST_ROW, quotedSheetName } from './area';

/**
 * Finds the references in a formula: texts in quotes, other workbooks' cells ([1]表!A1)
 * and names in [brackets] are stepped over, then an optional sheet,
 * then A1, A1:B2, 3:5 or A:C, with or without $; what continues as a name or a function is none.
 */
const TOKENS =
  /"(?:[^"]|"")*"|\[\d+\][\p{L}\p{N}_.]*![$A-Za-z\d:]+|\[[^\]]*\]|(?<![\p{L}\p{N}_.$\]])('(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_(.!])/gu;
const SHEET_PREFIXES =
  /"(?:[^"]|"")*"|\[[^\]]*\]|('(?:[^']|'')*'|(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_.]*)!/gu;

interface Corner {
  /** Null in the reference of a whole row or column. */
  readonly column: number | null;
  readonly row: number | null;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

export interface Shift {
  /** The sheet whose rows or columns move. */
  readonly sheet: string;
  readonly axis: 'row' | 'column';
  /** The first row or column that moves or goes. */
  readonly at: number;
  /** How many come in; below zero: how many go. */
  readonly count: number;
}

/** The cells that a formula names, on its own sheet or on another one. */
export function referencedAreas(
  formula: string,
  formulaSheet: string,
): ReadonlyArray<{ readonly sheet: string; readonly area: CellArea }> {
  return [...formula.matchAll(TOKENS)].flatMap(([, prefix, reference]) => {
    if (!reference) return [];
    const ends = corners(reference);
    const rows = ends.map(({ row }) => row);
    const columns = ends.map(({ column }) => column);
    const area = {
      firstRow: Math.min(...rows.map((row) => row ?? 1)),
      firstColumn: Math.min(...columns.map((column) => column ?? 1)),
      lastRow: Math.max(...rows.map((row) => row ?? LAST_ROW)),
      lastColumn: Math.max(...columns.map((column) => column ?? LAST_COLUMN)),
    };
    return [{ sheet: prefix ? unquoted(prefix.slice(0, -1)) : formulaSheet, area }];
  });
}

/** A formula after rows or columns came in or went; a reference to cells that are gone becomes #REF!. */
export function shiftFormula(formula: string, formulaSheet: string, shift: Shift): string {
  // Most formulas speak of other sheets.
  const [own, name] = [formulaSheet.toLowerCase(), shift.sheet.toLowerCase()];
  if (own !== name && !formula.toLowerCase().includes(name.replace(/'/g, "''"))) return formula;
  return formula.replace(TOKENS, (token: string, prefix?: string, reference?: string) => {
    if (!reference) return token;
    const sheet = prefix ? unquoted(prefix.slice(0, -1)) : formulaSheet;
    if (sheet.toLowerCase() !== shift.sheet.toLowerCase()) return token;
    const shifted = shiftReference(reference, shift);
    return `${prefix ?? ''}${shifted ?? '#REF!'}`;
  });
}

/**
 * The formula of a conditional format or a validation after a shift: its references without $ are relative to the first
 * cell of its areas and move as that one does (`moved` rows or columns), the others stay on their cells.
 */
export function shiftRuleFormula(formula: string, formulaSheet: string, shift: Shift, moved: number): string {
  return formula.replace(TOKENS, (token: string, prefix?: string, reference?: string) => {
    if (!reference) return token;
    const sheet = prefix ? unquoted(prefix.slice(0, -1)) : formulaSheet;
    const isShifted = sheet.toLowerCase() === shift.sheet.toLowerCase();
    const isFixed = (corner: Corner): boolean => corner[`${shift.axis}Fixed`] || corner[shift.axis] === null;
    const ends = corners(reference);
    if (ends.every(isFixed)) {
      return isShifted ? `${prefix ?? ''}${shiftReference(reference, shift) ?? '#REF!'}` : token;
    }
    const places = ends.map((corner) => {
      const place = corner[shift.axis];
      if (place === null) return corner;
      if (!isFixed(corner)) return { ...corner, [shift.axis]: place + moved };
      return isShifted ? { ...corner, [shift.axis]: shiftPlace(place, shift) ?? shift.at } : corner;
    });
    return `${prefix ?? ''}${places.every(isCornerOnSheet) ? places.map(cornerText).join(':') : '#REF!'}`;
  });
}

/** An address such as 'A2:B9' (or several, with blanks between) after a shift on its own sheet; null if it is gone. */
export function shiftAddress(address: string, shift: Shift): string | null {
  const parts = address.split(/\s+/).flatMap((part) => shiftReference(part, shift) ?? []);
  return parts.length > 0 ? parts.join(' ') : null;
}

/** A formula as it reads when copied to another place: references without $ move along. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (token: string, prefix?: string, reference?: string) => {
    if (!reference) return token;
    const moved = corners(reference).map((corner) => ({
      ...corner,
      row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rows,
      column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columns,
    }));
    return `${prefix ?? ''}${moved.every(isCornerOnSheet) ? moved.map(cornerText).join(':') : '#REF!'}`;
  });
}

/** A formula after a sheet got another name. */
export function renameSheetInFormula(formula: string, former: string, name: string): string {
  return formula.replace(SHEET_PREFIXES, (token: string, prefix?: string) =>
    prefix && unquoted(prefix).toLowerCase() === former.toLowerCase() ? `${quotedSheetName(name)}!` : token,
  );
}

/** Where a row or column lies after a shift; null if it is gone. */
export function shiftPlace(place: number, shift: Pick<Shift, 'at' | 'count'>): number | null {
  if (place < shift.at) return place;
  if (shift.count < 0 && place < shift.at - shift.count) return null;
  return place + shift.count;
}

/** Where a stretch of rows or columns lies after a shift: it grows, shrinks, or is gone (null). */
export function shiftSpan(
  first: number,
  last: number,
  shift: Pick<Shift, 'at' | 'count'>,
): { readonly first: number; readonly last: number } | null {
  const movedFirst = shiftPlace(first, shift) ?? shift.at;
  const movedLast = shiftPlace(last, shift) ?? shift.at - 1;
  return movedFirst <= movedLast ? { first: movedFirst, last: movedLast } : null;
}

function shiftReference(reference: string, shift: Shift): string | null {
  const [start, end = start] = corners(reference);
  if (!start || !end) return reference;
  const first = start[shift.axis];
  const last = end[shift.axis];
  if (first === null || last === null) return reference;
  const span = shiftSpan(Math.min(first, last), Math.max(first, last), shift);
  const limit = shift.axis === 'row' ? LAST_ROW : LAST_COLUMN;
  if (!span || span.first > limit) return null;
  const moved = [
    { ...start, [shift.axis]: span.first },
    { ...end, [shift.axis]: Math.min(span.last, limit) },
  ];
  return (reference.includes(':') ? moved : moved.slice(0, 1)).map(cornerText).join(':');
}

function corners(reference: string): readonly Corner[] {
  return reference.split(':').map((text) => {
    const [, columnSign, letters, rowSign, digits] = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(text) ?? [];
    const rowOnly = !letters;
    return {
      column: letters ? columnNumber(letters) : null,
      row: digits ? Number(digits) : null,
      columnFixed: !rowOnly && columnSign === '$',
      rowFixed: rowSign === '$' || (rowOnly && columnSign === '$'),
    };
  });
}

function cornerText(corner: Corner): string {
  const column =
    corner.column === null ? '' : `${corner.columnFixed ? '$' : ''}${columnLetters(corner.column)}`;
  const row = corner.row === null ? '' : `${corner.rowFixed ? '$' : ''}${corner.row}`;
  return column + row;
}

function isCornerOnSheet(corner: Corner): boolean {
  const rowFits = corner.row === null || (corner.row >= 1 && corner.row <= LAST_ROW);
  const columnFits = corner.column === null || (corner.column >= 1 && corner.column <= LAST_COLUMN);
  return rowFits && columnFits;
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
