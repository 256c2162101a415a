import { useSyncExternalStore } from 'react';
import type { PaneActions } from '../actions';
import { useNotify } from '../notice/NoticeContext';
import { useSay } from '../text/TextContext';
import { useDownload, type Download } from '../useDownload';
import { valueOf, type Task } from '../useTask';

export interface ChangeReport {
  /** Rewritten and not yet in the report. */
  readonly waiting: number;
  readonly write: () => void;
  readonly save: () => void;
  /** The file as saved last, for web views that don't save by themselves. */
  readonly download: Download | null;
}

async function authorOf({ sharedLedger }: PaneActions): Promise<string> {
  const me = await sharedLedger.me();
  return me.ok ? me.value.name : '';
}

/** What was rewritten, to be kept as a sheet or a file. */
export function useChangeReport(actions: PaneActions, task: Task): ChangeReport {
  const say = useSay();
  const notify = useNotify();
  const { download, offer } = useDownload();
  const { changes } = actions;
  const { length: waiting } = useSyncExternalStore(changes.watch, changes.entries);
  return {
    ...{ waiting, download },
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
    save() {
      task.run(async () => offer(await actions.changeCsv(changes.entries(), await authorOf(actions))));
    },
  };
}
