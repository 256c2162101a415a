import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { marksOf, type Remark } from '../../../ledger/check/marks';
import type { RowState } from '../../client/rowStates';
import type { PaneActions, PaneWorkbook } from '../actions';
import { Fault } from '../Fault';
import { useNotify } from '../notice/NoticeContext';
import { useSay } from '../text/TextContext';
import { useTask, valueOf } from '../useTask';

const useStyles = makeStyles({
  rows: { marginTop: '8px', fontSize: tokens.fontSizeBase200 },
  words: { margin: '0 0 4px', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '0 0 6px', padding: 0, maxHeight: '30vh', overflowY: 'auto' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const MOST_SHOWN = 20;
/** The fills of the check's marks; the comment's word says what each means. */
const SEVERITIES = { conflict: 'error', waiting: 'warning', synced: 'info' } as const;

interface RowStatesProps {
  readonly actions: PaneActions;
  readonly workbook: PaneWorkbook;
  readonly states: readonly RowState[];
}

/** How every row stands to the shared ledger, with a click to those that wait or are in conflict, and marks in the sheet. */
export function RowStates({ actions, workbook, states }: RowStatesProps) {
  const styles = useStyles();
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const [isMarked, setMarked] = useState(false);
  useEffect(() => void actions.hasMarks().then(setMarked), [actions, workbook]);
  const count = (state: string): number => states.filter((row) => row.state === state).length;
  const open = states.filter(({ state }) => state !== 'synced');
  const clear = async (): Promise<number> => {
    const cleared = valueOf(await actions.clearMarks());
    setMarked(false);
    return cleared;
  };
  const mark = (): void =>
    task.run(async () => {
      const remarks = states.map(({ sheet, row, state }): Remark => ({
        ...{ sheet, row, column: null, severity: SEVERITIES[state] },
        text: say(`desk.markText.${state}`),
      }));
      const marked = valueOf(await actions.markCells(marksOf(remarks, workbook.cells)));
      setMarked(marked > 0);
      const undo = async () => {
        await clear();
        return { ok: true as const, value: null };
      };
      notify({ text: say('desk.marked', { count: marked }), undo });
    });
  return (
    <div className={styles.rows}>
      <p className={styles.words} role="status">
        {say('desk.rows', {
          synced: count('synced'),
          waiting: count('waiting'),
          conflict: count('conflict'),
        })}
      </p>
      {open.length > 0 && (
        <ul className={styles.list} aria-label={say('desk.openRows')}>
          {open.slice(0, MOST_SHOWN).map(({ sheet, row, state }) => (
            <li key={`${sheet} ${String(row)}`}>
              <Link as="button" onClick={() => void actions.selectCell({ sheet, row, column: null })}>
                {say('desk.row', { sheet, row, state: say(`desk.state.${state}`) })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {open.length > MOST_SHOWN && (
        <p className={styles.words}>{say('desk.moreRows', { count: open.length - MOST_SHOWN })}</p>
      )}
      <Fault reason={task.fault} />
      <div className={styles.buttons}>
        <Button size="small" title={say('desk.markHint')} disabled={task.isRunning} onClick={mark}>
          {say('desk.mark')}
        </Button>
        {isMarked && (
          <Button
            size="small"
            disabled={task.isRunning}
            onClick={() =>
              task.run(async () => notify({ text: say('desk.cleared', { count: await clear() }) }))
            }
          >
            {say('desk.clearMarks')}
          </Button>
        )}
      </div>
    </div>
  );
}
