import type { CellValue } from '../../../ledger/cells';
import { DEFAULT_STYLE, type CellStyle } from './style';

/** One cell. Cells are never changed in place: a change puts another cell there, so that undo can put this one back. */
export interface Cell {
  /** A formula's value is the last one calculated; dates are serial numbers of the workbook's date system. */
  readonly value: CellValue;
  /** '=SUM(A1:A3)' */
  readonly formula?: string;
  readonly style: CellStyle;
  readonly extras?: CellExtras;
}

/** What some cells have beside their content. */
export interface CellExtras {
  readonly comment?: { readonly author?: string; readonly text: string };
  readonly hyperlink?: { readonly target: string; readonly location?: string; readonly tooltip?: string };
  /** Parts of the text with fonts of their own, as the file holds them; a new value drops them. */
  readonly richText?: ReadonlyArray<{ readonly text: string; readonly font?: object }>;
  /** The cells that an array formula fills: 'A1:A3'. */
  readonly arrayAddress?: string;
  readonly dynamicArray?: boolean;
  readonly checkbox?: boolean;
}

export const EMPTY_CELL: Cell = { value: null, style: DEFAULT_STYLE };

/** A cell that would not be missed: no content, no look of its own. */
export function isBlankCell(cell: Cell): boolean {
  return cell.value === null && cell.formula === undefined && cell.style === DEFAULT_STYLE && !cell.extras;
}

/** The same cell with other content: the formula and the text's own fonts go, comment and look stay. */
export function cellWithContent(cell: Cell, content: { value: CellValue; formula?: string }): Cell {
  const { comment, hyperlink, checkbox } = cell.extras ?? {};
  const extras = comment || hyperlink || checkbox ? { comment, hyperlink, checkbox } : undefined;
  return { value: content.value, formula: content.formula, style: cell.style, extras };
}

const ERROR_VALUES = new Set([
  '#REF!',
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);

export function isErrorValue(value: CellValue): value is string {
  return typeof value === 'string' && ERROR_VALUES.has(value);
}
