import type { CellArea } from '../../../ledger/cells';
import { cellCount, intersection, LAST_COLUMN } from './area';
import type { Book } from './book';
import type { CalculatedPlace } from './calculatedCells';
import { engineFormula } from './engineFormula';
import { referencedAreas } from './references';
import type { Sheet } from './sheet';

/** Three times what the score of a year asks for. The engine visits 400,000 cells a second at best. */
const MOST_VISITS = 6_000_000;
/** The engine calls itself for every formula that waits for another one; at some 600 the stack ends, and with it the tab. */
const DEEPEST_CHAIN = 200;

/** A formula with the cells that it names, as far as their sheet is used. */
interface Formula extends CalculatedPlace {
  readonly needs: ReadonlyArray<{
    readonly sheet: Sheet;
    readonly area: CellArea;
  }>;
}

/**
 * Whether calculating these formulas would stop the page or end it. The engine visits each cell that a formula names
 * (3,000 rows with a SUMIF over a column of 3,000 are 18 million), and it follows formulas that wait for one further down,
 * such as a balance from the last row up, or a circle, all the way.
 */
export function isTooMuch(book: Book, places: readonly CalculatedPlace[]): boolean {
  const used = new Map(
    book.sheets.map((sheet) => [sheet.name.toLowerCase(), { sheet, area: sheet.usedArea() }]),
  );
  const formulas = places.map((place): Formula => ({ ...place, needs: needsOf(book, place, used) }));
  const visits = formulas.reduce(
    (sum, { needs }) => needs.reduce((part, { area }) => part + cellCount(area), sum),
    0,
  );
  return visits > MOST_VISITS || isChainTooDeep(book, formulas);
}

function needsOf(
  book: Book,
  { sheet, row, cell }: CalculatedPlace,
  used: ReadonlyMap<string, { readonly sheet: Sheet; readonly area: CellArea | null }>,
): Formula['needs'] {
  const written = cell.formula ?? '';
  const isNamed = book.names.length > 0 || written.includes('[');
  const formula = isNamed ? engineFormula(written, sheet, row, book) : written;
  return referencedAreas(formula, sheet.name).flatMap((named) => {
    const target = used.get(named.sheet.toLowerCase());
    const area = target?.area && intersection(named.area, target.area);
    return target && area ? [{ sheet: target.sheet, area }] : [];
  });
}

const placeKey = (row: number, column: number): number => row * (LAST_COLUMN + 1) + column;

/** Goes through the formulas as the engine does, from the first cell on, and looks how many wait at once. */
function isChainTooDeep(book: Book, formulas: readonly Formula[]): boolean {
  const bySheet = new Map(book.sheets.map((sheet) => [sheet, new Map<number, Formula>()]));
  for (const formula of formulas)
    bySheet.get(formula.sheet)?.set(placeKey(formula.row, formula.column), formula);
  const begun = new Set<Formula>();
  for (const sheet of bySheet.values()) {
    for (const [, first] of [...sheet].sort(([left], [right]) => left - right)) {
      if (begun.has(first)) continue;
      begun.add(first);
      const waiting = [formulasIn(first.needs, bySheet)];
      for (let needed = waiting.at(-1); needed; needed = waiting.at(-1)) {
        const { value: next } = needed.next();
        if (!next) waiting.pop();
        else if (!begun.has(next)) {
          begun.add(next);
          if (waiting.push(formulasIn(next.needs, bySheet)) > DEEPEST_CHAIN) return true;
        }
      }
    }
  }
  return false;
}

function* formulasIn(
  needs: Formula['needs'],
  bySheet: ReadonlyMap<Sheet, ReadonlyMap<number, Formula>>,
): Generator<Formula, undefined> {
  for (const { sheet, area } of needs) {
    const formulas = bySheet.get(sheet);
    if (!formulas?.size) continue;
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      for (let column = area.firstColumn; column <= area.lastColumn; column++) {
        const formula = formulas.get(placeKey(row, column));
        if (formula) yield formula;
      }
    }
  }
  return undefined;
}
