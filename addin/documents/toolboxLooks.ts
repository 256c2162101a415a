import { internStyle, type Borders, type CellStyle } from '../workbench/book/style';

const BODY = '宋体';
const HEAD = '黑体';
const BODY_SIZE_POINTS = 10.5;

const LINE = { style: 'thin', color: '#7F7F7F' } as const;
const BOX: Borders = { top: LINE, bottom: LINE, left: LINE, right: LINE };

const body: CellStyle = { fontName: BODY, fontSize: BODY_SIZE_POINTS, vertical: 'center' };
const header: CellStyle = {
  ...{ fontName: HEAD, fontSize: BODY_SIZE_POINTS, bold: true, wrap: true },
  ...{ horizontal: 'center', vertical: 'center', borders: BOX },
};

/** How the toolbox's sheets look. The greens are those of our icon; light and dark differ in print without colour too. */
export const TOOLBOX_LOOKS = {
  title: { fontName: HEAD, fontSize: 18, horizontal: 'center', vertical: 'center', numberFormat: '@' },
  meta: body,
  metaRight: { ...body, horizontal: 'right' },
  required: { ...header, color: '#FFFFFF', fill: '#0B6A4B' },
  optional: { ...header, color: '#083F2E', fill: '#D8EEE6' },
  example: { ...body, italic: true, wrap: true, color: '#6B5200', fill: '#FFF6DC', borders: BOX },
  empty: { ...body, wrap: true, borders: BOX },
  total: { ...body, bold: true, fill: '#F2F2F2', borders: BOX },
  note: { ...body, wrap: true, vertical: 'top' },
  signature: body,
  section: { fontName: HEAD, fontSize: 12, vertical: 'center', color: '#0B6A4B', bold: true },
  label: { ...body, wrap: true, vertical: 'top', bold: true },
  link: { ...body, wrap: true, vertical: 'top', color: '#0B6A4B', underline: 'single' },
  text: { ...body, wrap: true, vertical: 'top' },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** A look with what a single column adds to it. */
export function lookWith(look: CellStyle, more: Partial<CellStyle>): CellStyle {
  return internStyle({ ...look, ...more });
}
