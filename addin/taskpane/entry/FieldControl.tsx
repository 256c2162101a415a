import { Field as Labelled, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ProblemCode } from '../../../ledger/problem';
import { messageOf } from '../../../ledger/check/messages';
import { Segments } from '../Segments';
import { useSpeech } from '../text/TextContext';
import { ChoiceCombobox } from './ChoiceCombobox';
import { DateInput } from './DateInput';
import type { EntryField } from './entryForm';

/** What every control of the form takes; `id` and the aria attributes come from its label. */
export interface ControlProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

interface FieldControlProps extends ControlProps {
  readonly entry: EntryField;
  readonly fault: ProblemCode | null;
  /** What the typed text is understood as, where that is not plain to see. */
  readonly understoodAs: string | null;
}

const useStyles = makeStyles({
  number: { '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } },
  understood: { color: tokens.colorPaletteGreenForeground1 },
});

/** One field of the form: its label, the control for its type, and below it what is wrong as one types. */
export function FieldControl({ entry, fault, understoodAs, value, onChange }: FieldControlProps) {
  const styles = useStyles();
  const { language, say } = useSpeech();
  const { field, label } = entry;
  const message =
    fault === null
      ? undefined
      : language === 'zh-CN'
        ? messageOf(fault, { ...field, header: label }, value)
        : say(`message.${fault}`);
  return (
    <div data-field={field.id}>
      <Labelled
        label={label}
        required={field.required ?? false}
        validationState={message === undefined ? 'none' : 'error'}
        validationMessage={message}
        hint={
          understoodAs !== null && message === undefined ? (
            <span className={styles.understood}>= {understoodAs}</span>
          ) : undefined
        }
      >
        {field.type === 'boolean' ? (
          <div>
            <YesNo {...{ label, value, onChange }} />
          </div>
        ) : (
          <Control {...{ entry, value, onChange }} />
        )}
      </Labelled>
    </div>
  );
}

/** Yes, no, or not applicable; a second click takes the answer back. */
function YesNo({ label, value, onChange }: ControlProps & { readonly label: string }) {
  const { say } = useSpeech();
  return (
    <Segments<string>
      label={label}
      choices={[
        ['是', say('entry.yes')],
        ['否', say('entry.no')],
        ['/', say('entry.notApplicable')],
      ]}
      chosen={value === '' ? null : value}
      onChoose={(id) => onChange(id === value ? '' : id)}
    />
  );
}

function Control({ entry, value, onChange, ...labelled }: ControlProps & { readonly entry: EntryField }) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { field, choices, isLong } = entry;
  switch (field.type) {
    case 'date':
      return <DateInput {...labelled} value={value} onChange={onChange} />;
    case 'unit':
    case 'enum':
      return <ChoiceCombobox {...labelled} choices={choices} value={value} onChange={onChange} />;
    case 'points':
    case 'integer':
    case 'percent':
    case 'factor':
      return (
        <Input
          {...labelled}
          className={styles.number}
          inputMode="decimal"
          value={value}
          onChange={(_, data) => onChange(data.value)}
        />
      );
    case 'text':
      if (isLong)
        return (
          <Textarea
            {...labelled}
            resize="vertical"
            rows={2}
            value={value}
            onChange={(_, data) => onChange(data.value)}
          />
        );
      break;
    default:
  }
  const hint = {
    people: 'entry.peopleHint',
    quantity: 'entry.quantityHint',
    enums: 'entry.enumsHint',
  } as const;
  const placeholder = field.type in hint ? say(hint[field.type as keyof typeof hint]) : undefined;
  return (
    <Input
      {...labelled}
      placeholder={placeholder}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    />
  );
}
