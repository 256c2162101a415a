import { DEFAULT_STYLE, internStyle, type BorderLine, type CellStyle } from '../../book/style';
import { CHINESE_FORMATS } from '../chineseFormats';
import { ByteReader } from './byteReader';
import { RECORD, type XlsRecord } from './xlsRecords';
import { readCharacters } from './xlsStrings';

/** Number formats that a Chinese Excel has without their standing in the file ([MS-XLS] 2.4.126, ECMA-376 18.8.30). */
const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  ...CHINESE_FORMATS,
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** The palette's entries 8 to 63 where the file brings none ([MS-XLS] 2.5.161). */
const DEFAULT_PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );
const HORIZONTAL = [
  undefined,
  'left',
  'center',
  'right',
  'fill',
  'justify',
  'centerContinuous',
  'distributed',
] as const;
const VERTICAL = ['top', 'center', undefined, 'justify', 'distributed'] as const;
const LINES = ['', 'thin', 'medium', 'dashed', 'dotted', 'thick', 'double', 'hair'];
const BOLD_WEIGHT = 600;

type Font = Pick<CellStyle, 'fontName' | 'fontSize' | 'bold' | 'italic' | 'strike'> & {
  readonly colorIndex: number;
};

/** Gathers fonts, number formats, colours and cell formats from the workbook's records, and makes styles of them. */
export class XlsFormats {
  private readonly fonts: Font[] = [];
  private readonly numberFormats = new Map(BUILT_IN_FORMATS);
  private readonly cellFormats: Uint8Array[] = [];
  private readonly styles = new Map<number, CellStyle>();
  private palette: readonly string[] = DEFAULT_PALETTE;

  add({ id, data }: XlsRecord): void {
    const reader = new ByteReader(data);
    if (id === RECORD.font) this.fonts.push(readFont(reader));
    else if (id === RECORD.numberFormat)
      this.numberFormats.set(reader.u16(), readCharacters(reader, reader.u16()));
    else if (id === RECORD.cellFormat) this.cellFormats.push(data);
    else if (id === RECORD.palette) this.palette = readPalette(reader);
  }

  /** The style of a cell by the number of its format. */
  style(index: number): CellStyle {
    let known = this.styles.get(index);
    if (!known) this.styles.set(index, (known = this.convert(this.cellFormats[index])));
    return known;
  }

  /** [MS-XLS] 2.4.353 */
  private convert(data: Uint8Array | undefined): CellStyle {
    if (!data) return DEFAULT_STYLE;
    const reader = new ByteReader(data);
    const fontIndex = reader.u16();
    const numberFormat = this.numberFormats.get(reader.u16());
    const alignment = reader.at(6).u8();
    const [first, second, colors] = [reader.at(10).u32(), reader.u32(), reader.u16()];
    const { colorIndex, ...font } = this.font(fontIndex);
    const isSolid = second >>> 26 === 1;
    return internStyle({
      ...font,
      color: this.color(colorIndex),
      fill: isSolid ? this.color(colors & 0x7f) : undefined,
      numberFormat: numberFormat === 'General' ? undefined : numberFormat,
      horizontal: HORIZONTAL[alignment & 7],
      vertical: VERTICAL[(alignment >> 4) & 7],
      wrap: (alignment & 8) !== 0 || undefined,
      borders: this.borders(first, second),
    });
  }

  /** There is no font 4; the first one is the workbook's default, which needs not be written into each cell. */
  private font(index: number): Font {
    const font = this.fonts[index > 4 ? index - 1 : index] ?? { colorIndex: 0 };
    const [standard] = this.fonts;
    return {
      ...font,
      fontName: font.fontName === standard?.fontName ? undefined : font.fontName,
      fontSize: font.fontSize === standard?.fontSize ? undefined : font.fontSize,
    };
  }

  get defaultFont(): { readonly name: string; readonly size: number } {
    const [{ fontName = '宋体', fontSize = 12 } = {}] = this.fonts;
    return { name: fontName, size: fontSize };
  }

  private borders(first: number, second: number): CellStyle['borders'] {
    const line = (style: number, colorIndex: number): BorderLine | undefined =>
      style === 0 ? undefined : { style: LINES[style] ?? 'thin', color: this.color(colorIndex) ?? '#000000' };
    const borders = {
      left: line(first & 15, (first >>> 16) & 0x7f),
      right: line((first >>> 4) & 15, (first >>> 23) & 0x7f),
      top: line((first >>> 8) & 15, second & 0x7f),
      bottom: line((first >>> 12) & 15, (second >>> 7) & 0x7f),
    };
    return Object.values(borders).some(Boolean) ? borders : undefined;
  }

  /** Undefined for the automatic colours. */
  private color(index: number): string | undefined {
    const color = index < 8 ? undefined : this.palette[index - 8];
    return color === undefined || (index === 8 && color === '000000') ? undefined : `#${color}`;
  }
}

/** [MS-XLS] 2.4.122 */
function readFont(reader: ByteReader): Font {
  const fontSize = reader.u16() / 20;
  const flags = reader.u16();
  const colorIndex = reader.u16();
  const bold = reader.u16() >= BOLD_WEIGHT || undefined;
  const fontName = readCharacters(reader.at(15), reader.at(14).u8());
  return {
    fontName: fontName || undefined,
    fontSize: fontSize >= 1 && fontSize <= 409 ? fontSize : undefined,
    bold,
    italic: (flags & 2) !== 0 || undefined,
    strike: (flags & 8) !== 0 || undefined,
    colorIndex,
  };
}

function readPalette(reader: ByteReader): readonly string[] {
  const count = Math.min(reader.u16(), DEFAULT_PALETTE.length);
  const own = Array.from({ length: count }, () => {
    const parts = [reader.u8(), reader.u8(), reader.u8()];
    reader.skip(1);
    return parts.map((part) => part.toString(16).padStart(2, '0').toUpperCase()).join('');
  });
  return [...own, ...DEFAULT_PALETTE.slice(count)];
}
