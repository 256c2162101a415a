import { Checkbox, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { roleSchema } from '../../../ledger/wire/identity';
import { colourSchema, levelSchema } from '../../../ledger/wire/warnRules';
import type { TextKey } from '../../locales/texts';
import { useSay } from '../text/TextContext';
import { Fold } from './Fold';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '6px 8px', alignItems: 'start' },
  wide: { gridColumn: '1 / -1' },
  input: { width: '100%', minWidth: 0 },
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
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  colour: colourSchema.options,
  level: levelSchema.options,
};
const LISTS: Readonly<Record<string, readonly string[]>> = {
  recipients: roleSchema.options,
  grades: ['高', '中', '低'],
};

const TEXTS: readonly string[] = ['name', 'text', 'due', 'from'];

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface RuleFieldsProps {
  /** What a screen reader calls the rule. */
  readonly rule: string;
  /** As typed; it need not be right. */
  readonly value: Fields;
  readonly onChange: (value: Fields) => void;
}

/** The settings of a warning rule or of a step of a ladder, made of what they are: thresholds, colour, recipients, text. */
export function RuleFields({ rule, value, onChange }: RuleFieldsProps) {
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
                <RuleFields
                  rule={`${rule} ${String(step.name)}`}
                  value={step}
                  onChange={(next) => put(own.with(i, next))}
                />
              )}
            </Fold>
          ));
        if (label === undefined) return null;
        return <RuleField key={key} field={key} label={label} rule={rule} value={own} onChange={put} />;
      })}
    </div>
  );
}

interface RuleFieldProps {
  readonly field: string;
  readonly label: TextKey;
  readonly rule: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function RuleField({ field, label, rule, value, onChange }: RuleFieldProps) {
  const styles = useStyles();
  const say = useSay();
  const words = say(label);
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
        {list.map((each) => (
          <Checkbox
            key={each}
            size="medium"
            label={field === 'recipients' ? say(`role.${roleSchema.parse(each)}`) : each}
            checked={value.includes(each)}
            onChange={(_, { checked }) =>
              onChange(list.filter((other) => (other === each ? checked === true : value.includes(other))))
            }
          />
        ))}
      </div>
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
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
    );
  // A number that is being typed is a text too.
  if (typeof value === 'string' && TEXTS.includes(field))
    return (
      <Field label={words} size="small" className={field === 'text' ? styles.wide : ''}>
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
    <Field label={words} size="small">
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
function NumberInput({ label, value, onChange }: NumberInputProps) {
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
