import type { CellArea } from '../../../ledger/cells';
import { summariseEvents, type BookEvent, type BookEventType, type BookListener } from './bookEvent';
import { History, revert, type Change } from './history';
import type { Sheet } from './sheet';

/** A transaction under way. */
interface Transaction {
  readonly changes: Change[];
  readonly events: BookEvent[];
  readonly origin: string;
  /** How many of the events the calculation has seen. */
  calculated: number;
}

/**
 * Changes as transactions: one is one undo step, one that throws leaves no trace, and whoever listens is told once, when
 * it is done and calculated.
 */
export abstract class Transactions {
  private readonly listeners = new Set<BookListener>();
  private readonly history = new History<BookEvent>();
  private open: Transaction | null = null;

  /** Brings formulas up to date after some events; answers with what that changed. */
  protected abstract calculated(events: readonly BookEvent[]): readonly BookEvent[];

  /** What must be known of the state before it changes for the first time. */
  protected abstract beforeChange(): void;

  subscribe(listener: BookListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Does a change as one undo step; inside another transaction it becomes part of that one.
   * @param label what the undo command shows, such as 插入行
   * @throws what `change` throws, after everything it did has been taken back
   */
  transact<Value>(label: string, change: () => Value, origin = 'user'): Value {
    if (this.open) return change();
    const open: Transaction = { changes: [], events: [], origin, calculated: 0 };
    this.open = open;
    let value: Value;
    try {
      value = change();
    } catch (error) {
      revert(open.changes);
      // A calculation in between has seen what is gone now.
      if (open.calculated > 0) this.calculated(summariseEvents(open.events));
      throw error;
    } finally {
      this.open = null;
    }
    if (open.changes.length > 0) {
      const events = summariseEvents(open.events);
      this.history.push({ label, changes: open.changes, events });
      this.settle(events);
    }
    return value;
  }

  get canUndo(): boolean {
    return this.history.undoLabel !== null;
  }

  get canRedo(): boolean {
    return this.history.redoLabel !== null;
  }

  get undoLabel(): string | null {
    return this.history.undoLabel;
  }

  get redoLabel(): string | null {
    return this.history.redoLabel;
  }

  undo(): boolean {
    return this.settleStep(this.history.undo(), 'undo');
  }

  redo(): boolean {
    return this.settleStep(this.history.redo(), 'redo');
  }

  /** Brings formulas up to date in the midst of a transaction; at its end that happens by itself. */
  calculate(): void {
    const { open } = this;
    if (!open || open.calculated === open.events.length) return;
    const events = summariseEvents(open.events.slice(open.calculated));
    open.calculated = open.events.length;
    this.calculated(events);
  }

  /** Does one change and remembers how to take it back; outside of a transaction it is a step of its own. */
  protected record(
    type: BookEventType,
    sheet: Sheet | null,
    areas: readonly CellArea[],
    change: Change,
  ): void {
    const open = this.open;
    if (!open) {
      this.transact(LABELS[type] ?? '更改', () => this.record(type, sheet, areas, change));
      return;
    }
    this.beforeChange();
    change.redo();
    open.changes.push(change);
    open.events.push({ type, sheet, areas, origin: open.origin });
  }

  /** Tells of something that is no part of undo, such as the selection. */
  protected announce(type: BookEventType, sheet: Sheet | null, areas: readonly CellArea[] = []): void {
    this.tell([{ type, sheet, areas, origin: this.open?.origin ?? 'user' }]);
  }

  private settleStep(step: { readonly events: readonly BookEvent[] } | null, origin: string): boolean {
    if (!step) return false;
    this.settle(step.events.map((event) => ({ ...event, origin })));
    return true;
  }

  private settle(events: readonly BookEvent[]): void {
    const calculated = this.calculated(events);
    this.tell(events);
    this.tell(calculated);
  }

  private tell(events: readonly BookEvent[]): void {
    for (const event of events) for (const listener of this.listeners) listener(event);
  }
}

const LABELS: Partial<Record<BookEventType, string>> = {
  cells: '编辑单元格',
  layout: '调整格式',
  rowsInserted: '插入行',
  rowsDeleted: '删除行',
  columnsInserted: '插入列',
  columnsDeleted: '删除列',
  sheetAdded: '新建工作表',
  sheetDeleted: '删除工作表',
};
