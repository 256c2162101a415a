import type { CellChangeEntry } from '../../excel/changeSheet';

/** What has been rewritten since the report of changes was last written; it outlives a look at another panel. */
export interface ChangeLog {
  entries(): readonly CellChangeEntry[];
  add(entries: readonly CellChangeEntry[]): void;
  /** Forgets entries: they were undone, or are in the report now. */
  remove(entries: readonly CellChangeEntry[]): void;
  /** Tells of every change of the log. */
  watch(listener: () => void): () => void;
}

export function changeLog(): ChangeLog {
  let log: readonly CellChangeEntry[] = [];
  const listeners = new Set<() => void>();
  const become = (next: readonly CellChangeEntry[]): void => {
    log = next;
    for (const listener of listeners) listener();
  };
  return {
    entries: () => log,
    add(entries) {
      become([...log, ...entries]);
    },
    remove(entries) {
      const gone = new Set(entries);
      become(log.filter((entry) => !gone.has(entry)));
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
