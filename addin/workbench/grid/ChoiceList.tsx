import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { type Box } from './SelectionFrame';

interface ChoiceListProps {
  readonly choices: readonly string[];
  readonly current: string;
  /** Where the cell lies on the screen. */
  readonly cell: Box;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onChoose: (choice: string) => void;
  readonly onClose: () => void;
}

/** The button beside a cell that has a list of choices, and the list: arrows, Enter and Esc, or the mouse. */
export function ChoiceList(props: ChoiceListProps) {
  const { cell, isOpen, onOpen, onClose } = props;
  return (
    <>
      <button
        type="button"
        className="grid-choices-button"
        tabIndex={-1}
        aria-label="打开下拉列表（Alt+↓）"
        aria-expanded={isOpen}
        style={{ left: cell.left + cell.width + 1, top: cell.top + cell.height - BUTTON_PX }}
        onPointerDown={(event) => {
          event.preventDefault();
          event.stopPropagation();
          (isOpen ? onClose : onOpen)();
        }}
      >
        ▾
      </button>
      {isOpen && <OpenList {...props} />}
    </>
  );
}

const BUTTON_PX = 20;

function OpenList({ choices, current, cell, onChoose, onClose }: ChoiceListProps) {
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
      aria-activedescendant={`grid-choice-${String(marked)}`}
      tabIndex={-1}
      style={{ left: cell.left, top: cell.top + cell.height + 1, minWidth: cell.width }}
      onKeyDown={onKeyDown}
      onBlur={onClose}
      onPointerDown={(event) => event.stopPropagation()}
    >
      {choices.map((choice, index) => (
        <li
          key={`${String(index)} ${choice}`}
          id={`grid-choice-${String(index)}`}
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
