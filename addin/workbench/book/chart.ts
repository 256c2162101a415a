import type { CellArea } from '../../../ledger/cells';

/** A chart that was added in the workbench. */
export interface BookChart {
  readonly id: string;
  readonly name: string;
  readonly kind: 'column' | 'bar' | 'line' | 'pie' | 'scatter';
  /** The sheet that the figures stand on, and where: names in the first row and the first column. */
  readonly sourceSheetId: string;
  readonly source: CellArea;
  readonly seriesBy: 'columns' | 'rows';
  readonly title?: string;
  readonly legend: 'top' | 'bottom' | 'left' | 'right' | null;
  /** Of the figures, where they begin and where they end. */
  readonly valueAxis?: { readonly title?: string; readonly minimum?: number; readonly maximum?: number };
  /** Of the names; of the first column's figures in a scatter chart. */
  readonly categoryAxis?: { readonly title?: string };
  readonly showValues?: boolean;
  /** From the cell of its upper left to the cell of its lower right corner. */
  readonly place: CellArea;
}

/** A chart that came with the file: it stays in it as it is, or goes as a whole. */
export interface FileChart {
  readonly id: string;
  readonly name: string;
  /** Its place among the charts of the sheet's drawing, from 0. */
  readonly index: number;
}
