import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  datePartsOf,
  parsePlainDate,
  plainDate,
  addDays,
  type PlainDate,
} from '../../../ledger/calendar/plainDate';
import type { Warning } from '../../../ledger/wire/warning';
import type { WarnSettings } from '../../../ledger/wire/warnSettings';
import { Fault } from '../Fault';
import { useSpeech } from '../text/TextContext';
import { useTask } from '../useTask';
import { answered } from './useWarningDesk';
import type { WarningDesk } from './warningDesk';

const useStyles = makeStyles({
  dates: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  input: { width: '100%', minWidth: 0 },
  list: { listStyleType: 'none', margin: '6px 0', padding: 0, fontSize: tokens.fontSizeBase200 },
  button: { marginTop: '6px' },
});

const MOST_SHOWN = 30;

/** First and last day of the quarter before the one that a day lies in. */
export function lastQuarter(today: PlainDate): readonly [PlainDate, PlainDate] {
  const { year, month } = datePartsOf(today);
  const first = (at: number): PlainDate | null =>
    plainDate(year + Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, 1);
  const quarter = Math.floor((month - 1) / 3) * 3;
  const [from, next] = [first(quarter - 3), first(quarter)];
  return [from ?? today, next === null ? today : addDays(next, -1)];
}

interface DryRunProps {
  readonly desk: WarningDesk;
  /** What is tried: also what is not saved yet; null as long as it is not right. */
  readonly settings: WarnSettings | null;
  readonly today: PlainDate;
}

/** What the rules would have warned of in some days, by the records as they now stand; nothing is kept or sent. */
export function DryRun({ desk, settings, today }: DryRunProps) {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const task = useTask();
  const [[from, to], setDays] = useState<readonly [string, string]>(() => lastQuarter(today));
  const [warnings, setWarnings] = useState<readonly Warning[] | null>(null);
  const [first, last] = [parsePlainDate(from), parsePlainDate(to)];
  const run = (): void =>
    task.run(async () => {
      if (settings === null || first === null || last === null) return;
      setWarnings(answered(await desk.dryRun({ from: first, to: last, settings }), language));
    });
  const counts = new Map<string, number>();
  for (const { name, level } of warnings ?? []) {
    const key = `${name}（${level}）`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (
    <div>
      <div className={styles.dates}>
        <Field label={say('warnSettings.dryRun.from')} size="small">
          <Input
            className={styles.input}
            type="date"
            value={from}
            onChange={(_, { value }) => setDays([value, to])}
          />
        </Field>
        <Field label={say('warnSettings.dryRun.to')} size="small">
          <Input
            className={styles.input}
            type="date"
            value={to}
            onChange={(_, { value }) => setDays([from, value])}
          />
        </Field>
      </div>
      <Button
        size="small"
        className={styles.button}
        disabled={task.isRunning || settings === null || first === null || last === null}
        onClick={run}
      >
        {say('warnSettings.dryRun.run')}
      </Button>
      <Fault reason={task.fault} />
      {warnings !== null && (
        <div role="status">
          <p>{say('warnSettings.dryRun.found', { count: warnings.length })}</p>
          <ul className={styles.list}>
            {[...counts].map(([name, count]) => (
              <li key={name}>{say('warnSettings.dryRun.rule', { name, count })}</li>
            ))}
          </ul>
          <ul className={styles.list}>
            {warnings.slice(0, MOST_SHOWN).map(({ id, createdOn, colour, level, title }) => (
              <li key={id}>
                {createdOn} {colour}·{level} {title}
              </li>
            ))}
          </ul>
          {warnings.length > MOST_SHOWN && (
            <p>{say('warnSettings.dryRun.more', { count: warnings.length - MOST_SHOWN })}</p>
          )}
        </div>
      )}
    </div>
  );
}
