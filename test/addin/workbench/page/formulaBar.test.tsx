/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { type Book } from '../../../../addin/workbench/book/book';
import { CellEditor } from '../../../../addin/workbench/grid/CellEditor';
import { keyCommand } from '../../../../addin/workbench/grid/keyCommand';
import { selectionAt } from '../../../../addin/workbench/grid/selection';
import { useGridSession } from '../../../../addin/workbench/grid/useGridSession';
import { FormulaBar } from '../../../../addin/workbench/page/FormulaBar';
import { area, bookWith } from '../grid/sheetFixture';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const complaints: Array<string | null> = [];
let root: Root;

/** The formula bar and the cell's own editor over one session, as the page has them. */
function Bars({ book }: { readonly book: Book }) {
  const session = useGridSession(book);
  const { row, column } = session.active;
  return (
    <>
      <FormulaBar session={session} onComplaint={(sentence) => complaints.push(sentence)} />
      <CellEditor
        session={session}
        box={null}
        viewWidthPx={0}
        onKey={(event) => {
          if (keyCommand(event)?.kind === 'move') session.select(selectionAt({ row: row + 1, column }));
        }}
        onCopy={() => undefined}
        onPaste={() => undefined}
      />
    </>
  );
}

function show(book: Book): void {
  const container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
  act(() => root.render(<Bars book={book} />));
}

function field(name: string): HTMLInputElement | HTMLTextAreaElement {
  const found = document.querySelector<HTMLInputElement>(`.${name}`);
  if (found === null) throw new Error(`no ${name} on the page`);
  return found;
}

function type(target: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  act(() => {
    target.focus();
    const prototype = Object.getPrototypeOf(target) as object;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(target, text);
    target.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function press(target: Element, key: string, more: KeyboardEventInit = {}): void {
  act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
}

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  complaints.length = 0;
});

describe('writing into a cell', () => {
  it('is one undo step, and Enter goes on to the next row', () => {
    const { book, sheet } = bookWith([['旧']]);
    show(book);
    type(field('grid-editor'), '新');
    press(field('grid-editor'), 'Enter');
    expect(sheet.cell(1, 1).value).toBe('新');
    expect(book.selection.area).toEqual(area(2, 1, 2, 1));
    act(() => void book.undo());
    expect(sheet.cell(1, 1).value).toBe('旧');
  });

  it('leaves Enter to the input method while it composes', () => {
    const { book, sheet } = bookWith([['旧']]);
    show(book);
    type(field('grid-editor'), 'chengguan');
    press(field('grid-editor'), 'Enter', { isComposing: true });
    expect(sheet.cell(1, 1).value).toBe('旧');
    type(field('grid-editor'), '城关');
    press(field('grid-editor'), 'Enter');
    expect(sheet.cell(1, 1).value).toBe('城关');
  });

  it('is taken back by Esc', () => {
    const { book, sheet } = bookWith([['旧']]);
    show(book);
    type(field('grid-editor'), '新');
    press(field('grid-editor'), 'Escape');
    expect(sheet.cell(1, 1).value).toBe('旧');
    expect(book.canUndo && book.undoLabel).not.toBe('输入');
  });

  it('changes nothing when the text stays the same', () => {
    const { book, sheet } = bookWith([['2016.3']]);
    show(book);
    const { version } = sheet;
    act(() => field('content-box').focus());
    press(field('content-box'), 'Enter');
    expect(sheet.version).toBe(version);
  });
});

describe('the formula bar', () => {
  it('shows the formula of the active cell and takes another one', () => {
    const { book, sheet } = bookWith([[1]]);
    book.setFormula(sheet, 1, 1, '=1+1');
    show(book);
    expect(field('content-box').value).toBe('=1+1');
    type(field('content-box'), '=1+2');
    expect(field('grid-editor').value).toBe('=1+2');
    press(field('content-box'), 'Enter');
    expect(sheet.cell(1, 1).formula).toBe('=1+2');
  });

  it('goes where an address says, and says so where there is none', () => {
    const { book } = bookWith([[1]]);
    show(book);
    type(field('name-box'), 'b3:c9');
    press(field('name-box'), 'Enter');
    expect(book.selection.area).toEqual(area(3, 2, 9, 3));
    type(field('name-box'), '合计');
    press(field('name-box'), 'Enter');
    expect(complaints.at(-1)).toContain('合计');
    expect(book.selection.area).toEqual(area(3, 2, 9, 3));
  });

  it('follows a selection that the pane made, a merged area as a whole', () => {
    const { book, sheet } = bookWith([['标题']], [area(1, 1, 2, 4)]);
    show(book);
    act(() => book.select(sheet, area(2, 3, 2, 3)));
    expect(field('name-box').value).toBe('A1');
    expect(field('name-box').title).toBe('A1:D2');
    expect(field('content-box').value).toBe('标题');
  });
});
