export interface BorderLine {
  readonly style: string;
  /** '#RRGGBB' */
  readonly color: string;
}

export interface Borders {
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
  readonly right?: BorderLine;
}

export type HorizontalAlignment =
  'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
export type VerticalAlignment = 'top' | 'center' | 'bottom' | 'justify' | 'distributed';

/** How a cell looks. Colours are '#RRGGBB', sizes points; what is undefined is the workbook's default. */
export interface CellStyle {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: 'single' | 'double';
  readonly strike?: boolean;
  readonly color?: string;
  readonly fill?: string;
  /** 'General' where undefined. */
  readonly numberFormat?: string;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  readonly rotation?: number;
  readonly borders?: Borders;
  /** False: the cell may be edited although its sheet is protected. */
  readonly locked?: boolean;
  /** What the file says beyond this model (gradients, theme fonts), kept for saving. */
  readonly kept?: string;
}

/** The same change for all looks, or what follows from the look that a cell has. */
export type StyleChange = Partial<CellStyle> | ((style: CellStyle) => Partial<CellStyle>);

const interned = new Map<string, CellStyle>();

/** The one shared object for a style: equal styles are identical, so that `===` compares them. */
export function internStyle(style: CellStyle): CellStyle {
  const key = styleKey(style);
  const known = interned.get(key);
  if (known) return known;
  const fresh = Object.freeze({ ...style });
  interned.set(key, fresh);
  return fresh;
}

/** A style with some of its properties changed; a property set to undefined goes back to the default. */
export function styleWith(style: CellStyle, change: Partial<CellStyle>): CellStyle {
  return internStyle({ ...style, ...change });
}

function styleKey(style: object): string {
  const entries = Object.entries(style).filter(([, value]) => value !== undefined && value !== false);
  if ('locked' in style && style.locked === false) entries.push(['locked', false]);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify(entries, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).sort() : value,
  );
}

export const DEFAULT_STYLE: CellStyle = internStyle({});
