/**
 * Column widths are Excel's: characters of the default font, as the file stores them. Row heights are points.
 * Source of the conversion: ECMA-376 part 1, 18.3.1.13 (col), with 7 pixels a digit (Calibri 11 at 96 dpi).
 */
const PIXELS_PER_DIGIT = 7;

/** 64 pixels: what Excel shows for a column without a width of its own. */
export const DEFAULT_COLUMN_WIDTH = 9.140625;
export const DEFAULT_ROW_HEIGHT_POINTS = 15;

export function widthToPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / PIXELS_PER_DIGIT)) / 256) * PIXELS_PER_DIGIT);
}

export function pixelsToWidth(pixels: number): number {
  return Math.trunc((pixels / PIXELS_PER_DIGIT) * 256) / 256;
}

export function pointsToPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

export function pixelsToPoints(pixels: number): number {
  return (pixels * 3) / 4;
}
