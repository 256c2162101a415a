import { type CSSProperties } from 'react';
import { type BorderLine } from '../book/style';
import { INDENT_PX, PADDING_PX, type PaintedCell } from './cellPainter';
import { fontFamily } from './fontFamily';
import { fontSizePx, type Font } from './textWidth';

const LINES: Readonly<Record<string, string>> = {
  thin: '1px solid',
  medium: '2px solid',
  thick: '3px solid',
  double: '3px double',
  hair: '1px dotted',
  dotted: '1px dotted',
  dashed: '1px dashed',
  dashDot: '1px dashed',
  dashDotDot: '1px dashed',
  slantDashDot: '2px dashed',
  mediumDashed: '2px dashed',
  mediumDashDot: '2px dashed',
  mediumDashDotDot: '2px dashed',
};

function cssLine(line: BorderLine | undefined): string | undefined {
  return line && `${LINES[line.style] ?? '1px solid'} ${line.color}`;
}

/**
 * The cell's box reaches one pixel over its left and upper neighbour: the line between two cells belongs to both, and a
 * fill covers the gridlines on all four sides.
 */
export function boxCss(cell: PaintedCell): CSSProperties {
  const { edges } = cell;
  return {
    left: cell.leftPx - 1,
    top: cell.topPx - 1,
    width: cell.widthPx + 1,
    height: cell.heightPx + 1,
    background: cell.style.fill ?? (cell.isMerged ? '#ffffff' : undefined),
    borderTop: cssLine(edges.top),
    borderBottom: cssLine(edges.bottom),
    borderLeft: cssLine(edges.left),
    borderRight: cssLine(edges.right),
    zIndex: cell.isMerged ? 1 : undefined,
  };
}

const VERTICAL: Readonly<Record<string, string>> = {
  top: 'flex-start',
  center: 'center',
  justify: 'center',
  distributed: 'center',
};
const SIDES: Readonly<Record<string, CSSProperties['textAlign']>> = {
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'justify',
};

/** The stretch in which the text lies: the cell and the neighbours that it may run over. */
export function textCss(cell: PaintedCell, defaultFont: Font): CSSProperties {
  const { style, horizontal } = cell;
  const indentPx = (style.indent ?? 0) * INDENT_PX;
  const isRight = horizontal === 'right';
  const decoration = [style.underline && 'underline', style.strike && 'line-through']
    .filter(Boolean)
    .join(' ');
  return {
    left: -cell.spillLeftPx,
    right: -cell.spillRightPx,
    paddingLeft: PADDING_PX + (isRight ? 0 : indentPx),
    paddingRight: PADDING_PX + (isRight ? indentPx : 0),
    alignItems: VERTICAL[style.vertical ?? 'bottom'] ?? 'flex-end',
    justifyContent: SIDES[horizontal] === 'center' ? 'center' : isRight ? 'flex-end' : 'flex-start',
    textAlign: SIDES[horizontal],
    textAlignLast: horizontal === 'distributed' ? 'justify' : undefined,
    whiteSpace: cell.wraps ? 'pre-wrap' : 'pre',
    overflowWrap: cell.wraps ? 'anywhere' : undefined,
    fontFamily: fontFamily(style.fontName ?? defaultFont.name),
    fontSize: fontSizePx(style, defaultFont) * cell.scale,
    fontWeight: style.bold ? 700 : undefined,
    fontStyle: style.italic ? 'italic' : undefined,
    textDecoration: decoration === '' ? undefined : decoration,
    textDecorationStyle: style.underline === 'double' ? 'double' : undefined,
    color: style.color,
  };
}

/** 255 is stacked text; 1 to 90 degrees turn it up, 91 to 180 down (ECMA-376 part 1, 18.8.1, textRotation). */
export function rotationCss(rotation: number | undefined): CSSProperties | undefined {
  if (rotation === undefined || rotation === 0) return undefined;
  if (rotation === 255) return { writingMode: 'vertical-rl', textOrientation: 'upright' };
  return { transform: `rotate(${String(rotation <= 90 ? -rotation : rotation - 90)}deg)` };
}
