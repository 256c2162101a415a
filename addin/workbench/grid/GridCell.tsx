import { memo } from 'react';
import { columnLetters } from '../../../ledger/cells';
import { boxCss, rotationCss, textCss } from './cellCss';
import { type PaintedCell } from './cellPainter';
import { type Font } from './textWidth';

interface GridCellProps {
  readonly cell: PaintedCell;
  readonly defaultFont: Font;
}

/** Painted cells are remembered by their painter: scrolling draws only those that come into view. */
export const GridCell = memo(function GridCell({ cell, defaultFont }: GridCellProps) {
  return (
    <div
      role="gridcell"
      aria-colindex={cell.column}
      className="grid-cell"
      style={boxCss(cell)}
      data-address={`${columnLetters(cell.column)}${cell.row}`}
      title={cell.comment ?? undefined}
    >
      {cell.text !== '' && (
        <div className="grid-text" style={textCss(cell, defaultFont)}>
          <span style={rotationCss(cell.style.rotation)}>{cell.text}</span>
        </div>
      )}
      {cell.comment !== null && <i className="grid-comment" />}
    </div>
  );
});
