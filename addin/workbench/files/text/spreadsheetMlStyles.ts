import { DEFAULT_STYLE, styleWith, type BorderLine, type CellStyle } from '../../book/style';

/** The formats that SpreadsheetML 2003 has names for. */
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  'General Date': 'yyyy/m/d h:mm',
  'Short Date': 'yyyy/m/d',
  'Medium Date': 'd-mmm-yy',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Short Time': 'h:mm',
  'Medium Time': 'h:mm AM/PM',
  'Long Time': 'h:mm:ss',
  Percent: '0.00%',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Scientific: '0.00E+00',
};
const HORIZONTAL: Readonly<Record<string, CellStyle['horizontal']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
  Fill: 'fill',
};
const VERTICAL: Readonly<Record<string, CellStyle['vertical']>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
};
/** Excel's own limit. */
const MOST_STYLES = 65_490;
const SIDES = new Set(['top', 'bottom', 'left', 'right']);

type Attribute = (name: string) => string | null;

/** Gathers the styles of a SpreadsheetML 2003 workbook, which stand before its sheets. */
export class SpreadsheetMlStyles {
  private readonly styles = new Map<string, CellStyle>();
  private current: { readonly id: string; style: CellStyle } | null = null;

  read(id: string | null): CellStyle {
    return (id === null ? undefined : this.styles.get(id)) ?? DEFAULT_STYLE;
  }

  /** An element begins; those that say nothing of styles are passed over. */
  open(name: string, attribute: Attribute): void {
    if (name === 'style') {
      const parent = attribute('parent');
      this.current = { id: attribute('id') ?? '', style: parent ? this.read(parent) : DEFAULT_STYLE };
    } else if (this.current) {
      this.current.style = styleWith(this.current.style, changeOf(name, attribute, this.current.style));
    }
  }

  close(name: string): void {
    if (name !== 'style' || !this.current) return;
    // The default style is every cell's: it needs not be written into each.
    if (this.current.id !== 'Default' && this.styles.size < MOST_STYLES)
      this.styles.set(this.current.id, this.current.style);
    this.current = null;
  }
}

function changeOf(name: string, attribute: Attribute, style: CellStyle): Partial<CellStyle> {
  switch (name) {
    case 'numberformat': {
      const format = attribute('format') ?? '';
      return format === '' || format === 'General' ? {} : { numberFormat: NAMED_FORMATS[format] ?? format };
    }
    case 'font':
      return {
        fontName: attribute('fontname') ?? style.fontName,
        fontSize: positive(attribute('size')) ?? style.fontSize,
        bold: attribute('bold') === '1' || style.bold,
        italic: attribute('italic') === '1' || style.italic,
        color: color(attribute('color')) ?? style.color,
      };
    case 'interior':
      return attribute('pattern') === 'Solid' ? { fill: color(attribute('color')) } : {};
    case 'alignment':
      return {
        horizontal: HORIZONTAL[attribute('horizontal') ?? ''] ?? style.horizontal,
        vertical: VERTICAL[attribute('vertical') ?? ''] ?? style.vertical,
        wrap: attribute('wraptext') === '1' || style.wrap,
      };
    case 'border': {
      const side = (attribute('position') ?? '').toLowerCase();
      const line = borderLine(attribute);
      return SIDES.has(side) && line ? { borders: { ...style.borders, [side]: line } } : {};
    }
    default:
      return {};
  }
}

function borderLine(attribute: Attribute): BorderLine | null {
  if (attribute('linestyle') !== 'Continuous') return null;
  const weight = attribute('weight');
  return {
    style: weight === '3' ? 'thick' : weight === '2' ? 'medium' : 'thin',
    color: color(attribute('color')) ?? '#000000',
  };
}

function positive(text: string | null): number | undefined {
  const number = Number(text ?? NaN);
  return number > 0 && number <= 409 ? number : undefined;
}

function color(text: string | null): string | undefined {
  return text !== null && /^#[\da-f]{6}$/i.test(text) ? text.toUpperCase() : undefined;
}
