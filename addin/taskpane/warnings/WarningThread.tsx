import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Role } from '../../../ledger/wire/identity';
import {
  LONGEST_ENTRY,
  type Warning,
  type WarningAct,
  type WarningEntry,
} from '../../../ledger/wire/warning';
import { Fault } from '../Fault';
import type { SharedLedgerState } from '../header/useSharedLedger';
import type { Say } from '../../locales/texts';
import { useNotify } from '../notice/NoticeContext';
import { useSpeech } from '../text/TextContext';
import { useTask } from '../useTask';
import { answered } from './useWarningDesk';
import type { WarningDesk } from './warningDesk';
import { shanghaiMinute } from './warningLooks';

const useStyles = makeStyles({
  thread: { marginTop: '8px', paddingTop: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  entries: { listStyleType: 'none', margin: '0 0 8px', padding: 0 },
  entry: { marginTop: '6px', overflowWrap: 'anywhere' },
  who: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  empty: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  row: { display: 'flex', gap: '8px' },
  act: { flex: 1 },
  percent: { width: '88px' },
});

const OPEN_TO_ALL: ReadonlyArray<WarningAct['act']> = ['reply', 'progress', 'action', 'evidence'];
/** Whom to offer these; whether somebody may is the shared ledger's to say. */
const LIFTERS: readonly Role[] = ['deputyManager', 'performanceOffice', 'generalManager'];
const ESCALATORS: readonly Role[] = [...LIFTERS, 'functionalDepartment', 'partyAffairs'];

function actsFor(role: Role | undefined, { status }: Warning): ReadonlyArray<WarningAct['act']> {
  if (status === '已解除') return ['reply'];
  return [
    ...OPEN_TO_ALL,
    ...(role !== undefined && LIFTERS.includes(role) ? (['lift'] as const) : []),
    ...(role !== undefined && ESCALATORS.includes(role) ? (['escalate'] as const) : []),
  ];
}

interface WarningThreadProps {
  readonly warning: Warning;
  readonly desk: WarningDesk;
  readonly ledger: SharedLedgerState;
}

/** What was said and done about a warning, and a form to add to it (R60). */
export function WarningThread({ warning, desk, ledger }: WarningThreadProps) {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const notify = useNotify();
  const task = useTask();
  const acts = actsFor(ledger.identity?.role, warning);
  const [chosen, setChosen] = useState<WarningAct['act']>('reply');
  const [text, setText] = useState('');
  const [percent, setPercent] = useState('50');
  const act = acts.includes(chosen) ? chosen : 'reply';
  const send = (): void =>
    task.run(async () => {
      const contribution = { act, text: text.trim(), percent: Number(percent) };
      ledger.putWarning(answered(await desk.contribute(warning.id, contribution), language));
      setText('');
      notify({ text: say('warnings.done', { act: say(`warnings.act.${act}`) }) });
    });
  return (
    <div className={styles.thread}>
      {warning.entries.length === 0 && <p className={styles.empty}>{say('warnings.noEntries')}</p>}
      <ul className={styles.entries} aria-label={say('warnings.thread', { count: warning.entries.length })}>
        {warning.entries.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <div className={styles.who}>
              {shanghaiMinute(entry.at)} {entry.name} · {actWords(entry, say)}
            </div>
            {entry.text}
          </li>
        ))}
      </ul>
      <p className={styles.who}>{say('warnings.seen', { count: warning.seen.length })}</p>
      <div className={styles.form}>
        <div className={styles.row}>
          <Field label={say('warnings.act')} className={styles.act}>
            <Select
              value={act}
              onChange={(_, { value }) => setChosen(acts.find((each) => each === value) ?? 'reply')}
            >
              {acts.map((each) => (
                <option key={each} value={each}>
                  {say(`warnings.act.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
          {act === 'progress' && (
            <Field label={say('warnings.percent')} className={styles.percent}>
              <Input
                type="number"
                min={0}
                max={100}
                value={percent}
                onChange={(_, { value }) => setPercent(value)}
              />
            </Field>
          )}
        </div>
        <Field
          label={say('warnings.text')}
          hint={act === 'evidence' ? say('warnings.text.evidence') : undefined}
        >
          <Textarea
            value={text}
            maxLength={LONGEST_ENTRY}
            resize="vertical"
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
        <Fault reason={task.fault} />
        <div>
          <Button
            size="small"
            appearance="primary"
            disabled={task.isRunning || text.trim() === '' || (act === 'progress' && !isPercent(percent))}
            onClick={send}
          >
            {say('warnings.send')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function isPercent(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= 100;
}

function actWords({ act, percent }: WarningEntry, say: Say): string {
  const words = say(`warnings.act.${act}`);
  return percent === undefined ? words : say('warnings.acted', { act: words, percent });
}
