import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProtectAgain } from '../../excel/ledgerSheet';
import type { PaneActions } from '../actions';
import { useSay } from '../text/TextContext';
import { valueOf, type Task } from '../useTask';
import { Note } from './Note';
import { useSheetState } from './useSheetState';

interface SheetNotesProps {
  readonly actions: PaneActions;
  readonly sheet: string;
  readonly task: Task;
}

/** What is to be known of a sheet before a record is typed for it: protection with the way out and back, a filter. */
export function SheetNotes({ actions, sheet, task }: SheetNotesProps) {
  const say = useSay();
  const { state, ask } = useSheetState(actions, sheet);
  const [lifted, setLifted] = useState<ReadonlyMap<string, ProtectAgain>>(new Map());
  const protectAgain = lifted.get(sheet);
  if (state === null) return null;
  const unprotect = async (): Promise<void> => {
    const back = valueOf(await (await actions.records()).unprotectSheet(sheet));
    setLifted(new Map([...lifted, [sheet, back]]));
    await ask();
  };
  const protect = async (back: ProtectAgain): Promise<void> => {
    valueOf(await back());
    await ask();
  };
  return (
    <>
      {state.isProtected && (
        <Note text={say('entry.protectedSheet', { sheet })}>
          <Button size="small" disabled={task.isRunning} onClick={() => task.run(unprotect)}>
            {say('entry.unprotect')}
          </Button>
        </Note>
      )}
      {!state.isProtected && protectAgain && (
        <Note text={say('entry.unprotectedSheet', { sheet })}>
          <Button
            size="small"
            disabled={task.isRunning}
            onClick={() => task.run(() => protect(protectAgain))}
          >
            {say('entry.protectAgain')}
          </Button>
        </Note>
      )}
      {state.isFiltered && <Note text={say('entry.filteredSheet')} />}
    </>
  );
}
