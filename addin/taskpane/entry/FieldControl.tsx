import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Choice, FormField } from '../../../ledger/form/ledgerForm';
import { Segments } from '../Segments';
import { useSay } from '../text/TextContext';
import { ChoiceCombobox } from './ChoiceCombobox';
import { DateInput } from './DateInput';

/** What every control of the form takes; its id and its aria attributes come from the label around it. */
export interface ControlProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

interface FieldControlProps extends ControlProps {
  readonly field: FormField;
  /** The ledger's own texts in this column are sentences. */
  readonly isLong: boolean;
  readonly message: string | null;
  /** What the typed text is understood as, where that is not plain to see. */
  readonly understoodAs: string | null;
}

const useStyles = makeStyles({
  number: { '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } },
  understood: { color: tokens.colorPaletteGreenForeground1 },
});

/** One field of the form: its label, the control for its type, and below it what is wrong as one types. */
export function FieldControl({ field, isLong, message, understoodAs, value, onChange }: FieldControlProps) {
  const styles = useStyles();
  const [isFocused, setFocused] = useState(false);
  // Letters that search a list are not yet a wrong value.
  const isSearching = isFocused && value !== '' && field.choices.length > 0;
  const said = isSearching ? null : message;
  const isFine = said === null && understoodAs !== null;
  const control = { field, isLong, value, onChange };
  return (
    <div data-field={field.id} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}>
      <Field
        label={field.label}
        required={field.required}
        validationState={said === null ? 'none' : 'error'}
        validationMessage={said}
        hint={isFine ? <span className={styles.understood}>= {understoodAs}</span> : undefined}
      >
        {field.type === 'boolean' ? (
          <div>
            <YesNo label={field.label} value={value} onChange={onChange} />
          </div>
        ) : (
          <Control {...control} />
        )}
      </Field>
    </div>
  );
}

/** Yes, no, or not applicable; a second click takes the answer back. */
function YesNo({ label, value, onChange }: ControlProps & { readonly label: string }) {
  const say = useSay();
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

type TypedControlProps = ControlProps & Pick<FieldControlProps, 'field' | 'isLong'>;

function Control({ field, isLong, value, onChange, ...labelled }: TypedControlProps) {
  const styles = useStyles();
  const common = { ...labelled, value, placeholder: field.hint };
  const onText = (_: unknown, data: { readonly value: string }): void => onChange(data.value);
  if (field.type === 'date') return <DateInput {...common} onChange={onChange} />;
  if (field.choices.length > 0)
    return <ChoiceCombobox {...common} isClosed choices={field.choices} onChange={onChange} />;
  if (['points', 'integer', 'percent', 'factor'].includes(field.type))
    return <Input {...common} className={styles.number} inputMode="decimal" onChange={onText} />;
  if (isLong) return <Textarea {...common} resize="vertical" rows={2} onChange={onText} />;
  if (field.suggestions.length > 0) {
    const choices = field.suggestions.map(choiceOf);
    return <ChoiceCombobox {...common} isClosed={false} choices={choices} onChange={onChange} />;
  }
  return <Input {...common} onChange={onText} />;
}

const choiceOf = (text: string): Choice => ({ value: text, label: text, search: text });
