import { Combobox, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { useSay } from '../text/TextContext';
import type { EntryChoice } from './entryForm';
import type { ControlProps } from './FieldControl';
import { matchChoices } from './matchChoices';

interface ChoiceComboboxProps extends ControlProps {
  readonly choices: readonly EntryChoice[];
}

/** A value out of many, found by its name, an alias or the initials of its pinyin; other texts may be typed too. */
export function ChoiceCombobox({ choices, value, onChange, ...field }: ChoiceComboboxProps) {
  const say = useSay();
  const [isSearching, setSearching] = useState(false);
  const matches = isSearching ? matchChoices(choices, value) : choices;
  return (
    <Combobox
      {...field}
      freeform
      value={value}
      selectedOptions={[value]}
      onChange={(event) => {
        setSearching(true);
        onChange(event.currentTarget.value);
      }}
      onOptionSelect={(_, { optionValue }) => {
        setSearching(false);
        onChange(optionValue ?? '');
      }}
      onBlur={() => {
        // Leaving with letters that find exactly one choice means that choice.
        const [only, ...others] = matches;
        if (isSearching && only && others.length === 0 && value !== '') onChange(only.value);
        setSearching(false);
      }}
    >
      {matches.map(({ value: each, aliases }) => (
        <Option key={each} value={each} text={each}>
          {aliases.length > 0 ? `${each}（${aliases.slice(0, 2).join('、')}）` : each}
        </Option>
      ))}
      {matches.length === 0 && (
        <Option disabled text="">
          {say('entry.noMatch')}
        </Option>
      )}
    </Combobox>
  );
}
