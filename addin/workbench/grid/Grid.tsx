import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { areaAddress, cellArea, LAST_COLUMN, LAST_ROW } from '../book/area';
import { CellEditor } from './CellEditor';
import { CellPainter } from './cellPainter';
import { clearCells, copyCells, pasteCells, type CopiedCells } from './cellClipboard';
import { ChoiceList } from './ChoiceList';
import { fittingColumnPx } from './columnFit';
import { GridRegion } from './GridRegion';
import { HeaderStrip, type Orientation } from './HeaderStrip';
import { keyCommand, type KeyCommand } from './keyCommand';
import { moved } from './motion';
import { selectionAt, wholeMerges, type Place } from './selection';
import { boxOf } from './SelectionFrame';
import { sheetAxes, type TrialSize } from './sheetAxes';
import { type GridSession } from './useGridSession';
import { setSizes, useSizeDrag } from './useSizeDrag';
import { useTextWidth } from './useTextWidth';
import { COLUMN_HEADER_PX, ROW_HEADER_PX, useViewport } from './useViewport';
import { validationList } from './validationList';
import { placeAtScreen, screenPxOf, scrollToShow, stripsOf, type SheetAxes } from './viewport';

interface GridProps {
  readonly session: GridSession;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Ctrl+PageUp and Ctrl+PageDown. */
  readonly onSheetStep: (steps: 1 | -1) => void;
  /** Something that the user asked for can't be done, in a sentence. */
  readonly onComplaint: (sentence: string) => void;
}

type Zone = 'cells' | 'rows' | 'columns' | 'corner';

/** The sheet as Excel shows it: headers, up to four regions of cells, the selection and the cell being edited. */
export function Grid({ session, onUndo, onRedo, onSheetStep, onComplaint }: GridProps) {
  const { book, sheet, area, active, selection, watched, editing, keyboard } = session;
  const { frozen, merges } = sheet;
  const { scroller, viewport, onScroll } = useViewport();
  const textWidth = useTextWidth(book.defaultFont);
  const copied = useRef<CopiedCells | null>(null);
  const dragged = useRef<Zone | null>(null);
  const [isListOpen, setListOpen] = useState(false);

  const latestAxes = useRef<SheetAxes | null>(null);
  const sizing = useSizeDrag(
    () => latestAxes.current ?? axes,
    (drag) => setSizes(book, sheet, drag.orientation, sizedSpan(drag), drag.sizePx),
  );
  const reach = {
    row: area.lastRow === LAST_ROW ? 0 : selection.focus.row,
    column: area.lastColumn === LAST_COLUMN ? 0 : selection.focus.column,
  };
  const { axes, painter } = useMemo(() => {
    const measured = sheetAxes(sheet, reach, sizing.drag);
    return { axes: measured, painter: new CellPainter(book, sheet, measured, textWidth) };
    // The sheet's version stands for everything in it.
  }, [book, sheet, sheet.version, textWidth, reach.row, reach.column, sizing.drag]);
  latestAxes.current = axes;

  const rowStrips = stripsOf(axes.rows, frozen.rows, viewport.topPx, viewport.heightPx);
  const columnStrips = stripsOf(axes.columns, frozen.columns, viewport.leftPx, viewport.widthPx);

  /** When one of several selected rows or columns is drawn, all of them get its size. */
  const sizedSpan = ({ orientation, place }: TrialSize): { first: number; last: number } => {
    const isRows = orientation === 'rows';
    const isWhole = isRows ? area.lastColumn === LAST_COLUMN : area.lastRow === LAST_ROW;
    const [first, last] = isRows ? [area.firstRow, area.lastRow] : [area.firstColumn, area.lastColumn];
    return isWhole && place >= first && place <= last && last < axes[orientation].count
      ? { first, last }
      : { first: place, last: place };
  };

  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
    setListOpen(false);
  }, [sheet, scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null || viewport.widthPx === 0) return;
    const { rows, columns } = axes;
    if (area.lastRow !== LAST_ROW)
      element.scrollTop = scrollToShow(rows, frozen.rows, viewport.topPx, viewport.heightPx, watched.row);
    if (area.lastColumn !== LAST_COLUMN)
      element.scrollLeft = scrollToShow(
        columns,
        frozen.columns,
        viewport.leftPx,
        viewport.widthPx,
        watched.column,
      );
    // Follows the selection, not the scroll position: one may scroll away from it.
  }, [sheet, area, watched.row, watched.column, viewport.widthPx > 0]);

  const run = (command: KeyCommand): void => {
    setListOpen(false);
    switch (command.kind) {
      case 'move': {
        const surroundings = {
          sheet,
          axes,
          pageRows: pageSize(rowStrips),
          pageColumns: pageSize(columnStrips),
        };
        const from = command.extend ? selection.focus : selection.anchor;
        const to = moved(from, command.motion, surroundings);
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
        selectAll();
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

  const selectAll = (): void =>
    session.select({ anchor: { row: 1, column: 1 }, focus: { row: LAST_ROW, column: LAST_COLUMN } });

  /** Where the mouse is: the zone, and the cell that lies there or at the same height or width. */
  const placeUnder = (event: {
    readonly clientX: number;
    readonly clientY: number;
  }): { zone: Zone; place: Place } => {
    const { left, top } = scroller.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const x = event.clientX - left - ROW_HEADER_PX;
    const y = event.clientY - top - COLUMN_HEADER_PX;
    const place = {
      row: placeAtScreen(axes.rows, rowStrips, y),
      column: placeAtScreen(axes.columns, columnStrips, x),
    };
    if (x < 0) return { zone: y < 0 ? 'corner' : 'rows', place };
    return { zone: y < 0 ? 'columns' : 'cells', place };
  };

  const extendTo = (zone: Zone, anchor: Place, place: Place): void => {
    if (zone === 'rows')
      session.select({ anchor: { ...anchor, column: 1 }, focus: { row: place.row, column: LAST_COLUMN } });
    else if (zone === 'columns')
      session.select({ anchor: { ...anchor, row: 1 }, focus: { row: LAST_ROW, column: place.column } });
    else session.select({ anchor, focus: place });
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (
      event.button !== 0 ||
      (event.target as Element).closest('[data-editor="cell"]:not(.grid-editor-waiting)')
    )
      return;
    event.preventDefault();
    keyboard.current?.focus({ preventScroll: true });
    setListOpen(false);
    const { zone, place } = placeUnder(event);
    if (zone === 'corner') {
      selectAll();
      return;
    }
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = zone;
    extendTo(zone, event.shiftKey ? selection.anchor : place, place);
  };

  const onPointerMove = (event: PointerEvent): void => {
    if (dragged.current === null) return;
    const { place } = placeUnder(event);
    if (place.row !== selection.focus.row || place.column !== selection.focus.column)
      extendTo(dragged.current, selection.anchor, place);
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
    else
      session.select({
        anchor: { row: written.firstRow, column: written.firstColumn },
        focus: { row: written.lastRow, column: written.lastColumn },
      });
  };

  const onFit = (orientation: Orientation, place: number): void => {
    if (orientation === 'rows') return;
    const px = fittingColumnPx(book, sheet, place, textWidth);
    if (px !== null) setSizes(book, sheet, 'columns', { first: place, last: place }, px);
  };

  const activeArea = wholeMerges(cellArea(active.row, active.column), merges);
  const activeBox = ((): { left: number; top: number; width: number; height: number } | null => {
    const box = boxOf(axes, activeArea);
    const left = screenPxOf(columnStrips, active.column, box.left);
    const top = screenPxOf(rowStrips, active.row, box.top);
    return left === null || top === null ? null : { ...box, left, top };
  })();
  const choices = validationList(book, sheet, active.row, active.column);

  const choose = (choice: string): void => {
    book.transact('选择', () => book.setInput(sheet, active.row, active.column, choice));
    closeList();
  };
  const closeList = (): void => {
    setListOpen(false);
    keyboard.current?.focus({ preventScroll: true });
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
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (dragged.current = null)}
      onDoubleClick={(event) => placeUnder(event).zone === 'cells' && session.edit('modify')}
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
          {rowStrips.flatMap((rows) =>
            columnStrips.map((columns) => (
              <GridRegion
                key={`${String(rows.frozen)} ${String(columns.frozen)}`}
                painter={painter}
                axes={axes}
                rows={rows}
                columns={columns}
                showGridlines={sheet.layout.showGridlines}
                defaultFont={book.defaultFont}
                area={area}
                active={active}
                merges={merges}
              />
            )),
          )}
          {frozen.rows > 0 && (
            <i
              className="grid-frozen-edge"
              style={{ left: 0, right: 0, height: 1, top: axes.rows.startPx(frozen.rows + 1) - 1 }}
            />
          )}
          {frozen.columns > 0 && (
            <i
              className="grid-frozen-edge"
              style={{ top: 0, bottom: 0, width: 1, left: axes.columns.startPx(frozen.columns + 1) - 1 }}
            />
          )}
          {choices !== null && activeBox !== null && editing === null && (
            <button
              type="button"
              className="grid-choices-button"
              tabIndex={-1}
              aria-label="打开下拉列表（Alt+↓）"
              style={{
                left: activeBox.left + activeBox.width + 2,
                top: activeBox.top + activeBox.height - 20,
              }}
              onPointerDown={(event) => {
                event.preventDefault();
                event.stopPropagation();
                setListOpen(!isListOpen);
              }}
            >
              ▾
            </button>
          )}
          <CellEditor session={session} box={activeBox} onKey={onKey} onCopy={onCopy} onPaste={onPaste} />
          {isListOpen && choices !== null && activeBox !== null && (
            <ChoiceList
              choices={choices}
              current={book.text(sheet, active.row, active.column)}
              left={activeBox.left}
              top={activeBox.top + activeBox.height + 1}
              minWidth={activeBox.width}
              onChoose={choose}
              onClose={closeList}
            />
          )}
        </div>
        {columnStrips.map((strip) => (
          <HeaderStrip
            key={`columns ${String(strip.frozen)}`}
            orientation="columns"
            axis={axes.columns}
            strip={strip}
            selected={{ first: area.firstColumn, last: area.lastColumn }}
            onResizeStart={sizing.start}
            onFit={onFit}
          />
        ))}
        {rowStrips.map((strip) => (
          <HeaderStrip
            key={`rows ${String(strip.frozen)}`}
            orientation="rows"
            axis={axes.rows}
            strip={strip}
            selected={{ first: area.firstRow, last: area.lastRow }}
            onResizeStart={sizing.start}
            onFit={onFit}
          />
        ))}
        <div className="grid-corner" role="presentation" title="全选" />
      </div>
      <div className="only-for-readers" role="status" aria-live="polite">
        {`${areaAddress(area)} ${book.text(sheet, active.row, active.column)}`}
      </div>
    </div>
  );
}

/** How many rows or columns PageDown goes on: those in view but one. */
function pageSize(
  strips: ReadonlyArray<{ readonly frozen: boolean; readonly span: { first: number; last: number } }>,
): number {
  const span = strips.find(({ frozen }) => !frozen)?.span;
  return span === undefined ? 1 : Math.max(1, span.last - span.first - 1);
}
