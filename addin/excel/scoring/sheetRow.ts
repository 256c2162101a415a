import type { DataCell } from './dataTable';

/** One line of the score sheet. */
export interface SheetRow {
  readonly look:
    | 'title'
    | 'meta'
    | 'section'
    | 'note'
    | 'header'
    | 'group'
    | 'unit'
    | 'share'
    | 'rate'
    | 'statistic'
    | 'blank';
  readonly cells: readonly DataCell[];
  /** Columns of the table that the line belongs to. */
  readonly width?: number;
  /** Whether the last cell of its table, a remark, runs on to the edge of the sheet. */
  readonly runsToEdge?: boolean;
  /** Number formats of its cells; General where there are none. */
  readonly formats?: readonly string[];
}
