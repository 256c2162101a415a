import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaneActions, PaneWorkbook } from '../actions';
import { Fault } from '../Fault';
import { useNotify } from '../notice/NoticeContext';
import { useSay } from '../text/TextContext';
import { useTask } from '../useTask';
import { auditWords } from './auditWords';
import { ConflictCard } from './ConflictCard';

const useStyles = makeStyles({
  desk: { marginBottom: '12px' },
  heading: { margin: '0 0 6px', fontSize: tokens.fontSizeBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  words: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  conflicts: { listStyleType: 'none', margin: '8px 0 0', padding: 0, maxHeight: '40vh', overflowY: 'auto' },
});

interface LedgerDeskProps {
  readonly actions: PaneActions;
  readonly workbook: PaneWorkbook;
  readonly onSynchronise: () => void;
}

/** What is done with the shared ledger too seldom for the header: conflicts, state of the rows, check of the chain. */
export function LedgerDesk({ actions, workbook, onSynchronise }: LedgerDeskProps) {
  const styles = useStyles();
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const { sharedLedger } = actions;
  const [words, setWords] = useState<readonly string[]>([]);
  const [conflicts, setConflicts] = useState(() => sharedLedger.conflicts());
  const verify = (): void =>
    task.run(async () => {
      const report = await sharedLedger.verify();
      if (!report.ok) throw new Error(report.fault.message);
      setWords(auditWords(report.value, say));
    });
  const countRows = (): void =>
    task.run(async () => {
      const states = await sharedLedger.rowStates(workbook.recognised);
      const count = (state: string): number => states.filter((row) => row.state === state).length;
      const open = states.filter(({ state }) => state !== 'synced').slice(0, 20);
      setWords([
        say('desk.rows', { synced: count('synced'), waiting: count('waiting'), conflict: count('conflict') }),
        ...open.map(({ sheet, row, state }) =>
          say('desk.row', { sheet, row, state: say(`desk.state.${state}`) }),
        ),
      ]);
    });
  const startAnew = (): void =>
    task.run(async () => {
      await sharedLedger.startAnew();
      onSynchronise();
    });
  return (
    <section className={styles.desk} aria-label={say('desk.title')}>
      <h2 className={styles.heading}>{say('desk.title')}</h2>
      <div className={styles.buttons}>
        <Button size="small" disabled={task.isRunning} onClick={verify}>
          {say('desk.verify')}
        </Button>
        <Button size="small" disabled={task.isRunning} onClick={countRows}>
          {say('desk.rowStates')}
        </Button>
        <Button size="small" disabled={task.isRunning} onClick={startAnew}>
          {say('desk.startAnew')}
        </Button>
      </div>
      <Fault reason={task.fault} />
      <div role="status">
        {words.map((line) => (
          <p key={line} className={styles.words}>
            {line}
          </p>
        ))}
      </div>
      {conflicts.length > 0 && (
        <ul className={styles.conflicts} aria-label={say('desk.conflicts')}>
          {conflicts.map((conflict) => (
            <ConflictCard
              key={conflict.recordId}
              conflict={conflict}
              workbook={workbook}
              onShow={() =>
                void actions.selectCell({ sheet: conflict.sheet, row: conflict.row, column: null })
              }
              onSettle={async (changes) => {
                if (changes.length > 0) {
                  const written = await actions.applyFixes(changes);
                  if (!written.ok) throw new Error(written.fault);
                }
                await sharedLedger.keepMine(conflict.recordId);
                setConflicts(sharedLedger.conflicts());
                notify({ text: say('desk.settled', { sheet: conflict.sheet, row: conflict.row }) });
              }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
