import type { TextTrace } from '../../../ledger/bulletin/content';
import type { Face } from '../officialFlow';
import type { Drawing } from '../picture/drawing';
import type { TableCellShape } from '../tableShape';

/** A line of text on a page; lengths in twips, from the text area's upper left corner. */
export interface PlacedLine {
  readonly type: 'line';
  readonly text: string;
  readonly traces: readonly TextTrace[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly align: 'left' | 'center' | 'right' | 'both';
  readonly face: Face;
  /** In half-points. */
  readonly size: number;
  readonly isRed: boolean;
}

export interface PlacedRule {
  readonly type: 'rule';
  readonly y: number;
  readonly thickness: number;
  readonly isRed: boolean;
}

export interface PlacedCell extends Omit<TableCellShape, 'text'> {
  readonly lines: readonly string[];
  /** The figure that the cell states. */
  readonly figure: string | null;
}

export interface PlacedRow {
  readonly type: 'row';
  /** As the table counts it from 0; -1 is the header. */
  readonly index: number;
  readonly y: number;
  readonly height: number;
  readonly linePitch: number;
  readonly size: number;
  readonly padding: number;
  readonly cells: readonly PlacedCell[];
}

/** A drawing at the left edge of the text area. */
export interface PlacedPicture {
  readonly type: 'picture';
  readonly y: number;
  readonly drawing: Drawing;
}

export type PlacedItem = PlacedLine | PlacedRule | PlacedRow | PlacedPicture;

/** A page as it will be printed. */
export interface LaidPage {
  readonly number: number;
  readonly isWide: boolean;
  readonly items: readonly PlacedItem[];
}
