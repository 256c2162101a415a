import type { BorderSide, CellStyle as FileStyle, Color } from 'hucre';
import { resolveThemeColor } from 'hucre';
import {
  DEFAULT_STYLE,
  internStyle,
  type BorderLine,
  type Borders,
  type CellStyle,
  type HorizontalAlignment,
} from './style';

/** What a style of the file says beyond the model's own; goes back into the file as long as nothing replaces it. */
interface KeptStyle {
  readonly font?: Partial<NonNullable<FileStyle['font']>>;
  readonly fill?: FileStyle['fill'];
  readonly border?: Partial<NonNullable<FileStyle['border']>>;
  readonly readingOrder?: NonNullable<FileStyle['alignment']>['readingOrder'];
  readonly formulaHidden?: boolean;
}

/** Reads the file's styles as the model's; the same style is read once. */
export class StyleReader {
  private readonly parts = new Map<object, number>();
  private readonly styles = new Map<string, CellStyle>();

  constructor(private readonly themeColors: readonly string[]) {}

  read(style: FileStyle | undefined): CellStyle {
    if (!style) return DEFAULT_STYLE;
    const parts = [style.font, style.fill, style.border, style.alignment, style.protection];
    const key = `${parts.map((part) => this.partNumber(part)).join(' ')} ${style.numFmt ?? ''}`;
    let known = this.styles.get(key);
    if (!known) this.styles.set(key, (known = this.convert(style)));
    return known;
  }

  /** The codec hands out the same font, fill and border objects again and again. */
  private partNumber(part: object | undefined): number {
    if (!part) return 0;
    let number = this.parts.get(part);
    if (number === undefined) this.parts.set(part, (number = this.parts.size + 1));
    return number;
  }

  private convert(style: FileStyle): CellStyle {
    const { font = {}, fill, border, alignment = {}, protection } = style;
    const solid = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill : undefined;
    const horizontal = alignment.horizontal === 'general' ? undefined : alignment.horizontal;
    return internStyle({
      fontName: font.name,
      fontSize: font.size,
      bold: font.bold,
      italic: font.italic,
      underline: underlineOf(font.underline),
      strike: font.strikethrough,
      color: this.color(font.color),
      fill: solid && this.color(solid.fgColor),
      numberFormat: style.numFmt === 'General' ? undefined : style.numFmt,
      horizontal: horizontal as HorizontalAlignment | undefined,
      vertical: alignment.vertical,
      wrap: alignment.wrapText,
      shrink: alignment.shrinkToFit,
      indent: alignment.indent,
      rotation: alignment.textRotation,
      borders: this.borders(border),
      locked: protection?.locked,
      kept: keptText(style, solid !== undefined),
    });
  }

  private borders(border: FileStyle['border']): Borders | undefined {
    if (!border) return undefined;
    const line = (side: BorderSide | undefined): BorderLine | undefined =>
      side?.style ? { style: side.style, color: this.color(side.color) ?? '#000000' } : undefined;
    const lines = {
      top: line(border.top),
      bottom: line(border.bottom),
      left: line(border.left),
      right: line(border.right),
    };
    return Object.values(lines).some(Boolean) ? lines : undefined;
  }

  private color(color: Color | undefined): string | undefined {
    if (!color) return undefined;
    if (color.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
    if (color.theme !== undefined && this.themeColors.length > 0) {
      const rgb = resolveThemeColor(
        [...this.themeColors],
        THEME_ORDER[color.theme] ?? color.theme,
        color.tint,
      );
      return `#${rgb.toUpperCase()}`;
    }
    return color.indexed === undefined ? undefined : INDEXED_COLORS[color.indexed];
  }
}

/** Cells count the theme's colours light 1, dark 1, light 2, dark 2, …; the theme's part lists dark before light. */
const THEME_ORDER = [1, 0, 3, 2];

/** The fixed palette of ECMA-376 part 1, 18.8.27, entries 8-15 (0-7 are the same), which is all that is met in practice. */
const PALETTE = ['#000000', '#FFFFFF', '#FF0000', '#00FF00', '#0000FF', '#FFFF00', '#FF00FF', '#00FFFF'];
const INDEXED_COLORS: Readonly<Record<number, string>> = Object.fromEntries([
  ...PALETTE.map((color, index) => [index, color]),
  ...PALETTE.map((color, index) => [index + 8, color]),
]) as Record<number, string>;

/** The model's style as the file's. A style without a font of its own gets the workbook's default, written out. */
export function fileStyle(
  style: CellStyle,
  defaultFont: { readonly name: string; readonly size: number },
): FileStyle | undefined {
  if (style === DEFAULT_STYLE) return undefined;
  const kept: KeptStyle = style.kept ? (JSON.parse(style.kept) as KeptStyle) : {};
  return withoutUndefined({
    font: fileFont(style, kept, defaultFont),
    fill: style.fill
      ? { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: style.fill.slice(1) } }
      : kept.fill,
    border: fileBorder(style.borders, kept),
    alignment: filledOrNothing({
      horizontal: style.horizontal,
      vertical: style.vertical,
      wrapText: style.wrap || undefined,
      shrinkToFit: style.shrink || undefined,
      indent: style.indent,
      textRotation: style.rotation,
      readingOrder: kept.readingOrder,
    }),
    numFmt: style.numberFormat,
    protection: filledOrNothing({ locked: style.locked, hidden: kept.formulaHidden }),
  });
}

function fileFont(
  style: CellStyle,
  kept: KeptStyle,
  defaultFont: { readonly name: string; readonly size: number },
): FileStyle['font'] {
  const own = filledOrNothing({
    name: style.fontName,
    size: style.fontSize,
    bold: style.bold || undefined,
    italic: style.italic || undefined,
    underline: style.underline,
    strikethrough: style.strike || undefined,
    color: style.color ? { rgb: style.color.slice(1) } : undefined,
    ...kept.font,
  });
  return own && { ...own, name: own.name ?? defaultFont.name, size: own.size ?? defaultFont.size };
}

function fileBorder(borders: Borders | undefined, kept: KeptStyle): FileStyle['border'] {
  const side = (line: BorderLine | undefined) =>
    line && { style: line.style as BorderSide['style'], color: { rgb: line.color.slice(1) } };
  return filledOrNothing({
    top: side(borders?.top),
    bottom: side(borders?.bottom),
    left: side(borders?.left),
    right: side(borders?.right),
    ...kept.border,
  });
}

function keptText(style: FileStyle, hasSolidFill: boolean): string | undefined {
  const { font, fill, border, alignment, protection } = style;
  const accounting = String(font?.underline ?? '').endsWith('Accounting');
  const kept: KeptStyle = withoutUndefined({
    font: filledOrNothing({
      family: font?.family,
      charset: font?.charset,
      scheme: font?.scheme,
      vertAlign: font?.vertAlign,
      underline: accounting ? font?.underline : undefined,
    }),
    fill: hasSolidFill ? undefined : fill,
    border: filledOrNothing({
      diagonal: border?.diagonal,
      diagonalUp: border?.diagonalUp,
      diagonalDown: border?.diagonalDown,
    }),
    readingOrder: alignment?.readingOrder,
    formulaHidden: protection?.hidden,
  });
  return Object.keys(kept).length > 0 ? JSON.stringify(kept) : undefined;
}

/** What is kept of a style without its pattern or gradient. */
export function withoutKeptFill(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const { fill, ...rest } = JSON.parse(text) as KeptStyle;
  if (fill === undefined) return text;
  return Object.keys(rest).length > 0 ? JSON.stringify(rest) : undefined;
}

/** The pattern as Office.js names it: 'Solid', 'None', 'Gray125', 'LinearGradient' … */
export function fillPattern({ fill, kept }: CellStyle): string {
  if (fill !== undefined) return 'Solid';
  const own = kept === undefined ? undefined : (JSON.parse(kept) as KeptStyle).fill;
  if (own === undefined) return 'None';
  const name = own.type === 'pattern' ? own.pattern : 'linearGradient';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function underlineOf(underline: boolean | string | undefined): 'single' | 'double' | undefined {
  if (!underline) return undefined;
  return typeof underline === 'string' && underline.startsWith('double') ? 'double' : 'single';
}

function withoutUndefined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

function filledOrNothing<Fields extends object>(fields: Fields): Fields | undefined {
  const filled = withoutUndefined(fields);
  return Object.keys(filled).length > 0 ? filled : undefined;
}
