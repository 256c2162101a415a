import fc from 'fast-check';
import { LAST_ROW } from '../../../../addin/workbench/book/area';
import type { Cell } from '../../../../addin/workbench/book/cell';
import { SheetRows, type CellRow } from '../../../../addin/workbench/book/sheetRows';
import { DEFAULT_STYLE } from '../../../../addin/workbench/book/style';

interface Place {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The same said the long way: every cell for itself, in the order of its place. */
const withCell = (places: readonly Place[], row: number, column: number, cell?: Cell): readonly Place[] => {
  const others = places.filter((place) => place.row !== row || place.column !== column);
  return cell ? [...others, { row, column, cell }] : others;
};

const moved = (places: readonly Place[], at: number, count: number): readonly Place[] =>
  places.flatMap((place) => {
    if (place.row < at) return [place];
    const row = place.row + count;
    return row < at || row > LAST_ROW ? [] : [{ ...place, row }];
  });

const inOrder = (places: readonly Place[]): readonly Place[] =>
  [...places].sort((a, b) => a.row - b.row || a.column - b.column);

const placesOf = (rows: Iterable<readonly [number, ReadonlyMap<number, Cell>]>): readonly Place[] =>
  inOrder([...rows].flatMap(([row, cells]) => [...cells].map(([column, cell]) => ({ row, column, cell }))));

const hasContent = ({ cell }: Place): boolean => cell.value !== null || cell.formula !== undefined;

const around = (places: readonly Place[]) => {
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  return places.length === 0
    ? null
    : {
        ...{ firstRow: Math.min(...rows), lastRow: Math.max(...rows) },
        ...{ firstColumn: Math.min(...columns), lastColumn: Math.max(...columns) },
      };
};

const CELLS: readonly Cell[] = [
  { value: null, style: { bold: true } },
  { value: 1, style: DEFAULT_STYLE },
  { value: 2, formula: '=A1+1', style: DEFAULT_STYLE },
  { value: null, formula: '=A2', style: DEFAULT_STYLE },
];

const rowNumber = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: LAST_ROW - 2, max: LAST_ROW }) },
);
const step = fc.oneof(
  fc.record({
    row: rowNumber,
    column: fc.integer({ min: 1, max: 5 }),
    cell: fc.option(fc.constantFrom(...CELLS), { nil: undefined }),
  }),
  fc.record({ at: rowNumber, count: fc.integer({ min: -4, max: 4 }).filter((count) => count !== 0) }),
);

it('holds the same cells as a list of all of them, whatever is written, moved and taken back', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.nat({ max: 30 }), (steps, undone) => {
      const rows = new SheetRows();
      const states: Array<readonly Place[]> = [[]];
      const undo: Array<() => void> = [];
      for (const each of steps) {
        const before = states.at(-1) ?? [];
        if ('at' in each) {
          const gone = rows.move(each.at, each.count);
          undo.push(() => rows.moveBack(each.at, each.count, gone));
          states.push(moved(before, each.at, each.count));
        } else {
          const { row, column, cell } = each;
          const former = rows.get(row)?.get(column);
          rows.put(row, column, cell);
          undo.push(() => rows.put(row, column, former));
          states.push(withCell(before, row, column, cell));
        }
      }
      for (let back = Math.min(undone, steps.length); back > 0; back--) {
        undo.pop()?.();
        states.pop();
      }
      const expected = inOrder(states.at(-1) ?? []);
      expect(placesOf(rows)).toEqual(expected);
      expect(placesOf(rows.between(3, 7))).toEqual(expected.filter(({ row }) => row >= 3 && row <= 7));
      expect(inOrder([...rows.withFormula()])).toEqual(expected.filter(({ cell }) => cell.formula));
      expect(rows.area('all')).toEqual(around(expected));
      expect(rows.area('values')).toEqual(around(expected.filter(hasContent)));
    }),
    { seed: 20261126, numRuns: 500 },
  );
});

it('puts the rows of a file into their order', () => {
  const [, cell] = CELLS;
  const row = (): CellRow => new Map(cell && [[1, cell]]);
  const rows = new SheetRows([
    [9, row()],
    [2, row()],
    [5, new Map()],
  ]);
  expect([...rows].map(([number]) => number)).toEqual([2, 9]);
});
