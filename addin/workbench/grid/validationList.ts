import { type CellValue } from '../../../ledger/cells';
import { containsCell, parseAreaAddress, splitSheetAddress } from '../book/area';
import { type Book } from '../book/book';
import { type Sheet } from '../book/sheet';
import { type Validation } from '../book/sheetParts';

/** Excel's own limit for a list that is opened; longer sources are cut. */
const MOST_CHOICES = 1000;

/** The choices that a list validation offers for a cell; null where there is none. */
export function validationList(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
): readonly string[] | null {
  const validation = sheet.layout.validations.find(
    ({ type, range }) => type === 'list' && coversCell(range, row, column),
  );
  return validation === undefined ? null : choicesOf(book, sheet, validation);
}

function coversCell(range: string, row: number, column: number): boolean {
  return range.split(/\s+/).some((part) => {
    const area = parseAreaAddress(part);
    return area !== null && containsCell(area, row, column);
  });
}

function choicesOf(book: Book, sheet: Sheet, { values, formula1 }: Validation): readonly string[] | null {
  if (values && values.length > 0) return values;
  if (formula1 === undefined) return null;
  const literal = /^"(.*)"$/s.exec(formula1.trim());
  if (literal) return (literal[1] ?? '').split(',').map((choice) => choice.trim());
  const source = formula1.trim().replace(/^=/, '');
  const refersTo =
    book.names.find(({ name }) => name.toLowerCase() === source.toLowerCase())?.refersTo ?? source;
  // A list that grows, 名册!B5:INDEX(名册!B5:B49,COUNTA(…)), offers what is filled of its whole range.
  const whole = /:INDEX\(([^,]+),/i.exec(refersTo)?.[1] ?? refersTo;
  const { sheet: sheetName, address } = splitSheetAddress(whole);
  const area = parseAreaAddress(address);
  const from = sheetName === null ? sheet : book.sheet(sheetName);
  if (area === null || from === undefined) return null;
  const choices: string[] = [];
  book.eachCell(from, area, ({ value }: { readonly value: CellValue }, row, column) => {
    if (value !== null && choices.length < MOST_CHOICES) choices.push(book.text(from, row, column));
  });
  return choices;
}
