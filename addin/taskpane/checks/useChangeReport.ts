import { useSyncExternalStore } from 'react';
import type { PaneActions } from '../actions';
import { useNotify } from '../notice/NoticeContext';
import { useSay } from '../text/TextContext';
import { valueOf, type Task } from '../useTask';

export interface ChangeReport {
  /** Rewritten and not yet in the report. */
  readonly waiting: number;
  readonly write: () => void;
  readonly download: () => void;
}

async function authorOf({ sharedLedger }: PaneActions): Promise<string> {
  const me = await sharedLedger.me();
  return me.ok ? me.value.name : '';
}

function save(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What was rewritten, to be kept as a sheet or a file. */
export function useChangeReport(actions: PaneActions, task: Task): ChangeReport {
  const say = useSay();
  const notify = useNotify();
  const { changes } = actions;
  const { length: waiting } = useSyncExternalStore(changes.watch, changes.entries);
  return {
    waiting,
    write() {
      task.run(async () => {
        const entries = changes.entries();
        const { sheet, undo } = valueOf(await actions.writeChanges(entries, await authorOf(actions)));
        changes.remove(entries);
        const takeBack = async () => {
          const undone = await undo();
          if (undone.ok) changes.add(entries);
          return undone;
        };
        notify({ text: say('checks.changesWritten', { count: entries.length, sheet }), undo: takeBack });
      });
    },
    download() {
      task.run(async () => {
        const csv = await actions.changeCsv(changes.entries(), await authorOf(actions));
        save(new File([csv.content], csv.name));
      });
    },
  };
}
