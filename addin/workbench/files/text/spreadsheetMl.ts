import type { CellValue } from '../../../../ledger/cells';
import { parsePlainDate, serialOfDate } from '../../../../ledger/calendar/plainDate';
import type { Book } from '../../book/book';
import { DEFAULT_STYLE } from '../../book/style';
import { BookDraft, FORMULAS_LEFT_OUT, type SheetDraft } from '../bookDraft';
import { markupPieces } from './markup';
import { SpreadsheetMlStyles } from './spreadsheetMlStyles';

/** Points of width that one character takes in the default font. */
const POINTS_A_CHARACTER = 5.25;
/** A row or column that stands for many alike gives its look to so many at most. */
const LONGEST_SPAN = 4096;

type Attribute = (name: string) => string | null;

/**
 * Reads SpreadsheetML 2003 (XML Spreadsheet Reference, Office 2003), which older systems export under any ending.
 * Formulas are replaced by their values. Null where it has no sheet.
 */
export function bookFromSpreadsheetMl(source: string): Book | null {
  const draft = new BookDraft();
  const styles = new SpreadsheetMlStyles();
  let reader: SheetReader | null = null;
  let setting = '';
  let data: { readonly type: string; text: string } | null = null;
  for (const piece of markupPieces(source)) {
    if (piece.type === 'text') {
      if (data) data.text += piece.text;
      else if (setting === 'visible' && reader && piece.text.trim() !== '')
        reader.sheet.visibility = /veryhidden/i.test(piece.text)
          ? 'veryHidden'
          : /hidden/i.test(piece.text)
            ? 'hidden'
            : 'visible';
      else if (setting === 'activesheet' && /^\s*\d+\s*$/.test(piece.text))
        draft.activeIndex = Number(piece.text);
      continue;
    }
    if (piece.type === 'close') {
      setting = '';
      if (piece.name === 'data' && data) {
        reader?.value(valueOf(data.type, data.text, draft.dateSystem));
        data = null;
      }
      styles.close(piece.name);
      continue;
    }
    setting = piece.isEmpty ? '' : piece.name;
    if (reader === null) styles.open(piece.name, piece.attribute);
    if (piece.name === 'date1904') draft.dateSystem = '1904';
    else if (piece.name === 'worksheet')
      reader = new SheetReader(draft, styles, piece.attribute('name') ?? '');
    else if (piece.name === 'column') reader?.column(piece.attribute);
    else if (piece.name === 'row') reader?.row(piece.attribute);
    else if (piece.name === 'cell') reader?.cell(piece.attribute);
    else if (piece.name === 'data' && !piece.isEmpty)
      data = { type: piece.attribute('type') ?? 'String', text: '' };
  }
  return draft.finish();
}

/** Where in a sheet the reader is: rows, columns and cells may state their index or follow the one before. */
class SheetReader {
  readonly sheet: SheetDraft;
  private rowIndex = 0;
  private place = 1;
  private nextColumn = 1;
  private layoutColumn = 0;
  private rowStyle: string | null = null;
  private style = DEFAULT_STYLE;

  constructor(
    private readonly draft: BookDraft,
    private readonly styles: SpreadsheetMlStyles,
    name: string,
  ) {
    this.sheet = draft.addSheet(name);
  }

  column(attribute: Attribute): void {
    const first = wholeNumber(attribute('index')) ?? this.layoutColumn + 1;
    const last = first + Math.min(wholeNumber(attribute('span')) ?? 0, LONGEST_SPAN);
    const points = Number(attribute('width') ?? NaN);
    const width = points >= 0 ? Math.round((points / POINTS_A_CHARACTER) * 100) / 100 : undefined;
    const hidden = attribute('hidden') === '1' || undefined;
    for (let column = first; column <= Math.min(last, 16_384); column++)
      if (width !== undefined || hidden) this.sheet.columns.set(column, { width, hidden });
    this.layoutColumn = last;
  }

  row(attribute: Attribute): void {
    const first = wholeNumber(attribute('index')) ?? this.rowIndex + 1;
    const last = first + Math.min(wholeNumber(attribute('span')) ?? 0, LONGEST_SPAN);
    const heightPoints = Number(attribute('height') ?? NaN);
    const layout = {
      heightPoints: heightPoints >= 0 ? heightPoints : undefined,
      hidden: attribute('hidden') === '1' || undefined,
    };
    for (let row = first; row <= Math.min(last, 1_048_576); row++)
      if (layout.heightPoints !== undefined || layout.hidden) this.sheet.rows.set(row, layout);
    this.rowIndex = last;
    this.nextColumn = 1;
    this.rowStyle = attribute('styleid');
  }

  cell(attribute: Attribute): void {
    this.place = wholeNumber(attribute('index')) ?? this.nextColumn;
    this.style = this.styles.read(attribute('styleid') ?? this.rowStyle);
    if (attribute('formula') !== null) this.draft.notice(FORMULAS_LEFT_OUT);
    const right = wholeNumber(attribute('mergeacross')) ?? 0;
    const down = wholeNumber(attribute('mergedown')) ?? 0;
    const area = {
      firstRow: this.rowIndex,
      firstColumn: this.place,
      lastRow: this.rowIndex + down,
      lastColumn: this.place + right,
    };
    this.draft.merge(this.sheet, area);
    this.nextColumn = area.lastColumn + 1;
    this.value(null);
  }

  /** Gives the present cell its content. */
  value(value: CellValue): void {
    this.draft.put(this.sheet, this.rowIndex, this.place, value, this.style);
  }
}

function valueOf(type: string, text: string, dateSystem: '1900' | '1904'): CellValue {
  if (type === 'Number') return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  if (type === 'Boolean') return text.trim() === '1';
  if (type === 'DateTime') return serialOf(text, dateSystem) ?? text;
  return text;
}

/** '2016-03-05T09:30:00.000' as a serial number; null where there is no such day. */
function serialOf(text: string, dateSystem: '1900' | '1904'): number | null {
  const [, day = '', hours = '0', minutes = '0', seconds = '0'] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d):(\d\d(?:\.\d+)?))?/.exec(text.trim()) ?? [];
  const date = parsePlainDate(day);
  if (date === null) return null;
  const fraction = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  // A time without a day is written on the last day of 1899.
  return day === '1899-12-31' ? fraction : serialOfDate(date, dateSystem) + fraction;
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,7}$/.test(text) ? Number(text) : null;
}
