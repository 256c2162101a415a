import { useEffect, useState } from 'react';
import type { OthersChange, TakenRecord } from '../../client/othersChanges';
import type { Result } from '../../../ledger/result';
import type { WrittenStep } from '../../excel/writtenStep';
import type { PaneActions, PaneWorkbook, RecordActions } from '../actions';
import { useNotify } from '../notice/NoticeContext';
import { useSay } from '../text/TextContext';
import { useTask, valueOf, type Task } from '../useTask';
import type { OpenWorkbook } from '../useWorkbook';
import { othersPlan, type Addition } from './othersPlan';

type Changed = Extract<OthersChange, { readonly what: 'changed' }>;

export interface Others {
  readonly changes: readonly OthersChange[];
  readonly task: Task;
  /** Writes what can be written of the records that others changed. */
  readonly writeAll: () => void;
  /** Adds a record of theirs, or takes the row of a deleted one out. */
  readonly follow: (change: OthersChange) => void;
  /** Asks once more what there is. */
  readonly look: () => void;
  /** Leaves the sheet as it is. */
  readonly passOver: () => void;
}

/** What others did since the last synchronisations, and how the sheet comes to say it. `moment` changes with each of these. */
export function useOthers(
  actions: PaneActions,
  { read }: Pick<OpenWorkbook, 'read'>,
  workbook: PaneWorkbook,
  moment: unknown,
): Others {
  const { sharedLedger } = actions;
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const [changes, setChanges] = useState<readonly OthersChange[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void sharedLedger.others(workbook.recognised).then((found) => isCurrent && setChanges(found));
    return () => {
      isCurrent = false;
    };
  }, [sharedLedger, workbook, moment]);

  const readNow = async (): Promise<PaneWorkbook> => {
    const now = await read();
    if (now === null) throw new Error(say('others.unread'));
    return now;
  };
  /** What others did, by the sheet as it is at this moment: who types meanwhile is not overwritten. */
  const latest = async (): Promise<readonly [PaneWorkbook, readonly OthersChange[]]> => {
    const now = await readNow();
    return [now, await sharedLedger.others(now.recognised)];
  };
  /** Remembers a written step, and forgets it again with the step; takes it back where it reads as something else. */
  const remember = async (step: WrittenStep, text: string, taken: readonly TakenRecord[]): Promise<void> => {
    const now = await readNow();
    const forget = await sharedLedger.takeOver(taken, now.recognised);
    if (forget === null) {
      valueOf(await step.undo());
      await read();
      throw new Error(say('others.doesNotFit'));
    }
    setChanges(await sharedLedger.others(now.recognised));
    const undo = async (): Promise<Result<null, string>> => {
      const undone = await step.undo();
      if (undone.ok) await forget();
      const again = await read();
      if (again !== null) setChanges(await sharedLedger.others(again.recognised));
      return undone;
    };
    notify({ text, undo });
  };

  const writeAll = async (): Promise<void> => {
    const [now, found] = await latest();
    const plan = othersPlan(now);
    const writable = found.filter(
      (each): each is Changed => each.what === 'changed' && each.fields.length > 0 && plan.isWritable(each),
    );
    if (writable.length === 0) throw new Error(say('others.nothingToWrite'));
    const step = valueOf(await actions.applyFixes(plan.cells(writable)));
    const taken = writable.map(({ record, row }) => ({ record, place: row }));
    await remember(step, say('others.written', { count: taken.length, place: step.place }), taken);
  };

  const follow = async (wanted: OthersChange): Promise<void> => {
    const [now, found] = await latest();
    const change = found.find(
      ({ what, record }) => what === wanted.what && record.recordId === wanted.record.recordId,
    );
    if (change === undefined || change.what === 'changed') throw new Error(say('others.nothingToWrite'));
    const plan = othersPlan(now);
    const records = await actions.records();
    const { record } = change;
    if (change.what === 'deleted') {
      const removal = plan.removal(change);
      if (removal === null) throw new Error(say('others.nothingToWrite'));
      const step = valueOf(await records.removeRecord(removal));
      await remember(step, say('others.removed', { place: step.place }), [{ record, place: null }]);
      return;
    }
    const addition = plan.addition(change);
    if (addition === null) throw new Error(say('others.doesNotFit'));
    const step = valueOf(await add(records, addition));
    await remember(step, say('others.added', { place: step.place }), [{ record, place: addition.row }]);
  };

  return {
    changes,
    task,
    writeAll: () => task.run(writeAll),
    look: () => void sharedLedger.others(workbook.recognised).then(setChanges),
    follow: (change) => task.run(() => follow(change)),
    passOver: () =>
      task.run(async () => {
        await sharedLedger.passOver();
        setChanges([]);
      }),
  };
}

function add(records: RecordActions, addition: Addition): Promise<Result<WrittenStep, string>> {
  return addition.isNew ? records.addRecord(addition.row) : records.amendRecord(addition.row);
}
