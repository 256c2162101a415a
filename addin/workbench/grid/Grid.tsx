import { useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { areaAddress, cellArea, LAST_COLUMN, LAST_ROW } from '../book/area';
import { CellEditor } from './CellEditor';
import { CellPainter } from './cellPainter';
import { clearCells, copyCells, pasteCells, type CopiedCells } from './cellClipboard';
import { ChoiceList } from './ChoiceList';
import { fittingColumnPx } from './columnFit';
import { pageSize, screenBox } from './gridGeometry';
import { GridRegion } from './GridRegion';
import { HeaderStrip, type Orientation } from './HeaderStrip';
import { keyCommand, type KeyCommand } from './keyCommand';
import { moved } from './motion';
import { selectionAt, selectionOf, wholeMerges } from './selection';
import { sheetAxes, type TrialSize } from './sheetAxes';
import { useFollowSelection } from './useFollowSelection';
import { type GridSession } from './useGridSession';
import { usePointerSelection, WHOLE_SHEET_SELECTION } from './usePointerSelection';
import { setSizes, useSizeDrag } from './useSizeDrag';
import { useTextWidth } from './useTextWidth';
import { COLUMN_HEADER_PX, ROW_HEADER_PX, useViewport } from './useViewport';
import { validationList } from './validationList';
import { stripsOf, type Span } from './viewport';

interface GridProps {
  readonly session: GridSession;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Ctrl+PageUp and Ctrl+PageDown. */
  readonly onSheetStep: (steps: 1 | -1) => void;
  /** Something that the user asked for can't be done, in a sentence. */
  readonly onComplaint: (sentence: string) => void;
}

/** The sheet as Excel shows it: headers, up to four regions of cells, the selection and the cell being edited. */
export function Grid({ session, onUndo, onRedo, onSheetStep, onComplaint }: GridProps) {
  const { book, sheet, area, active, selection, editing, keyboard } = session;
  const { frozen, merges } = sheet;
  const { scroller, viewport, onScroll } = useViewport();
  const textWidth = useTextWidth(book.defaultFont);
  const copied = useRef<CopiedCells | null>(null);
  const [isListOpen, setListOpen] = useState(false);

  const sizing = useSizeDrag((drag) => setSizes(book, sheet, drag.orientation, sizedSpan(drag), drag.sizePx));
  const reachedRow = area.lastRow === LAST_ROW ? 0 : selection.focus.row;
  const reachedColumn = area.lastColumn === LAST_COLUMN ? 0 : selection.focus.column;
  const { axes, painter } = useMemo(() => {
    const measured = sheetAxes(
      book,
      sheet,
      { row: reachedRow, column: reachedColumn },
      textWidth,
      sizing.drag,
    );
    return { axes: measured, painter: new CellPainter(book, sheet, measured, textWidth) };
    // The sheet's version stands for everything in it.
  }, [book, sheet, sheet.version, textWidth, reachedRow, reachedColumn, sizing.drag]);
  const geometry = {
    axes,
    rows: stripsOf(axes.rows, frozen.rows, viewport.topPx, viewport.heightPx),
    columns: stripsOf(axes.columns, frozen.columns, viewport.leftPx, viewport.widthPx),
  };
  const pointer = usePointerSelection(session, scroller, geometry);
  useFollowSelection(session, scroller, axes, viewport);

  /** When one of several selected rows or columns is drawn, all of them get its size. */
  const sizedSpan = ({ orientation, place }: TrialSize): Span => {
    const isRows = orientation === 'rows';
    const isWhole = isRows ? area.lastColumn === LAST_COLUMN : area.lastRow === LAST_ROW;
    const [first, last] = isRows ? [area.firstRow, area.lastRow] : [area.firstColumn, area.lastColumn];
    const isAmong = isWhole && place >= first && place <= last && last < axes[orientation].count;
    return isAmong ? { first, last } : { first: place, last: place };
  };
  const onFit = (orientation: Orientation, place: number): void => {
    const px = orientation === 'columns' ? fittingColumnPx(book, sheet, place, textWidth) : null;
    if (px !== null) setSizes(book, sheet, 'columns', { first: place, last: place }, px);
  };

  const activeBox = screenBox(geometry, wholeMerges(cellArea(active.row, active.column), merges));
  const choices = validationList(book, sheet, active.row, active.column);
  const closeList = (): void => {
    setListOpen(false);
    keyboard.current?.focus({ preventScroll: true });
  };
  const choose = (choice: string): void => {
    book.transact('选择', () => book.setInput(sheet, active.row, active.column, choice));
    closeList();
  };

  const run = (command: KeyCommand): void => {
    switch (command.kind) {
      case 'move': {
        const from = command.extend ? selection.focus : selection.anchor;
        const to = moved(from, command.motion, {
          sheet,
          axes,
          pageRows: pageSize(geometry.rows),
          pageColumns: pageSize(geometry.columns),
        });
        session.select(command.extend ? { anchor: selection.anchor, focus: to } : selectionAt(to));
        break;
      }
      case 'sheet':
        onSheetStep(command.steps);
        break;
      case 'edit':
        session.edit('modify');
        break;
      case 'clear':
        clearCells(book, sheet, area);
        break;
      case 'undo':
        onUndo();
        break;
      case 'redo':
        onRedo();
        break;
      case 'selectAll':
        session.select(WHOLE_SHEET_SELECTION);
        break;
      case 'openList':
        setListOpen(choices !== null);
        break;
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    const command = keyCommand(event);
    if (command === null) return;
    event.preventDefault();
    event.stopPropagation();
    run(command);
  };

  const onCopy = (event: ClipboardEvent, isCut: boolean): void => {
    copied.current = copyCells(book, sheet, area);
    event.clipboardData.setData('text/plain', copied.current.text);
    event.preventDefault();
    if (isCut) clearCells(book, sheet, area);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    event.preventDefault();
    if (text === '') return;
    const written = pasteCells(book, sheet, area, text, copied.current);
    if (written === null) onComplaint('粘贴的内容超出了工作表，请从更靠左上的单元格开始粘贴。');
    else session.select(selectionOf(written));
  };

  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      aria-label={`工作表 ${sheet.name}`}
      aria-rowcount={axes.rows.count}
      aria-colcount={axes.columns.count}
      onScroll={onScroll}
      onPointerDown={pointer.onPointerDown}
      onPointerMove={pointer.onPointerMove}
      onPointerUp={pointer.onPointerUp}
      onDoubleClick={(event) => pointer.under(event).zone === 'cells' && session.edit('modify')}
    >
      <div
        className="grid-extent"
        role="presentation"
        style={{
          width: axes.columns.totalPx + ROW_HEADER_PX,
          height: axes.rows.totalPx + COLUMN_HEADER_PX,
        }}
      />
      <div
        className="grid-view"
        role="presentation"
        style={{
          width: viewport.widthPx + ROW_HEADER_PX,
          height: viewport.heightPx + COLUMN_HEADER_PX,
        }}
      >
        <div className="grid-cells" role="presentation">
          {geometry.rows.flatMap((rows) =>
            geometry.columns.map((columns) => (
              <GridRegion
                key={`${String(rows.frozen)} ${String(columns.frozen)}`}
                session={session}
                painter={painter}
                axes={axes}
                rows={rows}
                columns={columns}
              />
            )),
          )}
          {frozen.rows > 0 && (
            <i className="grid-frozen-row" style={{ top: axes.rows.startPx(frozen.rows + 1) - 1 }} />
          )}
          {frozen.columns > 0 && (
            <i
              className="grid-frozen-column"
              style={{ left: axes.columns.startPx(frozen.columns + 1) - 1 }}
            />
          )}
          <CellEditor
            session={session}
            box={activeBox}
            viewWidthPx={viewport.widthPx}
            onKey={onKey}
            onCopy={onCopy}
            onPaste={onPaste}
          />
          {choices !== null && activeBox !== null && editing === null && (
            <ChoiceList
              key={`${sheet.id} ${String(active.row)} ${String(active.column)}`}
              choices={choices}
              current={book.text(sheet, active.row, active.column)}
              cell={activeBox}
              isOpen={isListOpen}
              onOpen={() => setListOpen(true)}
              onChoose={choose}
              onClose={closeList}
            />
          )}
        </div>
        {(['columns', 'rows'] as const).map((orientation) =>
          geometry[orientation].map((strip) => (
            <HeaderStrip
              key={`${orientation} ${String(strip.frozen)}`}
              orientation={orientation}
              axis={axes[orientation]}
              strip={strip}
              selected={
                orientation === 'rows'
                  ? { first: area.firstRow, last: area.lastRow }
                  : { first: area.firstColumn, last: area.lastColumn }
              }
              onResizeStart={sizing.start}
              onFit={onFit}
            />
          )),
        )}
        <div className="grid-corner" role="presentation" title="全选" />
      </div>
      <div className="only-for-readers" role="status" aria-live="polite">
        {`${areaAddress(area)} ${book.text(sheet, active.row, active.column)}`}
      </div>
    </div>
  );
}
