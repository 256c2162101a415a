import type { CellArea } from '../../../ledger/cells';
import { boundingArea } from './area';
import type { Sheet } from './sheet';

/**
 * cells: contents or looks; layout: widths, merges, filters, name, …; rows, columns: some came in or went;
 * sheets: one was added, deleted or moved; names, settings, customXml: the workbook's; active, selection: where the user is.
 */
export type BookEventType =
  | 'cells'
  | 'layout'
  | 'rowsInserted'
  | 'rowsDeleted'
  | 'columnsInserted'
  | 'columnsDeleted'
  | 'sheetAdded'
  | 'sheetDeleted'
  | 'sheetMoved'
  | 'names'
  | 'settings'
  | 'customXml'
  | 'active'
  | 'selection';

export interface BookEvent {
  readonly type: BookEventType;
  /** Null where the change concerns no sheet. */
  readonly sheet: Sheet | null;
  readonly areas: readonly CellArea[];
  /** Who did it: 'user', 'addin', 'undo', 'redo', 'calculation'. */
  readonly origin: string;
}

export type BookListener = (event: BookEvent) => void;

/** Sums up a transaction: one event a sheet and type; cells that touch become areas, too many become one around all. */
export function summariseEvents(events: readonly BookEvent[]): readonly BookEvent[] {
  const groups = new Map<string, { event: BookEvent; areas: CellArea[] }>();
  for (const event of events) {
    const key = `${event.type} ${event.sheet?.id ?? ''}`;
    const group = groups.get(key) ?? { event, areas: [] };
    groups.set(key, group);
    for (const area of event.areas) addArea(group.areas, area);
  }
  return [...groups.values()].map(({ event, areas }) => ({ ...event, areas: joinRows(areas) }));
}

const MOST_AREAS = 64;

/** Joins an area to the last one where it continues its row. */
function addArea(areas: CellArea[], area: CellArea): void {
  const last = areas.at(-1);
  const continuesRow =
    last?.firstRow === area.firstRow &&
    last.lastRow === area.lastRow &&
    area.firstColumn <= last.lastColumn + 1 &&
    area.lastColumn >= last.firstColumn;
  if (last && continuesRow) areas[areas.length - 1] = boundingArea(last, area);
  else areas.push(area);
}

function joinRows(areas: readonly CellArea[]): readonly CellArea[] {
  const joined: CellArea[] = [];
  for (const area of areas) {
    const last = joined.at(-1);
    const continues =
      last?.firstColumn === area.firstColumn &&
      last.lastColumn === area.lastColumn &&
      area.firstRow <= last.lastRow + 1 &&
      area.lastRow >= last.firstRow;
    if (last && continues) joined[joined.length - 1] = boundingArea(last, area);
    else joined.push(area);
  }
  return joined.length > MOST_AREAS ? [joined.reduce(boundingArea)] : joined;
}
