import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

interface ChoiceListProps {
  readonly choices: readonly string[];
  readonly current: string;
  readonly left: number;
  readonly top: number;
  readonly minWidth: number;
  readonly onChoose: (choice: string) => void;
  readonly onClose: () => void;
}

/** The list of a cell's validation: arrows, Enter and Esc, or the mouse. */
export function ChoiceList(props: ChoiceListProps) {
  const { choices, current, onChoose, onClose } = props;
  const [marked, setMarked] = useState(Math.max(0, choices.indexOf(current)));
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => list.current?.children[marked]?.scrollIntoView({ block: 'nearest' }), [marked]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = choices[marked];
    if (steps !== undefined) setMarked(Math.min(choices.length - 1, Math.max(0, marked + steps)));
    else if (event.key === 'Enter' && choice !== undefined) onChoose(choice);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <ul
      ref={list}
      className="grid-choices"
      role="listbox"
      aria-label="可选内容"
      aria-activedescendant={`grid-choice-${marked}`}
      tabIndex={-1}
      style={{ left: props.left, top: props.top, minWidth: props.minWidth }}
      onKeyDown={onKeyDown}
      onBlur={onClose}
      onPointerDown={(event) => event.stopPropagation()}
    >
      {choices.map((choice, index) => (
        <li
          key={`${index} ${choice}`}
          id={`grid-choice-${index}`}
          role="option"
          aria-selected={index === marked}
          onPointerEnter={() => setMarked(index)}
          onClick={() => onChoose(choice)}
        >
          {choice}
        </li>
      ))}
    </ul>
  );
}
