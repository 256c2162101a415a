import { datePartsOf } from '../calendar/plainDate';
import { columnNumber, type CellValue, type SheetCells } from '../cells';
import type { Field } from '../kinds/kind';
import { fieldOf, kindOf } from '../kinds/kinds';
import type { Organisation } from '../recognise/organisation';
import { NO_ORGANISATION } from '../recognise/organisationOf';
import type { ColumnMapping, LedgerRecord, RecognisedTable } from '../recognise/recognised';
import { SheetGrid } from '../recognise/sheetGrid';
import type { CellContent, ReadingContext } from '../values/cellContent';
import { tickedChoice } from '../values/checkBox';
import { withArabicDigits } from '../values/chineseNumber';
import { isDateFormat } from '../values/date';
import { parseDateText } from '../values/dateText';
import { plainDecimal } from '../values/decimal';
import type { DateValue, FieldValue } from '../values/fieldValue';
import { readField } from '../values/readField';
import { textKey, trimmed, withoutBlanks } from '../values/textKey';
import { textContent } from '../values/textContent';
import { writeField } from '../values/writeField';
import { pointsProposal, signConventions, unitProposal, wordProposal } from './canonicalSpelling';
import { renumberings } from './renumbering';

/** A cell that is understood but not written as it should be, and how to write it. Row from 1, column a letter. */
export interface Normalisation {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly field: string;
  readonly kind: 'date' | 'digits' | 'points' | 'spaces' | 'unit' | 'word' | 'serial';
  /** As displayed now and afterwards. */
  readonly before: string;
  readonly after: string;
  /** What to write: as if typed, a leading apostrophe keeps a text a text. */
  readonly content: CellValue;
  /** The number format to set; absent where the cell's own stays. */
  readonly format?: string;
}

export type Proposal = Pick<Normalisation, 'kind' | 'after' | 'content' | 'format'>;

/**
 * The cells of a table that can be read and are not spelled canonically: dates as text or bare numbers, full-width
 * digits and numbers as text, points with words around them, padded names, other names of units, near words of closed
 * lists, and serial numbers that skip or repeat. Nothing is proposed for a formula, for a cell that has two readings, or
 * where the proposal would read as anything else than the cell does now.
 */
export function normalisations(
  cells: SheetCells,
  table: RecognisedTable,
  organisation: Organisation = NO_ORGANISATION,
): readonly Normalisation[] {
  if (table.ledger === 'other' || table.isForm === true) return [];
  const kind = kindOf(table.ledger);
  const grid = new SheetGrid(cells);
  const sheet: Sheet = { grid, table, organisation, plainPoints: signConventions(grid, table) };
  const spellings = table.records.flatMap((record) =>
    table.columns.flatMap((mapping) => {
      const field = mapping.field === null ? undefined : fieldOf(kind, mapping.field);
      if (field === undefined) return [];
      const proposal = proposalFor(sheet, record, mapping, field);
      const { row } = record;
      const { column } = mapping;
      const { text } = grid.content(row, columnNumber(column));
      // A date that was typed as a text looks like the date that it becomes.
      const before = text === proposal?.after ? `${text}（文本）` : text;
      return proposal === null
        ? []
        : [{ sheet: cells.name, row, column, field: field.id, before, ...proposal }];
    }),
  );
  return [...spellings, ...renumberings(grid, table)];
}

/** A table with what its proposals depend on. */
interface Sheet {
  readonly grid: SheetGrid;
  readonly table: RecognisedTable;
  readonly organisation: Organisation;
  /** Columns of points whose numbers bear no sign. */
  readonly plainPoints: ReadonlySet<string>;
}

function proposalFor(
  sheet: Sheet,
  { row, values, raw }: LedgerRecord,
  mapping: ColumnMapping,
  field: Field,
): Proposal | null {
  const { grid, organisation } = sheet;
  const { year, month } = sheet.table;
  const { cells } = grid;
  const column = columnNumber(mapping.column);
  const formula = cells.formulas[row - cells.firstRow]?.[column - cells.firstColumn] ?? '';
  const isFilled = raw[field.id] !== undefined && raw[field.id] !== '';
  if (!isFilled || formula !== '' || !grid.isOwnCell(row, column)) return null;
  const cell = grid.content(row, column);
  if (field.type === 'date') return dateProposal(cell, values[field.id], cells.dateSystem, year);
  if (typeof cell.value !== 'string') return null;
  const proposal =
    textProposal(cell, cell.value, field) ??
    (field.type === 'unit' ? unitProposal(cell.value, organisation) : null) ??
    (field.type === 'enum' ? wordProposal(cell.value, field) : null) ??
    (sheet.plainPoints.has(mapping.column) ? pointsProposal(cell) : null);
  if (proposal === null) return null;
  const context: ReadingContext = {
    year,
    month,
    dateSystem: cells.dateSystem,
    organisation,
    header: mapping.header,
  };
  const value = typeof proposal.content === 'number' ? proposal.content : proposal.after;
  const format = proposal.format ?? cell.format;
  const isSame = sameReading(cell, { value, text: proposal.after, format }, field, context);
  return isSame ? proposal : null;
}

/** A text or a bare number that is a date and nothing else: no time of day, no 前, no weekday would be lost. */
function dateProposal(
  cell: CellContent,
  value: FieldValue | undefined,
  dateSystem: '1900' | '1904',
  year: number | null,
): Proposal | null {
  if (!isDay(value)) return null;
  // 3.5 as a number is a date only because its column is one: it stays as it is.
  if (typeof cell.value === 'number' && (isDateFormat(cell.format) || !Number.isInteger(cell.value)))
    return null;
  const isWhole = parseDateText(withArabicDigits(textKey(cell.text)), year)?.form === 'day';
  if (typeof cell.value === 'string' && !isWhole) return null;
  const parts = datePartsOf(value.date);
  const after = `${String(parts.year)}/${String(parts.month)}/${String(parts.day)}`;
  return { kind: 'date', after, ...writeField(value, 'date', dateSystem) };
}

function isDay(value: FieldValue | undefined): value is DateValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    'precision' in value &&
    value.precision === 'day' &&
    value.end === undefined
  );
}

function textProposal(cell: CellContent, text: string, field: Field): Proposal | null {
  switch (field.type) {
    case 'serial':
    case 'points':
    case 'integer':
    case 'quantity':
    case 'factor':
      return numberProposal(cell, text);
    case 'percent':
      return percentProposal(text) ?? numberProposal(cell, text);
    case 'people':
    case 'unit':
      return spacesProposal(text, withoutPadding(text));
    case 'enum':
      // Blanks between check boxes hold a form in shape.
      return spacesProposal(text, tickedChoice(text) === null ? withoutBlanks(text) : trimmed(text));
    default:
      return spacesProposal(text, trimmed(text));
  }
}

function numberProposal(cell: CellContent, text: string): Proposal | null {
  const key = textKey(text);
  if (/^[+-]?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/.test(key)) {
    // A number in a cell that is formatted as text would stay a text.
    const format = cell.format === '@' ? { format: 'General' } : {};
    return { kind: 'digits', after: String(Number(key)), content: Number(key), ...format };
  }
  const after = trimmed(text).replace(/[０-９．％]/g, (sign) => sign.normalize('NFKC'));
  return after === trimmed(text) ? null : { kind: 'digits', after, content: textContent(after) };
}

function percentProposal(text: string): Proposal | null {
  const digits = /^(\d{1,12}(?:\.\d{1,6})?)%$/.exec(textKey(text))?.[1];
  return digits === undefined
    ? null
    : { kind: 'digits', after: `${digits}%`, ...writeField(plainDecimal(digits), 'percent', '1900') };
}

/** 张　三 → 张三, part by part; blanks that separate two names stay. */
function withoutPadding(text: string): string {
  return trimmed(text)
    .split(/([、,，;；/\n])/)
    .map((part) =>
      /\p{Script=Han}{2}[ \u00a0\u3000]+\p{Script=Han}{2}/u.test(part) ? part : withoutBlanks(part) || part,
    )
    .join('');
}

function spacesProposal(text: string, after: string): Proposal | null {
  return after === text || after === '' ? null : { kind: 'spaces', after, content: textContent(after) };
}

function sameReading(
  before: CellContent,
  after: CellContent,
  field: Field,
  context: ReadingContext,
): boolean {
  const [first, second] = [readField(before, field, context), readField(after, field, context)];
  return first.ok && second.ok && JSON.stringify(first.value) === JSON.stringify(second.value);
}
