import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Conflict } from '../../client/heldRows';
import type { CellChange } from '../../excel/applyFixes';
import type { RowState } from '../../client/rowStates';
import type { PaneActions, PaneWorkbook } from '../actions';
import type { SharedLedgerState } from '../header/useSharedLedger';
import type { OpenWorkbook } from '../useWorkbook';
import { Fault } from '../Fault';
import { useNotify } from '../notice/NoticeContext';
import { ledgerFaultText } from '../text/ledgerFaultText';
import { useSpeech } from '../text/TextContext';
import { useTask, valueOf } from '../useTask';
import { auditWords } from './auditWords';
import { ConflictCard } from './ConflictCard';
import { OthersList } from './OthersList';
import { RowStates } from './RowStates';
import { SignIn } from './SignIn';
import { useOthers } from './useOthers';

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
  readonly open: OpenWorkbook;
  readonly workbook: PaneWorkbook;
  readonly ledger: SharedLedgerState;
}

/** What is done with the shared ledger too seldom for the header: conflicts, state of the rows, check of the chain. */
export function LedgerDesk({ actions, open, workbook, ledger }: LedgerDeskProps) {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const notify = useNotify();
  const task = useTask();
  const { sharedLedger } = actions;
  const [words, setWords] = useState<readonly string[]>([]);
  const [states, setStates] = useState<readonly RowState[] | null>(null);
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const others = useOthers(actions, open, workbook, ledger.status);
  useEffect(() => {
    let isCurrent = true;
    void sharedLedger.conflicts(workbook.recognised).then((found) => isCurrent && setConflicts(found));
    return () => {
      isCurrent = false;
    };
  }, [sharedLedger, workbook, ledger.status]);
  const verify = (): void =>
    task.run(async () => {
      const report = await sharedLedger.verify();
      if (!report.ok) throw new Error(ledgerFaultText(report.fault, language));
      setWords(auditWords(report.value, say));
    });
  const countRows = (): void =>
    task.run(async () => setStates(await sharedLedger.rowStates(workbook.recognised)));
  const startAnew = (): void =>
    task.run(async () => {
      await sharedLedger.startAnew();
      ledger.synchronise();
    });
  const settle = async (conflict: Conflict, changes: readonly CellChange[]): Promise<void> => {
    // The row may have moved since the card was drawn, and what stands there now is another record.
    const now = (await open.read()) ?? workbook;
    const found = (await sharedLedger.conflicts(now.recognised)).find(
      ({ recordId }) => recordId === conflict.recordId,
    );
    if (found === undefined) throw new Error(say('desk.moved'));
    if (changes.length > 0)
      valueOf(await actions.applyFixes(changes.map((change) => ({ ...change, row: found.row }))));
    await sharedLedger.keepMine(conflict.recordId);
    setConflicts(await sharedLedger.conflicts(now.recognised));
    notify({ text: say('desk.settled', { sheet: found.sheet, row: found.row }) });
  };
  return (
    <section className={styles.desk} aria-label={say('desk.title')}>
      <h2 className={styles.heading}>{say('desk.title')}</h2>
      <SignIn actions={actions} ledger={ledger} />
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
      {states !== null && <RowStates actions={actions} workbook={workbook} states={states} />}
      <OthersList others={others} workbook={workbook} onShow={(place) => void actions.selectCell(place)} />
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
              onSettle={(changes) => settle(conflict, changes)}
              onTakeBack={async () => {
                await sharedLedger.takeBack(conflict.recordId);
                setConflicts(await sharedLedger.conflicts(workbook.recognised));
                others.look();
                notify({ text: say('desk.takenBack') });
              }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
