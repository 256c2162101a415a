import type {
  Borders,
  CellStyle,
  HorizontalAlignment,
  StyleChange,
  VerticalAlignment,
} from '../../book/style';
import { displayWidth } from '../../book/autofit';
import { fillPattern, withoutKeptFill } from '../../book/fileStyles';
import { pixelsToPoints, pixelsToWidth, widthToPixels } from '../../book/measures';
import { invalidArgument } from '../apiError';
import type { Host } from '../host';
import { common, type RangeTarget } from '../rangeTarget';
import { WireType, type Property } from '../wireType';
import { rangeBorderCollectionType } from './rangeBorders';

/** One range, or the areas of RangeAreas. */
export type FormatTarget = readonly RangeTarget[];

const HORIZONTAL: ReadonlyArray<readonly [HorizontalAlignment | undefined, string]> = [
  [undefined, 'General'],
  ['left', 'Left'],
  ['center', 'Center'],
  ['right', 'Right'],
  ['fill', 'Fill'],
  ['justify', 'Justify'],
  ['centerContinuous', 'CenterAcrossSelection'],
  ['distributed', 'Distributed'],
];

const VERTICAL: ReadonlyArray<readonly [VerticalAlignment | undefined, string]> = [
  ['top', 'Top'],
  ['center', 'Center'],
  [undefined, 'Bottom'],
  ['bottom', 'Bottom'],
  ['justify', 'Justify'],
  ['distributed', 'Distributed'],
];

const MOST_EMPTY_ROWS = 1000;

export const rangeFormatType = new WireType<FormatTarget>('RangeFormat', () => ({
  properties: {
    horizontalAlignment: styleProperty(
      ({ horizontal }) => HORIZONTAL.find(([ours]) => ours === horizontal)?.[1] ?? 'General',
      (value) => ({ horizontal: named(HORIZONTAL, value) }),
    ),
    verticalAlignment: styleProperty(
      ({ vertical }) => VERTICAL.find(([ours]) => ours === vertical)?.[1] ?? 'Bottom',
      (value) => ({ vertical: named(VERTICAL, value) }),
    ),
    wrapText: styleProperty(
      ({ wrap }) => wrap ?? false,
      (value) => ({ wrap: value === true }),
    ),
    shrinkToFit: styleProperty(
      ({ shrink }) => shrink ?? false,
      (value) => ({ shrink: value === true }),
    ),
    indentLevel: styleProperty(
      ({ indent }) => indent ?? 0,
      (value) => ({ indent: Number(value) || undefined }),
    ),
    textOrientation: styleProperty(
      ({ rotation }) => rotation ?? 0,
      (value) => ({ rotation: Number(value) || undefined }),
    ),
    /** Points; null where columns differ. */
    columnWidth: {
      get: (ranges) =>
        agreedWidth(ranges, ({ sheet, area }, visit) => {
          for (let column = area.firstColumn; column <= area.lastColumn; column++) {
            visit(
              sheet.isColumnHidden(column) ? 0 : pixelsToPoints(widthToPixels(sheet.columnWidth(column))),
            );
          }
        }),
      set: (ranges, points, { book }) => {
        for (const { sheet, area } of ranges) {
          const width = pixelsToWidth((Number(points) * 4) / 3);
          book.setColumns(sheet, area.firstColumn, area.lastColumn, { width });
        }
      },
    },
    rowHeight: {
      get: (ranges) =>
        agreedWidth(ranges, ({ sheet, area }, visit) => {
          const last = Math.min(area.lastRow, area.firstRow + 100_000);
          for (let row = area.firstRow; row <= last; row++)
            visit(sheet.isRowHidden(row) ? 0 : sheet.rowHeightPoints(row));
        }),
      set: (ranges, points, { book }) => {
        for (const { sheet, area } of ranges) {
          // Of whole columns only the rows in use: a million heights would say no more.
          const last = Math.max(sheet.usedArea()?.lastRow ?? 0, area.firstRow + MOST_EMPTY_ROWS);
          book.setRowLayouts(sheet, area.firstRow, Math.min(area.lastRow, last), {
            heightPoints: Number(points),
          });
        }
      },
    },
    fill: { object: (ranges) => rangeFillType.of(ranges) },
    font: { object: (ranges) => rangeFontType.of(ranges) },
    borders: { object: (ranges) => rangeBorderCollectionType.of(ranges) },
    protection: { object: (ranges) => formatProtectionType.of(ranges) },
  },
  methods: {
    autofitColumns: (ranges, _, host) => autofitColumns(ranges, host),
    /** Without a height of its own a row takes what its text needs, see the grid. */
    autofitRows: (ranges, _, { book }) => {
      for (const { sheet, area } of ranges) {
        const last = Math.min(area.lastRow, sheet.usedArea()?.lastRow ?? 1);
        book.setRowLayouts(sheet, area.firstRow, last, { heightPoints: undefined });
      }
    },
  },
}));

export const rangeFillType = new WireType<FormatTarget>('RangeFill', () => ({
  properties: {
    /** '' where cells differ, '#FFFFFF' where there is no fill, as in Excel. */
    color: {
      get: (ranges) => commonStyle(ranges, ({ fill }) => fill ?? '#FFFFFF') ?? '',
      set: (ranges, color, host) => changeFill(ranges, hexColor(color), host),
    },
    /** 'None', 'Solid', or what the file says beyond our model; null where cells differ. */
    pattern: { get: (ranges) => commonStyle(ranges, fillPattern) },
  },
  methods: {
    clear: (ranges, _, host) => changeFill(ranges, undefined, host),
  },
}));

export const rangeFontType = new WireType<FormatTarget>('RangeFont', () => ({
  properties: {
    name: {
      get: (ranges, { book }) => commonStyle(ranges, ({ fontName }) => fontName ?? book.defaultFont.name),
      set: (ranges, name, host) => changeStyle(ranges, { fontName: String(name) }, host),
    },
    size: {
      get: (ranges, { book }) => commonStyle(ranges, ({ fontSize }) => fontSize ?? book.defaultFont.size),
      set: (ranges, size, host) => changeStyle(ranges, { fontSize: Number(size) }, host),
    },
    color: {
      get: (ranges) => commonStyle(ranges, ({ color }) => color ?? '#000000') ?? '',
      set: (ranges, color, host) => changeStyle(ranges, { color: hexColor(color) }, host),
    },
    bold: styleProperty(
      ({ bold }) => bold ?? false,
      (value) => ({ bold: value === true }),
    ),
    italic: styleProperty(
      ({ italic }) => italic ?? false,
      (value) => ({ italic: value === true }),
    ),
    strikethrough: styleProperty(
      ({ strike }) => strike ?? false,
      (value) => ({ strike: value === true }),
    ),
    underline: styleProperty(
      ({ underline }) => (underline === 'double' ? 'Double' : underline === 'single' ? 'Single' : 'None'),
      (value) => ({
        underline: value === 'None' ? undefined : String(value).startsWith('Double') ? 'double' : 'single',
      }),
    ),
  },
}));

const formatProtectionType = new WireType<FormatTarget>('FormatProtection', () => ({
  properties: {
    locked: styleProperty(
      ({ locked }) => locked ?? true,
      (value) => ({ locked: value === true ? undefined : false }),
    ),
  },
}));

export function changeStyle(ranges: FormatTarget, change: StyleChange, { book }: Host): void {
  for (const { sheet, area } of ranges) book.setStyle(sheet, area, change);
}

/** A fill takes the place of a pattern or gradient of the file; all else that the file says of the cell stays. */
function changeFill(ranges: FormatTarget, fill: string | undefined, host: Host): void {
  changeStyle(ranges, ({ kept }) => ({ fill, kept: withoutKeptFill(kept) }), host);
}

export function changeBorders(ranges: FormatTarget, change: Partial<Borders>, host: Host): void {
  changeStyle(ranges, ({ borders }) => ({ borders: { ...borders, ...change } }), host);
}

/** What all cells agree on; null where they differ. */
export function commonStyle<Value>(ranges: FormatTarget, read: (style: CellStyle) => Value): Value | null {
  const answers = ranges.map((range) =>
    common(range, (row, column) => read(range.sheet.cell(row, column).style)),
  );
  return answers.every((answer) => answer === answers[0]) ? (answers[0] ?? null) : null;
}

/** '#RRGGBB' or a colour's English name, as far as Excel's own samples use them. */
export function hexColor(color: unknown): string {
  const text = String(color).trim();
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace('#', '').toUpperCase()}`;
  const known = COLOR_NAMES[text.toLowerCase()];
  if (!known) throw invalidArgument();
  return known;
}

const COLOR_NAMES: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  lightgray: '#D3D3D3',
};

function styleProperty<Value>(
  read: (style: CellStyle) => Value,
  write: (value: unknown) => Partial<CellStyle>,
): Property<FormatTarget> {
  return {
    get: (ranges) => commonStyle(ranges, read),
    set: (ranges, value, host) => changeStyle(ranges, write(value), host),
  };
}

function named<Ours>(names: ReadonlyArray<readonly [Ours, string]>, value: unknown): Ours {
  const pair = names.find(([, theirs]) => theirs === value);
  if (!pair) throw invalidArgument();
  return pair[0];
}

function agreedWidth(
  ranges: FormatTarget,
  each: (range: RangeTarget, visit: (points: number) => void) => void,
): number | null {
  const seen = new Set<number>();
  for (const range of ranges) each(range, (points) => seen.add(points));
  const [first = 0] = seen;
  return seen.size === 1 ? first : null;
}

function autofitColumns(ranges: FormatTarget, { book }: Host): void {
  for (const { sheet, area } of ranges) {
    const used = sheet.usedArea();
    if (!used) continue;
    const last = Math.min(area.lastColumn, used.lastColumn);
    for (let column = area.firstColumn; column <= last; column++) {
      const width = displayWidth(book, sheet, column, area.firstRow, Math.min(area.lastRow, used.lastRow));
      if (width !== null) book.setColumns(sheet, column, column, { width });
    }
  }
}
