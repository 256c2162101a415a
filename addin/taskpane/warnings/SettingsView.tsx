import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { parsePlainDate, type PlainDate } from '../../../ledger/calendar/plainDate';
import {
  warnSettingsSchema,
  type SettingsVersion,
  type WarnSettings,
  type WarnStatus,
} from '../../../ledger/wire/warnSettings';
import type { TextKey } from '../../locales/texts';
import { Fault } from '../Fault';
import { useNotify } from '../notice/NoticeContext';
import { ledgerFaultText } from '../text/ledgerFaultText';
import { useSpeech } from '../text/TextContext';
import { useTask } from '../useTask';
import { Waiting } from '../Waiting';
import { CalendarUpload } from './CalendarUpload';
import { DeliverySettings } from './DeliverySettings';
import { DryRun } from './DryRun';
import { Fold } from './Fold';
import { MajorMatters } from './MajorMatters';
import { isFields, SettingFields, type Fields } from './SettingFields';
import { answered } from './useWarningDesk';
import type { WarningDesk } from './warningDesk';

const useStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: '4px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fault: { margin: '4px 0', color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
  save: { display: 'flex', flexDirection: 'column', gap: '6px' },
});

const RULE_NAMES: Readonly<Record<string, TextKey>> = {
  rectification: 'warnSettings.rule.rectification',
  supervised: 'warnSettings.rule.supervised',
};

interface SettingsViewProps {
  readonly desk: WarningDesk;
  readonly today: PlainDate;
}

/** What the company sets of its warnings: rules, working days, and a dry run before anything is saved. */
export function SettingsView({ desk, today }: SettingsViewProps) {
  const { say, language } = useSpeech();
  const [last, setLast] = useState<SettingsVersion | null>(null);
  const [ready, setReady] = useState<WarnStatus['targets']>([]);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void desk.settings().then((answer) => {
      if (!isCurrent) return;
      setFault(answer.ok ? null : ledgerFaultText(answer.fault, language));
      if (answer.ok) setLast(answer.value.versions.at(-1) ?? null);
    });
    void desk.status().then((answer) => {
      if (isCurrent && answer.ok) setReady(answer.value.targets);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, language]);
  if (last === null) return fault === null ? <Waiting /> : <Fault reason={fault} />;
  return (
    <SettingsForm
      key={last.version}
      desk={desk}
      today={today}
      last={last}
      ready={ready}
      onSaved={setLast}
      title={
        last.version === 0
          ? say('warnSettings.builtIn')
          : say('warnSettings.version', { version: last.version, date: last.effectiveFrom })
      }
    />
  );
}

interface SettingsFormProps extends SettingsViewProps {
  readonly last: SettingsVersion;
  readonly ready: WarnStatus['targets'];
  readonly title: string;
  readonly onSaved: (version: SettingsVersion) => void;
}

function SettingsForm({ desk, today, last, ready, title, onSaved }: SettingsFormProps) {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const notify = useNotify();
  const task = useTask();
  const [rules, setRules] = useState<Fields>(last.settings.rules);
  const [calendar, setCalendar] = useState<WarnSettings['calendar']>(last.settings.calendar);
  const [delivery, setDelivery] = useState<Fields>(last.settings.delivery);
  const [from, setFrom] = useState<string>(today);
  const [note, setNote] = useState('');
  const effectiveFrom = parsePlainDate(from);
  const read = warnSettingsSchema.safeParse({ rules, calendar, delivery });
  const faults = read.success ? [] : read.error.issues;
  const isFaulty = (...path: ReadonlyArray<string | number>): boolean =>
    faults.some((each) => path.every((part, i) => each.path[i] === part));
  // What is at fault in a list says so in its place, with what to do; anything else is named.
  const isTold = isFaulty('delivery') || isFaulty('rules', 'majorMatter', 'matters');
  const [fault] = faults;
  const majorMatter = isFields(rules.majorMatter) ? rules.majorMatter : {};
  const matters = Array.isArray(majorMatter.matters) ? majorMatter.matters.filter(isFields) : [];
  const isChanged =
    rules !== last.settings.rules ||
    calendar !== last.settings.calendar ||
    delivery !== last.settings.delivery;
  const nameOf = (id: string, rule: Fields): string => {
    const known = RULE_NAMES[id];
    return known === undefined ? String(rule.name) : say(known);
  };
  const save = (): void =>
    task.run(async () => {
      if (!read.success || effectiveFrom === null) return;
      const wanted = { baseVersion: last.version, effectiveFrom, note: note.trim(), settings: read.data };
      const saved = answered(await desk.saveSettings(wanted), language);
      notify({ text: say('warnSettings.saved', { version: saved.version, date: saved.effectiveFrom }) });
      onSaved(saved);
    });
  return (
    <>
      <p className={styles.note}>{title}</p>
      <h3 className={styles.heading}>{say('warnSettings.rules')}</h3>
      {Object.entries(rules).map(([id, rule]) => {
        if (!isFields(rule)) return null;
        const put = (next: Fields): void => setRules({ ...rules, [id]: next });
        const name = nameOf(id, rule);
        return (
          <Fold
            key={id}
            title={`${name} · ${say(rule.isOn === true ? 'warnSettings.on' : 'warnSettings.off')}`}
          >
            {() => (
              <>
                <Checkbox
                  label={say('warnSettings.isOn', { name })}
                  checked={rule.isOn === true}
                  onChange={(_, { checked }) => put({ ...rule, isOn: checked === true })}
                />
                <SettingFields rule={name} value={rule} onChange={put} />
              </>
            )}
          </Fold>
        );
      })}
      <h3 className={styles.heading}>{say('warnSettings.matters')}</h3>
      <p className={styles.note}>{say('warnSettings.matters.hint')}</p>
      <MajorMatters
        matters={matters}
        newId={() => desk.newId()}
        isFaulty={(index, field) =>
          isFaulty('rules', 'majorMatter', 'matters', index, ...(field === null ? [] : [field]))
        }
        onChange={(next) => setRules({ ...rules, majorMatter: { ...majorMatter, matters: next } })}
      />
      <h3 className={styles.heading}>{say('warnSettings.delivery')}</h3>
      <DeliverySettings
        delivery={delivery}
        ready={ready}
        isFaulty={(...path) => isFaulty('delivery', ...path)}
        onChange={setDelivery}
      />
      <h3 className={styles.heading}>{say('warnSettings.calendar')}</h3>
      <CalendarUpload days={calendar} onChange={(days) => setCalendar([...days])} />
      <h3 className={styles.heading}>{say('warnSettings.dryRun')}</h3>
      <p className={styles.note}>{say('warnSettings.dryRun.hint')}</p>
      <DryRun desk={desk} settings={read.success ? read.data : null} today={today} />
      <h3 className={styles.heading}>{say('warnSettings.save')}</h3>
      <div role="alert">
        {fault && (
          <p className={styles.fault}>
            {isTold
              ? say('warnSettings.invalidAbove')
              : say('warnSettings.invalid', { path: fault.path.join(' › '), reason: fault.message })}
          </p>
        )}
      </div>
      <div className={styles.save}>
        <Field label={say('warnSettings.effectiveFrom')} required>
          <Input type="date" value={from} min={today} onChange={(_, { value }) => setFrom(value)} />
        </Field>
        <Field label={say('warnSettings.note')} required>
          <Input value={note} maxLength={200} onChange={(_, { value }) => setNote(value)} />
        </Field>
        <Fault reason={task.fault} />
        <Button
          appearance="primary"
          disabled={
            task.isRunning || !isChanged || !read.success || effectiveFrom === null || note.trim() === ''
          }
          onClick={save}
        >
          {say('warnSettings.saveButton')}
        </Button>
      </div>
    </>
  );
}
