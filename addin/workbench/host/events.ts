import { areaAddress } from '../book/area';
import type { BookEvent } from '../book/bookEvent';
import type { Host } from './host';

/** Numbers of the events on the wire. */
const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
} as const;
const RICH_API_EVENT = 33;
const DOCUMENT_SELECTION_CHANGED = 2;
const RICH_API_MESSAGE = 65536;

export type EventHandler = (id: number, payload: unknown) => void;

/** Tells office.js what happened in the book; always later, never within the request that caused it. */
export class HostEvents {
  private readonly handlers = new Map<number, EventHandler>();
  private count = 0;

  constructor(private readonly host: Host) {}

  register(id: number, handler: EventHandler): void {
    this.handlers.set(id, handler);
  }

  unregister(id: number): void {
    this.handlers.delete(id);
  }

  announce(event: BookEvent): void {
    const { sheet } = event;
    if (!sheet) return;
    const worksheetId = sheet.id;
    const source = 'Local';
    const address = event.areas.map(areaAddress).join(',');
    switch (event.type) {
      case 'cells':
        // Values that followed from a calculation are no change in Excel's sense.
        if (event.origin === 'calculation') return;
        return this.sendChanged(event, 'RangeEdited');
      case 'rowsInserted':
        return this.sendChanged(event, 'RowInserted');
      case 'rowsDeleted':
        return this.sendChanged(event, 'RowDeleted');
      case 'columnsInserted':
        return this.sendChanged(event, 'ColumnInserted');
      case 'columnsDeleted':
        return this.sendChanged(event, 'ColumnDeleted');
      case 'sheetAdded':
        return this.send(EventType.added, 'Workbook', { worksheetId, source });
      case 'sheetDeleted':
        return this.send(EventType.deleted, 'Workbook', { worksheetId, source });
      case 'active':
        this.send(EventType.activated, 'Workbook', { worksheetId });
        return this.send(EventType.activated, worksheetId, { worksheetId });
      case 'selection':
        this.send(EventType.selectionChanged, 'Workbook', { worksheetId, address });
        this.send(EventType.selectionChanged, worksheetId, { worksheetId, address });
        return this.call(DOCUMENT_SELECTION_CHANGED, undefined);
    }
  }

  private sendChanged(event: BookEvent, changeType: string): void {
    const worksheetId = event.sheet?.id ?? '';
    const triggerSource = event.origin === 'addin' ? 'ThisLocalAddin' : 'Unknown';
    for (const area of event.areas) {
      const message = { changeType, source: 'Local', address: areaAddress(area), worksheetId, triggerSource };
      this.send(EventType.changed, worksheetId, message);
      // The collection's event (any sheet) has the same number and the workbook as its target.
      this.send(EventType.changed, 'Workbook', message);
    }
  }

  private send(type: number, targetId: string, message: object): void {
    this.count += 1;
    const fields = [RICH_API_MESSAGE, type, targetId, JSON.stringify(message), this.count, false];
    this.call(RICH_API_EVENT, { toArray: () => [{ toArray: () => fields }] });
  }

  private call(id: number, payload: unknown): void {
    const { host } = this;
    const { book } = host;
    setTimeout(() => {
      if (host.book === book) this.handlers.get(id)?.(id, payload);
    }, 0);
  }
}
