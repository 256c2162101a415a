import { useState, type KeyboardEvent } from 'react';
import { areaAddress, cellArea, parseAreaAddress, splitSheetAddress } from '../book/area';
import { editText } from '../grid/editText';
import { selectionAt } from '../grid/selection';
import { type GridSession } from '../grid/useGridSession';

interface FormulaBarProps {
  readonly session: GridSession;
  readonly onComplaint: (sentence: string | null) => void;
}

/** The address of the active cell and its content, both to be written in. */
export function FormulaBar({ session, onComplaint }: FormulaBarProps) {
  return (
    <div className="formula-bar">
      <NameBox session={session} onComplaint={onComplaint} />
      <ContentBox session={session} />
    </div>
  );
}

/** Shows where the user is; an address typed into it is where they go. */
function NameBox({ session, onComplaint }: FormulaBarProps) {
  const { book, sheet, active, area } = session;
  const [typed, setTyped] = useState<string | null>(null);

  const go = (): void => {
    // Nothing typed, or the selection has moved on meanwhile: there is nowhere to go.
    if (typed === null) return;
    const { sheet: name, address } = splitSheetAddress(typed);
    const target = name === null ? sheet : book.sheet(name);
    const wanted = parseAreaAddress(address);
    setTyped(null);
    if (target === undefined || wanted === null) {
      onComplaint(`找不到“${typed}”，请输入单元格地址，例如 B12 或 A3:F20。`);
      return;
    }
    onComplaint(null);
    book.select(target, wanted);
    session.keyboard.current?.focus({ preventScroll: true });
  };

  return (
    <input
      className="name-box"
      aria-label="名称框"
      title={areaAddress(area)}
      value={typed ?? areaAddress(cellArea(active.row, active.column))}
      spellCheck={false}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') go();
        else if (event.key === 'Escape') session.keyboard.current?.focus({ preventScroll: true });
        else return;
        // The key has done its work; the cell that has the focus now must not get it too.
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

function ContentBox({ session }: { readonly session: GridSession }) {
  const { book, sheet, active, editing, keyboard } = session;
  const leave = (): void => keyboard.current?.focus({ preventScroll: true });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.altKey) {
      session.commit();
      session.select(selectionAt({ row: active.row + 1, column: active.column }));
      leave();
    } else if (event.key === 'Escape') {
      session.cancel();
      leave();
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <>
      <span className="formula-sign" aria-hidden="true">
        fx
      </span>
      <textarea
        className="content-box"
        aria-label="编辑栏"
        rows={1}
        spellCheck={false}
        data-editor="bar"
        value={editing?.text ?? editText(sheet.cell(active.row, active.column), book.dateSystem)}
        onFocus={() => editing === null && session.edit('modify')}
        onChange={(event) => session.type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          // The cell itself goes on with the same text.
          if (!(event.relatedTarget as Element | null)?.closest('[data-editor="cell"]')) session.commit();
        }}
      />
    </>
  );
}
