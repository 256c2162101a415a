import { dirtyRecords } from './dirtyRecords';
import { heldInPresentRows, type HeldRow } from './heldRows';
import type { SyncState } from './syncState';
import type { WorkbookTable } from './workbookRecords';

/** How a row stands to the shared ledger: 未同步, 已同步, 冲突. */
export interface RowState {
  readonly sheet: string;
  readonly row: number;
  readonly state: 'waiting' | 'synced' | 'conflict';
}

/** The state of every record of the workbook; what was held back the last time is a conflict until it is sent. */
export function rowStates(
  tables: readonly WorkbookTable[],
  state: SyncState,
  held: readonly HeldRow[],
): readonly RowState[] {
  const placeOf = ({ sheet, row }: { readonly sheet: string; readonly row: number }): string =>
    JSON.stringify([sheet, row]);
  const waiting = new Set(dirtyRecords(tables, state, '', () => '').map(placeOf));
  const conflicts = new Set(heldInPresentRows(held, tables, state).map(placeOf));
  return tables.flatMap(({ records }) =>
    records.map(({ sheet, row }) => {
      const place = placeOf({ sheet, row });
      const isWaiting = waiting.has(place);
      return { sheet, row, state: !isWaiting ? 'synced' : conflicts.has(place) ? 'conflict' : 'waiting' };
    }),
  );
}
