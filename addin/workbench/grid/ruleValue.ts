import { columnNumber, type CellArea, type CellValue } from '../../../ledger/cells';
import { LAST_ROW } from '../book/area';
import { isErrorValue } from '../book/cell';
import type { Expression } from './ruleExpression';

/** What a piece of a formula comes to: a single value, or those of a range. */
type Value = CellValue | readonly CellValue[];

/** Where a rule is asked. */
export interface RulePlace {
  readonly row: number;
  readonly column: number;
  /** By how much the cell lies away from the first one of the rule's areas. */
  readonly rowStep: number;
  readonly columnStep: number;
  readonly cell: (row: number, column: number) => CellValue;
}

/** A formula that comes to an error, or asks for what this language of rules lacks. */
class NoValue extends Error {}

type Call = (args: readonly Value[], place: RulePlace) => Value;

/** The functions that rules of ledgers are written with; a rule with another one is not drawn. */
const FUNCTIONS: Readonly<Record<string, Call>> = {
  AND: (args) => args.flatMap(listOf).every(truthOf),
  OR: (args) => args.flatMap(listOf).some(truthOf),
  NOT: ([value]) => !truthOf(single(value)),
  N: ([value]) => {
    const own = single(value);
    return typeof own === 'number' ? own : own === true ? 1 : 0;
  },
  LEN: ([value]) => textOf(single(value)).length,
  TRIM: ([value]) => textOf(single(value)).replace(/ +/g, ' ').replace(/^ | $/g, ''),
  ISNUMBER: ([value]) => typeof single(value) === 'number',
  ISTEXT: ([value]) => typeof single(value) === 'string' && !isErrorValue(single(value)),
  ISBLANK: ([value]) => single(value) === null,
  COUNT: (args) => args.flatMap(listOf).filter((value) => typeof value === 'number').length,
  COUNTA: (args) => args.flatMap(listOf).filter((value) => value !== null).length,
  COUNTIF: ([range, criterion]) => countIf(listOf(range), single(criterion)),
  MAX: (args) => {
    const numbers = args.flatMap(listOf).filter((value) => typeof value === 'number');
    return numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0);
  },
  SUMPRODUCT: ([values]) =>
    listOf(values).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0),
  ROW: (_, place) => place.row,
};

/** Whether a rule holds at a place; an error, or a function that is not known here, never does. */
export function ruleHolds(expression: Expression, place: RulePlace): boolean {
  try {
    return truthOf(single(valueOf(expression, place)));
  } catch (error) {
    if (error instanceof NoValue) return false;
    throw error;
  }
}

function valueOf(expression: Expression, place: RulePlace): Value {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'reference':
      return cellsOf(areaAt(expression.text, place), place);
    case 'operation': {
      const [left, right] = expression.args.map((each) => valueOf(each, place));
      return combined(expression.operator, left ?? null, right ?? null);
    }
    case 'call': {
      if (expression.name === 'INDEX') return indexed(expression.args, place);
      const call = FUNCTIONS[expression.name];
      if (!call) throw new NoValue();
      return call(
        expression.args.map((each) => valueOf(each, place)),
        place,
      );
    }
  }
}

/** INDEX(range, row): the range itself is never read, it may be a whole column. */
function indexed([range, row]: readonly Expression[], place: RulePlace): Value {
  if (range?.kind !== 'reference' || row === undefined) throw new NoValue();
  const area = areaAt(range.text, place);
  const at = area.firstRow + Number(single(valueOf(row, place))) - 1;
  if (!(at >= area.firstRow && at <= area.lastRow)) throw new NoValue();
  return place.cell(at, area.firstColumn);
}

function areaAt(text: string, { rowStep, columnStep }: RulePlace): CellArea {
  const ends = text.split(':').map((corner) => {
    const [, columnSign, letters = '', rowSign, digits = ''] = /^(\$?)([A-Z]+)(\$?)(\d*)$/.exec(corner) ?? [];
    return {
      column: columnNumber(letters) + (columnSign === '$' ? 0 : columnStep),
      row: digits === '' ? null : Number(digits) + (rowSign === '$' ? 0 : rowStep),
    };
  });
  const [first, last = first] = ends;
  if (!first || !last) throw new NoValue();
  return {
    firstRow: first.row ?? 1,
    firstColumn: first.column,
    lastRow: last.row ?? LAST_ROW,
    lastColumn: last.column,
  };
}

const MOST_CELLS = 100000;

function cellsOf(area: CellArea, { cell }: RulePlace): Value {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  if (firstRow === lastRow && firstColumn === lastColumn) return cell(firstRow, firstColumn);
  if ((lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) > MOST_CELLS) throw new NoValue();
  const values: CellValue[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) values.push(cell(row, column));
  }
  return values;
}

/** Ranges are combined value by value, as in SUMPRODUCT. */
function combined(operator: string, left: Value, right: Value): Value {
  if (!isList(left) && !isList(right)) return operated(operator, left, right);
  const length = Math.max(listOf(left).length, listOf(right).length);
  const at = (value: Value, i: number): CellValue => (isList(value) ? (value[i] ?? null) : value);
  return Array.from({ length }, (_, i) => operated(operator, at(left, i), at(right, i)));
}

function operated(operator: string, left: CellValue, right: CellValue): CellValue {
  switch (operator) {
    case '&':
      return textOf(left) + textOf(right);
    case '+':
      return numberOf(left) + numberOf(right);
    case '-':
      return numberOf(left) - numberOf(right);
    case '*':
      return numberOf(left) * numberOf(right);
    case '/':
      if (numberOf(right) === 0) throw new NoValue();
      return numberOf(left) / numberOf(right);
    default:
      return compared(operator, left, right);
  }
}

/** Numbers come before texts, texts before truth values; case doesn't count (as Excel compares). */
function compared(operator: string, left: CellValue, right: CellValue): boolean {
  const [a, b] = [comparable(left, right), comparable(right, left)];
  const rank = (value: CellValue): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  const order = rank(a) - rank(b) || (a === b ? 0 : (a ?? 0) < (b ?? 0) ? -1 : 1);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** An empty cell is 0 beside a number, '' beside a text. */
function comparable(value: CellValue, other: CellValue): CellValue {
  if (typeof value === 'string') return value.toLowerCase();
  if (value !== null) return value;
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/** COUNTIF with a text as criterion, ? and * standing for any character and any text. */
function countIf(values: readonly CellValue[], criterion: CellValue): number {
  if (typeof criterion !== 'string') return values.filter((value) => value === criterion).length;
  if (/^[<>=]/.test(criterion)) throw new NoValue();
  const pattern = criterion
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\?/g, '.')
    .replace(/\*/g, '.*');
  const wanted = new RegExp(`^${pattern}$`, 'is');
  return values.filter((value) => typeof value === 'string' && wanted.test(value)).length;
}

function isList(value: Value | undefined): value is readonly CellValue[] {
  return Array.isArray(value);
}

function listOf(value: Value | undefined): readonly CellValue[] {
  return isList(value) ? value : [value ?? null];
}

function single(value: Value | undefined): CellValue {
  if (isList(value)) throw new NoValue();
  if (value !== undefined && isErrorValue(value)) throw new NoValue();
  return value ?? null;
}

function truthOf(value: CellValue): boolean {
  if (typeof value === 'string') throw new NoValue();
  return value === true || (typeof value === 'number' && value !== 0);
}

function textOf(value: CellValue): string {
  return value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function numberOf(value: CellValue): number {
  if (value === null) return 0;
  const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
  if (Number.isNaN(number)) throw new NoValue();
  return number;
}
