import { Field as Labelled, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
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

/** Choices that fit side by side into the narrowest pane. */
const MOST_SIDE_BY_SIDE = 3;
const MOST_CHARACTERS = 14;

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
  const isPlaced = useSegments(entry);
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
        {isPlaced ? (
          <div>
            <SegmentControl {...{ entry, value, onChange }} />
          </div>
        ) : (
          <Control {...{ entry, value, onChange }} />
        )}
      </Labelled>
    </div>
  );
}

/** Few short choices are shown side by side, so that one click is enough. */
function useSegments({ field: { type }, choices }: EntryField): boolean {
  if (type === 'boolean') return true;
  const characters = choices.reduce((sum, { value }) => sum + value.length, 0);
  return type === 'enum' && choices.length <= MOST_SIDE_BY_SIDE && characters <= MOST_CHARACTERS;
}

function SegmentControl({
  entry: { field, label, choices },
  value,
  onChange,
}: ControlProps & { readonly entry: EntryField }) {
  const { say } = useSpeech();
  const yesNo = [
    ['是', say('entry.yes')],
    ['否', say('entry.no')],
    ['/', say('entry.notApplicable')],
  ] as const;
  const segments = field.type === 'boolean' ? yesNo : choices.map(({ value: each }) => [each, each] as const);
  return (
    <Segments<string>
      label={label}
      choices={segments}
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
      return <ChoiceCombobox {...labelled} choices={choices} value={value} onChange={onChange} />;
    case 'enum':
      return (
        <Select {...labelled} value={value} onChange={(_, data) => onChange(data.value)}>
          <option value="" />
          {choices.map(({ value: each }) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      );
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
