import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { addDays, parsePlainDate } from '../../../ledger/calendar/plainDate';
import { Fault } from '../Fault';
import type { SharedLedgerState } from '../header/useSharedLedger';
import { useNotify } from '../notice/NoticeContext';
import { useSpeech } from '../text/TextContext';
import { useTask } from '../useTask';
import { answered } from './useWarningDesk';
import type { WarningDesk } from './warningDesk';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  hint: { margin: '6px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const COLOURS = ['蓝', '黄', '红'] as const;
const USUAL_DAYS = 7;
const LONGEST_TITLE = 200;

interface IssueFormProps {
  readonly desk: WarningDesk;
  readonly ledger: SharedLedgerState;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly onRaised: () => void;
}

/** Reports an emerging issue (苗头性, R61). */
export function IssueForm({ desk, ledger, today, onRaised }: IssueFormProps) {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const notify = useNotify();
  const task = useTask();
  const first = parsePlainDate(today);
  const [unit, setUnit] = useState(ledger.identity?.units[0] ?? '');
  const [colour, setColour] = useState<(typeof COLOURS)[number]>('蓝');
  const [title, setTitle] = useState('');
  const [due, setDue] = useState<string>(first === null ? today : addDays(first, USUAL_DAYS));
  const dueDate = parsePlainDate(due);
  const send = (): void =>
    task.run(async () => {
      if (dueDate === null) return;
      const issue = { unit: unit.trim(), colour, title: title.trim(), dueDate };
      ledger.putWarning(answered(await desk.raiseIssue(issue), language));
      notify({ text: say('warnings.issue.done', { title: issue.title }) });
      onRaised();
    });
  return (
    <div className={styles.form}>
      <p className={styles.hint}>{say('warnings.issue.hint')}</p>
      <Field label={say('warnings.issue.unit')} required>
        <Input value={unit} maxLength={100} onChange={(_, { value }) => setUnit(value)} />
      </Field>
      <Field label={say('warnings.issue.colour')}>
        <Select
          value={colour}
          onChange={(_, { value }) => setColour(COLOURS.find((each) => each === value) ?? '蓝')}
        >
          {COLOURS.map((each) => (
            <option key={each} value={each}>
              {say(`warnings.colour.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('warnings.issue.title')} required>
        <Textarea value={title} maxLength={LONGEST_TITLE} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field label={say('warnings.issue.due')} required>
        <Input type="date" value={due} onChange={(_, { value }) => setDue(value)} />
      </Field>
      <Fault reason={task.fault} />
      <Button
        appearance="primary"
        disabled={task.isRunning || unit.trim() === '' || title.trim() === '' || dueDate === null}
        onClick={send}
      >
        {say('warnings.issue.send')}
      </Button>
    </div>
  );
}
