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
  /** What the field offers while the record stands as it does. */
  readonly suggestions: readonly string[];
  readonly message: string | null;
  /** A doubt that doesn't keep the record from being saved. */
  readonly warning: string | null;
  /** What the typed text brings with it, such as an indicator's rule. */
  readonly note: string | null;
  /** What the typed text is understood as, where that is not plain to see. */
  readonly understoodAs: string | null;
}

const useStyles = makeStyles({
  number: { '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } },
  understood: { color: tokens.colorPaletteGreenForeground1 },
});

/** One field of the form: its label, the control for its type, and below it what is wrong as one types. */
export function FieldControl(props: FieldControlProps) {
  const { field, message, warning, note, understoodAs, value, onChange } = props;
  const styles = useStyles();
  const [isFocused, setFocused] = useState(false);
  // Letters that search a list are not yet a wrong value.
  const isSearching = isFocused && value !== '' && field.choices.length > 0;
  const said = isSearching ? null : message;
  const hint = understoodAs === null ? note : `= ${understoodAs}`;
  const isFine = said === null && warning === null && hint !== null;
  return (
    <div data-field={field.id} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}>
      <Field
        label={field.label}
        required={field.required}
        validationState={said !== null ? 'error' : warning !== null ? 'warning' : 'none'}
        validationMessage={said ?? warning}
        hint={isFine ? <span className={styles.understood}>{hint}</span> : undefined}
      >
        {field.type === 'boolean' ? (
          <div>
            <YesNo label={field.label} value={value} onChange={onChange} />
          </div>
        ) : (
          <Control
            field={field}
            suggestions={props.suggestions}
            understoodAs={understoodAs}
            value={value}
            onChange={onChange}
          />
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

type TypedControlProps = ControlProps & Pick<FieldControlProps, 'field' | 'suggestions' | 'understoodAs'>;

function Control({ field, suggestions, understoodAs, value, onChange, ...labelled }: TypedControlProps) {
  const styles = useStyles();
  const say = useSay();
  const placeholder = field.hint && say(`entry.hint.${field.hint}`);
  const common = { ...labelled, value, placeholder };
  const onText = (_: unknown, data: { readonly value: string }): void => onChange(data.value);
  if (field.type === 'date') return <DateInput {...common} understoodAs={understoodAs} onChange={onChange} />;
  if (field.choices.length > 0)
    return <ChoiceCombobox {...common} isClosed choices={field.choices} onChange={onChange} />;
  if (['points', 'integer', 'percent', 'factor'].includes(field.type))
    return <Input {...common} className={styles.number} inputMode="decimal" onChange={onText} />;
  if (suggestions.length > 0 && (!field.isLong || suggestions.length > field.suggestions.length)) {
    const choices = suggestions.map(choiceOf);
    const isList = field.type === 'people' || field.type === 'enums';
    return (
      <ChoiceCombobox {...common} isClosed={false} isList={isList} choices={choices} onChange={onChange} />
    );
  }
  if (field.isLong) return <Textarea {...common} resize="vertical" rows={2} onChange={onText} />;
  return <Input {...common} onChange={onText} />;
}

const choiceOf = (text: string): Choice => ({ value: text, label: text, search: text });
