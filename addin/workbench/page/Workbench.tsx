import { useEffect, useLayoutEffect, useRef } from 'react';
import { type CellArea } from '../../../ledger/cells';
import { cellArea } from '../book/area';
import { type Calculator } from '../book/calculation';
import { type Sheet } from '../book/sheet';
import { Grid } from '../grid/Grid';
import { useGridSession } from '../grid/useGridSession';
import { FilePicker } from './FilePicker';
import { FormulaBar } from './FormulaBar';
import { PageHeader, type PageHistory } from './PageHeader';
import { openPaneDoor } from './paneHost';
import { SheetTabs } from './SheetTabs';
import { StatusBar } from './StatusBar';
import { TaskPane } from './TaskPane';
import { usePageKeys } from './usePageKeys';
import { useCalculator } from './useCalculator';
import { useFileDrop } from './useFileDrop';
import { useOpenBook, type OpenBook, type OpenFile } from './useOpenBook';

interface WorkbenchProps {
  readonly loadCalculator: () => Promise<Calculator>;
}

/** The page: a workbook at the left, the task pane that works on it at the right. */
export function Workbench({ loadCalculator }: WorkbenchProps) {
  const desk = useOpenBook();
  const drop = useFileDrop(desk.openFile);
  const { file, isUnsaved } = desk;
  const picker = useRef<HTMLInputElement>(null);
  const pick = (): void => picker.current?.click();
  useEffect(() => {
    document.title = `${isUnsaved ? '● ' : ''}${file ? `${file.fileName} · ` : ''}三级抽查台账 · 工作台`;
  }, [file, isUnsaved]);
  return (
    <div className="page">
      <FilePicker picker={picker} onFile={desk.openFile} />
      {file === null ? (
        <EmptyDesk desk={desk} onPick={pick} />
      ) : (
        <Desk
          key={file.opening}
          desk={desk}
          onPick={pick}
          file={file}
          loadCalculator={loadCalculator}
          onPaneLoad={drop.watch}
        />
      )}
      {drop.isDragging && (
        <div className="drop-target" role="status">
          <p>松开鼠标，打开这个工作簿</p>
        </div>
      )}
    </div>
  );
}

interface EmptyDeskProps {
  readonly desk: OpenBook;
  readonly onPick: () => void;
}

function EmptyDesk({ desk, onPick }: EmptyDeskProps) {
  return (
    <>
      <PageHeader desk={desk} onPick={onPick} history={null} />
      <Complaint desk={desk} />
      <p className="empty-desk">{desk.busy ?? '打开一个台账（.xlsx、.xls、.csv 等），或把文件拖到这里。'}</p>
    </>
  );
}

interface DeskProps extends WorkbenchProps, EmptyDeskProps {
  readonly file: OpenFile;
  readonly onPaneLoad: (page: Document) => void;
}

function Desk({ desk, onPick, file, loadCalculator, onPaneLoad }: DeskProps) {
  const { book, fileName } = file;
  const { openWorkbook } = desk;
  const session = useGridSession(book);
  const { sheet, commit } = session;
  const lastAreas = useRef(new WeakMap<Sheet, CellArea>());
  lastAreas.current.set(sheet, session.area);

  // The pane's frame has been put into the page, but none of its scripts has run yet.
  useLayoutEffect(() => openPaneDoor(window, book, fileName, openWorkbook), [book, fileName, openWorkbook]);

  useCalculator(book, loadCalculator, desk.complain);

  const visibleSheets = book.sheets.filter(({ visibility }) => visibility === 'visible');
  const activate = (next: Sheet): void => {
    commit();
    book.select(next, lastAreas.current.get(next) ?? cellArea(1, 1));
    session.keyboard.current?.focus({ preventScroll: true });
  };
  const stepSheet = (steps: 1 | -1): void => {
    const next = visibleSheets[visibleSheets.indexOf(sheet) + steps];
    if (next) activate(next);
  };
  const history: PageHistory = {
    undoLabel: book.undoLabel,
    redoLabel: book.redoLabel,
    undo: () => {
      commit();
      book.undo();
    },
    redo: () => book.redo(),
  };
  const save = (): void => {
    commit();
    desk.save();
  };
  usePageKeys({ save, undo: history.undo, redo: history.redo });
  // A workbook that was just opened is ready for the arrow keys, unless the user is in the pane.
  useEffect(() => {
    if (document.activeElement === document.body) session.keyboard.current?.focus({ preventScroll: true });
  }, [session.keyboard]);

  return (
    <div className="desk">
      <PageHeader desk={{ ...desk, save }} onPick={onPick} history={history} />
      <Complaint desk={desk} />
      <div className="desk-body">
        <main className="desk-sheet">
          <FormulaBar session={session} onComplaint={desk.complain} />
          <Grid
            session={session}
            onUndo={history.undo}
            onRedo={history.redo}
            onSheetStep={stepSheet}
            onComplaint={desk.complain}
          />
          <SheetTabs sheets={visibleSheets} active={sheet} onActivate={activate} />
          <StatusBar session={session} />
        </main>
        <TaskPane onLoad={onPaneLoad} />
      </div>
    </div>
  );
}

function Complaint({ desk }: { readonly desk: OpenBook }) {
  if (desk.complaint === null) return null;
  return (
    <div className="complaint" role="alert">
      <span>{desk.complaint}</span>
      <button type="button" aria-label="关闭提示" onClick={() => desk.complain(null)}>
        ×
      </button>
    </div>
  );
}
