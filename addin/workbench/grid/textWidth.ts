import { type CellStyle } from '../book/style';
import { fontFamily } from './fontFamily';

/** How wide a text is in one line, in pixels. */
export type TextWidth = (text: string, style: CellStyle) => number;

export interface Font {
  readonly name: string;
  readonly size: number;
}

/** Points to pixels at 96 dpi. */
const PX_PER_POINT = 4 / 3;

export function fontSizePx(style: CellStyle, defaultFont: Font): number {
  return (style.fontSize ?? defaultFont.size) * PX_PER_POINT;
}

/** Measures with the page's own fonts. */
export function canvasTextWidth(context: CanvasRenderingContext2D, defaultFont: Font): TextWidth {
  return (text, style) => {
    const slant = style.italic ? 'italic ' : '';
    const weight = style.bold ? 'bold ' : '';
    const family = fontFamily(style.fontName ?? defaultFont.name);
    context.font = `${slant}${weight}${fontSizePx(style, defaultFont)}px ${family}`;
    return Math.ceil(context.measureText(text).width);
  };
}

/** For where nothing is drawn: Chinese characters are as wide as high, others half of it. */
export function estimatedTextWidth(defaultFont: Font): TextWidth {
  return (text, style) => {
    const widePx = fontSizePx(style, defaultFont);
    return [...text].reduce((px, letter) => px + (letter.charCodeAt(0) > 0xff ? widePx : widePx / 2), 0);
  };
}
