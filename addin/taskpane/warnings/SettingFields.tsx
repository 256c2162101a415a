import { Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { roleSchema } from '../../../ledger/wire/identity';
import { targetSchema } from '../../../ledger/wire/warnSettings';
import { colourSchema, levelSchema } from '../../../ledger/wire/warnRules';
import type { TextKey } from '../../locales/texts';
import { useSay } from '../text/TextContext';
import { Fold } from './Fold';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '6px 8px', alignItems: 'start' },
  wide: { gridColumn: '1 / -1' },
  input: { width: '100%', minWidth: 0 },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

/** Words of the numbers and dates; what is not named here is not set in the pane. */
const LABELS: Readonly<Record<string, TextKey>> = {
  name: 'warnSettings.field.name',
  text: 'warnSettings.field.text',
  colour: 'warnSettings.field.colour',
  level: 'warnSettings.field.level',
  recipients: 'warnSettings.field.recipients',
  deadlineWorkingDays: 'warnSettings.field.deadlineWorkingDays',
  workingDays: 'warnSettings.field.workingDays',
  repeatDays: 'warnSettings.field.repeatDays',
  grades: 'warnSettings.field.grades',
  workingDaysBefore: 'warnSettings.field.workingDaysBefore',
  days: 'warnSettings.field.days',
  due: 'warnSettings.field.due',
  tolerancePercent: 'warnSettings.field.tolerancePercent',
  holidayWorkingDaysBefore: 'warnSettings.field.holidayWorkingDaysBefore',
  workingDayOfMonth: 'warnSettings.field.workingDayOfMonth',
  from: 'warnSettings.field.from',
  matter: 'warnSettings.field.matter',
  unit: 'warnSettings.field.unit',
  date: 'warnSettings.field.date',
  channel: 'warnSettings.field.channel',
  addresses: 'warnSettings.field.addresses',
  roles: 'warnSettings.field.roles',
  units: 'warnSettings.field.units',
  colours: 'warnSettings.field.colours',
};

/** What is to be done about a field that is not right. */
const REMEDIES: Readonly<Record<string, TextKey>> = {
  matter: 'warnSettings.remedy.matter',
  unit: 'warnSettings.remedy.unit',
  date: 'warnSettings.remedy.date',
  workingDaysBefore: 'warnSettings.remedy.workingDaysBefore',
  addresses: 'warnSettings.remedy.addresses',
  units: 'warnSettings.remedy.units',
  colours: 'warnSettings.remedy.colours',
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  colour: colourSchema.options,
  level: levelSchema.options,
  channel: targetSchema.shape.channel.options,
};
const LISTS: Readonly<Record<string, readonly string[]>> = {
  recipients: roleSchema.options,
  roles: roleSchema.options,
  colours: colourSchema.options,
  grades: ['高', '中', '低'],
};

const TEXTS: readonly string[] = ['name', 'text', 'due', 'from', 'matter', 'unit', 'date'];
const WIDE: readonly string[] = ['text', 'matter'];
const LINES: readonly string[] = ['addresses', 'units'];

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface SettingFieldsProps {
  /** What a screen reader calls the rule. */
  readonly rule: string;
  /** As typed; it need not be right. */
  readonly value: Fields;
  readonly onChange: (value: Fields) => void;
  /** Whether a field is not right yet. */
  readonly isFaulty?: (field: string) => boolean;
}

/**
 * The settings of a warning rule, of a step of a ladder, of a matter or of whom it is sent to, made of what they are:
 * thresholds, colour, recipients, text.
 */
export function SettingFields({ rule, value, onChange, isFaulty = () => false }: SettingFieldsProps) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {Object.entries(value).map(([key, own]) => {
        const put = (next: unknown): void => onChange({ ...value, [key]: next });
        const label = LABELS[key];
        if (key === 'steps' && Array.isArray(own))
          return own.filter(isFields).map((step, i) => (
            <Fold key={String(step.id)} title={String(step.name)}>
              {() => (
                <SettingFields
                  rule={`${rule} ${String(step.name)}`}
                  value={step}
                  onChange={(next) => put(own.with(i, next))}
                />
              )}
            </Fold>
          ));
        if (label === undefined) return null;
        return (
          <SettingField
            key={key}
            {...{ field: key, label, rule, value: own, isFaulty: isFaulty(key), onChange: put }}
          />
        );
      })}
    </div>
  );
}

interface SettingFieldProps {
  readonly field: string;
  readonly label: TextKey;
  readonly rule: string;
  readonly value: unknown;
  readonly isFaulty: boolean;
  readonly onChange: (value: unknown) => void;
}

function SettingField({ field, label, rule, value, isFaulty, onChange }: SettingFieldProps) {
  const styles = useStyles();
  const say = useSay();
  const words = say(label);
  const known = REMEDIES[field];
  const remedy = isFaulty && known !== undefined ? say(known) : null;
  if (isFields(value))
    return Object.entries(value).map(([severity, days]) => (
      <Field key={severity} label={`${words}（${severity}）`} size="small">
        <NumberInput
          label={`${rule} ${words} ${severity}`}
          value={days}
          onChange={(next) => onChange({ ...value, [severity]: next })}
        />
      </Field>
    ));
  const list = LISTS[field];
  if (list !== undefined && Array.isArray(value))
    return (
      <div role="group" aria-label={`${rule} ${words}`} className={styles.wide}>
        {words}
        {remedy !== null && <p className={styles.fault}>{remedy}</p>}
        {list.map((each) => (
          <Checkbox
            key={each}
            size="medium"
            label={list === roleSchema.options ? say(`role.${roleSchema.parse(each)}`) : each}
            checked={value.includes(each)}
            onChange={(_, { checked }) =>
              onChange(list.filter((other) => (other === each ? checked === true : value.includes(other))))
            }
          />
        ))}
      </div>
    );
  if (LINES.includes(field) && Array.isArray(value))
    return (
      <Field label={words} size="small" className={styles.wide} validationMessage={remedy}>
        <LinesInput label={`${rule} ${words}`} lines={value.map(String)} onChange={onChange} />
      </Field>
    );
  const choices = CHOICES[field];
  if (choices !== undefined)
    return (
      <Field label={words} size="small">
        <Select
          className={styles.input}
          aria-label={`${rule} ${words}`}
          value={String(value)}
          onChange={(_, { value: chosen }) => onChange(chosen)}
        >
          {choices.map((each) => (
            <option key={each} value={each}>
              {field === 'channel' ? say(`warnings.channel.${targetSchema.shape.channel.parse(each)}`) : each}
            </option>
          ))}
        </Select>
      </Field>
    );
  // A number that is being typed is a text too.
  if (typeof value === 'string' && TEXTS.includes(field))
    return (
      <Field
        label={words}
        size="small"
        className={WIDE.includes(field) ? styles.wide : ''}
        validationMessage={remedy}
      >
        {field === 'text' ? (
          <Textarea
            aria-label={`${rule} ${words}`}
            value={value}
            onChange={(_, { value: typed }) => onChange(typed)}
          />
        ) : (
          <Input
            className={styles.input}
            aria-label={`${rule} ${words}`}
            value={value}
            onChange={(_, { value: typed }) => onChange(typed)}
          />
        )}
      </Field>
    );
  return (
    <Field label={words} size="small" validationMessage={remedy}>
      <NumberInput label={`${rule} ${words}`} value={value} onChange={onChange} />
    </Field>
  );
}

interface NumberInputProps {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** What is no number yet stays as typed, and is not saved. */
export function NumberInput({ label, value, onChange }: NumberInputProps) {
  const styles = useStyles();
  return (
    <Input
      className={styles.input}
      aria-label={label}
      inputMode="numeric"
      value={typeof value === 'number' || typeof value === 'string' ? String(value) : ''}
      onChange={(_, { value: typed }) => onChange(/^-?\d+$/.test(typed) ? Number(typed) : typed)}
    />
  );
}

interface LinesInputProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
}

/** One to a line, as they are pasted from Excel; empty lines say nothing. */
function LinesInput({ label, lines, onChange }: LinesInputProps) {
  const [text, setText] = useState(lines.join('\n'));
  return (
    <Textarea
      aria-label={label}
      value={text}
      resize="vertical"
      onChange={(_, { value: typed }) => {
        setText(typed);
        onChange(typed.split('\n').flatMap((line) => line.trim() || []));
      }}
    />
  );
}
