import { Combobox, Option } from '@fluentui/react-components';
import { useRef, useState, type SyntheticEvent } from 'react';
import type { Choice } from '../../../ledger/form/ledgerForm';
import type { ControlProps } from './FieldControl';
import { isPinyin, matchChoices } from './matchChoices';

interface ChoiceComboboxProps extends ControlProps {
  readonly choices: readonly Choice[];
  /** Whether a text that finds exactly one choice means that choice, as in a list of units. */
  readonly isClosed: boolean;
  /** Whether several may be named, parted by 、: the last one is searched for. */
  readonly isList?: boolean;
}

/** Longer lists are searched by typing. */
const MOST_SHOWN = 60;

/** A list of names up to its last mark, and what comes after it. */
function splitList(text: string): readonly [before: string, last: string] {
  const at = Math.max(...[...'、，,；;'].map((mark) => text.lastIndexOf(mark)));
  return [text.slice(0, at + 1), text.slice(at + 1)];
}

const MOVES: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']);

const isKeyboard = ({ type }: SyntheticEvent | Event): boolean => type === 'keydown';

/** A value out of many, found by its name, another spelling or its pinyin; other texts may be typed. */
export function ChoiceCombobox(props: ChoiceComboboxProps) {
  const { choices, isClosed, isList = false, value, onChange, ...field } = props;
  const [isSearching, setSearching] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const hasMoved = useRef(false);
  const [before, typed] = isList ? splitList(value) : ['', value];
  const matches = (isSearching ? matchChoices(choices, typed) : choices).slice(0, MOST_SHOWN);
  return (
    <Combobox
      {...field}
      freeform
      // The arrow is for the mouse: Alt+↓ opens the list from the field itself.
      expandIcon={{ tabIndex: -1 }}
      open={isOpen && matches.length > 0}
      onOpenChange={(_, { open }) => setOpen(open)}
      value={value}
      selectedOptions={choices.some((choice) => choice.value === value) ? [value] : []}
      onChange={(event) => {
        setSearching(true);
        // Fluent opens the list for a letter key; what comes from an IME has none.
        setOpen(true);
        hasMoved.current = false;
        onChange(event.currentTarget.value);
      }}
      onKeyDown={({ key }) => {
        if (MOVES.has(key)) hasMoved.current = true;
      }}
      onOptionSelect={(event, { optionValue }) => {
        // Typing on takes the selection back: that is no choice of nothing.
        if (optionValue === undefined) return;
        // The list opens at its first match. Where other texts may be typed, Tab and Enter leave what was typed, unless it
        // was letters to search with, or the arrows went to an option.
        const isTaken = isClosed || !isSearching || hasMoved.current || isPinyin(typed);
        if (isKeyboard(event) && !isTaken) return;
        setSearching(false);
        onChange(before + optionValue);
      }}
      onBlur={() => {
        const [only, ...others] = matches;
        if (isClosed && isSearching && only && others.length === 0 && value !== '') onChange(only.value);
        setSearching(false);
        // Fluent doesn't close a list that has nothing to show.
        setOpen(false);
      }}
    >
      {matches.map((choice) => (
        <Option key={choice.value} value={choice.value} text={choice.label}>
          {choice.label}
        </Option>
      ))}
    </Combobox>
  );
}
