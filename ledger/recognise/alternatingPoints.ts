import type { CellContent } from '../values/cellContent';
import { textKey } from '../values/textKey';
import { shapeShare } from './columnProfile';
import type { ColumnEvidence } from './mapColumns';

/** Indexes of the columns of points given and points taken away. */
export interface PointsPair {
  readonly bonus: number;
  readonly deduction: number;
}

const FEWEST_ROWS = 4;
/** Of all rows so many have points in one of the two columns, so few in both. */
const EITHER = 0.8;
const BOTH = 0.1;
/** Share of a column's cells that are amounts. */
const AMOUNTS = 0.8;
/** Points are small amounts: no rows of hundreds are kept in them. */
const LARGEST = 100;

/** One of two opposites: 负向 and 正向, 黑榜 and 红榜, 减 and 加. */
const AWAY = /[-−负黑减扣罚惩失降差劣违]/;
const GIVEN = /[+正红加奖增得优先进]/;

const isAmount = (cell: CellContent): boolean => {
  const [digits = ''] = /\d+(?:\.\d+)?/.exec(textKey(cell.text)) ?? [];
  return digits !== '' && Number(digits) <= LARGEST && textKey(cell.text).length <= digits.length + 3;
};

const isTakenAway = ({ text }: CellContent): boolean => /^[-−(扣减]/.test(textKey(text));

function arePoints({ sample, says }: ColumnEvidence): boolean {
  const amounts = sample.filter(isAmount).length;
  const isSparse = says.some((each) => !each);
  return (
    isSparse && sample.length > 0 && amounts >= sample.length * AMOUNTS && shapeShare(sample, 'month') === 0
  );
}

function alternate(a: ColumnEvidence, b: ColumnEvidence): boolean {
  const rows = a.says.length;
  const either = a.says.filter((says, i) => says || b.says[i] === true).length;
  const both = a.says.filter((says, i) => says && b.says[i] === true).length;
  return rows >= FEWEST_ROWS && either >= rows * EITHER && both <= rows * BOTH && a.says.some(Boolean);
}

/** How much a column speaks for being the one of points taken away. */
function awayEvidence({ header: { path }, sample }: ColumnEvidence): number {
  const name = path.at(-1) ?? '';
  const words = Number(AWAY.test(name)) - Number(GIVEN.test(name));
  return words + (sample.length > 0 && sample.every(isTakenAway) ? 2 : 0);
}

const PAIRS = new WeakMap<readonly ColumnEvidence[], PointsPair | null>();

/**
 * Two columns of small amounts of which each row fills one: an entry gives points or takes them away, whatever the two are
 * called. Where neither words nor signs tell which is which, points given come first; null where there is no such pair.
 */
export function alternatingPoints(columns: readonly ColumnEvidence[]): PointsPair | null {
  const known = PAIRS.get(columns);
  if (known !== undefined) return known;
  const pair = pairOf(columns);
  PAIRS.set(columns, pair);
  return pair;
}

function pairOf(columns: readonly ColumnEvidence[]): PointsPair | null {
  const points = columns.flatMap((column, index) => (arePoints(column) ? [{ column, index }] : []));
  for (const [i, left] of points.entries()) {
    const right = points.slice(i + 1).find(({ column }) => alternate(left.column, column));
    if (right === undefined) continue;
    return awayEvidence(left.column) > awayEvidence(right.column)
      ? { bonus: right.index, deduction: left.index }
      : { bonus: left.index, deduction: right.index };
  }
  return null;
}
