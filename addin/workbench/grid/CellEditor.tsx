import { type ClipboardEvent, type CSSProperties, type KeyboardEvent } from 'react';
import { columnLetters } from '../../../ledger/cells';
import { fontFamily } from './fontFamily';
import { type Box } from './SelectionFrame';
import { fontSizePx } from './textWidth';
import { type GridSession } from './useGridSession';

interface CellEditorProps {
  readonly session: GridSession;
  /** Where the active cell lies on the screen; null while it is scrolled out of view. */
  readonly box: Box | null;
  /** The width of the area for cells, in pixels. */
  readonly viewWidthPx: number;
  /** A key that isn't for the text being edited. */
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent, isCut: boolean) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

const ENDING_KEYS = new Set(['Enter', 'Tab']);
const ARROW_KEYS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** An input method is at work: Enter, Esc and arrows are its own (keyCode 229 where isComposing comes too late). */
function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}

/**
 * A text field that lies over the active cell all the time: unseen it takes the keys and the first letter of an input
 * method, seen it is the cell being edited.
 */
export function CellEditor({ session, box, viewWidthPx, onKey, onCopy, onPaste }: CellEditorProps) {
  const { editing, book, sheet, active } = session;
  const { style } = sheet.cell(active.row, active.column);
  const name = `${columnLetters(active.column)}${active.row}`;

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isComposing(event)) return;
    if (editing === null) {
      onKey(event);
      return;
    }
    if (event.key === 'Escape') {
      session.cancel();
    } else if (event.key === 'Enter' && event.altKey) {
      insertLineBreak(event.currentTarget);
      session.type(event.currentTarget.value);
    } else if (ENDING_KEYS.has(event.key) || (editing.mode === 'overwrite' && ARROW_KEYS.has(event.key))) {
      session.commit();
      onKey(event);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <textarea
      ref={session.keyboard}
      className={editing && box ? 'grid-editor' : 'grid-editor grid-editor-waiting'}
      aria-label={editing ? `编辑 ${name}` : `${name} ${book.text(sheet, active.row, active.column) || '空'}`}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      style={{ ...(box && placeCss(box, viewWidthPx)), ...fontCss(style, book.defaultFont) }}
      value={editing?.text ?? ''}
      onChange={(event) => session.type(event.target.value)}
      onCompositionStart={() => {
        if (editing === null) session.edit('overwrite', '');
      }}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        // The formula bar goes on with the same text.
        if (!(event.relatedTarget as Element | null)?.closest('[data-editor]')) session.commit();
      }}
      onCopy={(event) => editing === null && onCopy(event, false)}
      onCut={(event) => editing === null && onCopy(event, true)}
      onPaste={(event) => editing === null && onPaste(event)}
      data-editor="cell"
    />
  );
}

/** Less room than this at its right, and the text grows to the left. */
const LEAST_ROOM_PX = 240;

function placeCss(box: Box, viewWidthPx: number): CSSProperties {
  const endPx = box.left + box.width + 1;
  const isAtEnd = viewWidthPx - box.left < LEAST_ROOM_PX;
  const side = isAtEnd ? { right: Math.max(0, viewWidthPx - endPx) } : { left: box.left - 2 };
  return { ...side, top: box.top - 2, minWidth: box.width + 3, minHeight: box.height + 3 };
}

function fontCss(
  style: { readonly fontName?: string; readonly fontSize?: number },
  defaultFont: { readonly name: string; readonly size: number },
): CSSProperties {
  return {
    fontFamily: fontFamily(style.fontName ?? defaultFont.name),
    fontSize: Math.min(fontSizePx(style, defaultFont), LARGEST_EDITED_PX),
  };
}

/** A title of 36 points is edited in a readable size. */
const LARGEST_EDITED_PX = 24;

function insertLineBreak(field: HTMLTextAreaElement): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
}
