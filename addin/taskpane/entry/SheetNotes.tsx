import { Button } from '@fluentui/react-components';
import type { PaneActions } from '../actions';
import { Fault } from '../Fault';
import { useSay } from '../text/TextContext';
import { useTask, valueOf } from '../useTask';
import { Note } from './Note';
import { useSheetState } from './useSheetState';

/** What is to be known of a sheet before a record is typed for it: protection with the way out, a filter. */
export function SheetNotes({ actions, sheet }: { readonly actions: PaneActions; readonly sheet: string }) {
  const say = useSay();
  const task = useTask();
  const { state, ask } = useSheetState(actions, sheet);
  if (state === null) return null;
  const unprotect = async (): Promise<void> => {
    valueOf(await (await actions.records()).unprotectSheet(sheet));
    await ask();
  };
  return (
    <>
      {state.isProtected && (
        <Note text={say('entry.protectedSheet', { sheet })}>
          <Fault reason={task.fault} />
          <Button size="small" disabled={task.isRunning} onClick={() => task.run(unprotect)}>
            {say('entry.unprotect')}
          </Button>
        </Note>
      )}
      {state.isFiltered && <Note text={say('entry.filteredSheet')} />}
    </>
  );
}
