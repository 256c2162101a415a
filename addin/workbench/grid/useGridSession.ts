import { useRef, useState, type RefObject } from 'react';
import { type CellArea } from '../../../ledger/cells';
import { type Book } from '../book/book';
import { type Sheet } from '../book/sheet';
import { editText } from './editText';
import {
  selectableArea,
  selectedArea,
  selectionOf,
  wholeMerges,
  type GridSelection,
  type Place,
} from './selection';
import { cellArea } from '../book/area';
import { useBookVersion } from './useBookVersion';

/** A cell being written. `overwrite` began by typing: arrows end it; `modify` began by F2: arrows move the caret. */
export interface Editing {
  readonly sheet: Sheet;
  readonly place: Place;
  readonly text: string;
  readonly original: string;
  readonly mode: 'overwrite' | 'modify';
}

/** What the grid, the formula bar and the status bar share: where the user is and what is being typed. */
export interface GridSession {
  readonly book: Book;
  readonly bookVersion: number;
  readonly sheet: Sheet;
  readonly selection: GridSelection;
  readonly area: CellArea;
  /** The cell that takes what is typed: of a merged area its first one. */
  readonly active: Place;
  /** The cell that should be in view. */
  readonly watched: Place;
  readonly editing: Editing | null;
  /** Takes the keys while the user is in the grid. */
  readonly keyboard: RefObject<HTMLTextAreaElement | null>;
  select(selection: GridSelection): void;
  /** @param text what the cell begins with; its present content where left out */
  edit(mode: Editing['mode'], text?: string): void;
  type(text: string): void;
  commit(): void;
  cancel(): void;
}

/** The book knows the selected area only; which of its cells is active and which was reached last is the grid's matter. */
interface OwnSelection {
  readonly sheet: Sheet;
  readonly area: CellArea;
  readonly selection: GridSelection;
}

export function useGridSession(book: Book): GridSession {
  const bookVersion = useBookVersion(book);
  const [own, setOwn] = useState<OwnSelection | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  // One key may both end the editing and move on, before anything is rendered again.
  const latest = useRef<Editing | null>(null);
  const keyboard = useRef<HTMLTextAreaElement>(null);
  const { sheet, area: bookArea } = book.selection;
  const isOwn = own !== null && own.sheet === sheet && own.area === bookArea;
  // Someone else may have selected a part of a merged area only.
  const area = isOwn ? bookArea : selectableArea(bookArea, sheet.merges);
  const selection = isOwn ? own.selection : selectionOf(area);
  const { firstRow, firstColumn } = wholeMerges(
    cellArea(selection.anchor.row, selection.anchor.column),
    sheet.merges,
  );
  const active = { row: firstRow, column: firstColumn };
  const present = editText(sheet.cell(active.row, active.column), book.dateSystem);

  const proceed = (next: Editing | null): void => {
    latest.current = next;
    setEditing(next);
  };
  const commit = (): void => {
    if (latest.current === null) return;
    const { sheet: edited, place, text, original } = latest.current;
    proceed(null);
    // Leaving a cell as it was is no change, even where typing its text anew would give another value.
    if (text === original || !book.sheets.includes(edited)) return;
    book.transact('输入', () => book.setInput(edited, place.row, place.column, text));
  };

  return {
    book,
    bookVersion,
    sheet,
    selection,
    area,
    active,
    watched: isOwn ? selection.focus : selection.anchor,
    editing,
    keyboard,
    select(next) {
      commit();
      const nextArea = selectedArea(next, sheet.merges);
      setOwn({ sheet, area: nextArea, selection: next });
      book.select(sheet, nextArea);
    },
    edit(mode, text = present) {
      proceed({ sheet, place: active, text, original: present, mode });
    },
    type(text) {
      const started = latest.current ?? { sheet, place: active, original: present, mode: 'overwrite' };
      proceed({ ...started, text });
    },
    commit,
    cancel: () => proceed(null),
  };
}
