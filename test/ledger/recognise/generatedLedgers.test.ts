import fc from 'fast-check';
import type { CellValue, SheetCells } from '../../../ledger/cells';
import type { Field, Kind } from '../../../ledger/kinds/kind';
import { KINDS } from '../../../ledger/kinds/kinds';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import type { RecognisedTable } from '../../../ledger/recognise/recognised';
import { sampleValue } from './sampleValues';
import { sheetCells } from './sheetCells';

const ROWS = 6;

/** A column of a generated ledger: a field of the kind, or one that no kind knows. */
interface Column {
  readonly field: Field | null;
  readonly header: string;
}

const UNKNOWN: Column = { field: null, header: '归档柜号' };

function table(title: string, columns: readonly Column[], split: boolean): SheetCells {
  const blank = columns.map(() => null);
  const header: ReadonlyArray<readonly CellValue[]> = split
    ? [
        columns.map((_, i) => (i === 1 ? '登记内容' : i === 0 ? (columns[0]?.header ?? '') : null)),
        columns.map((column, i) => (i === 0 ? null : column.header)),
      ]
    : [columns.map((column) => column.header)];
  const rows = Array.from({ length: ROWS }, (_, i) =>
    columns.map(({ field }) => (field === null ? `A-${String(i)}柜` : sampleValue(field, i))),
  );
  const last = String.fromCharCode(64 + columns.length);
  return sheetCells('Sheet1', [[title, ...blank.slice(1)], ...header, ...rows], {
    merges: split ? [`A1:${last}1`, 'A2:A3', `B2:${last}2`] : [`A1:${last}1`],
  });
}

function recognised(cells: SheetCells): RecognisedTable {
  const found = recogniseWorkbook([cells], '台账.xlsx').sheets[0]?.tables[0];
  if (!found) throw new Error('no table was found');
  return found;
}

/** The same sheet with everything some rows down and some columns to the right. */
function moved(cells: SheetCells, down: number, right: number): SheetCells {
  return {
    ...cells,
    firstRow: 1 + down,
    firstColumn: 1 + right,
    merges: cells.merges.map((merge) => ({
      firstRow: merge.firstRow + down,
      lastRow: merge.lastRow + down,
      firstColumn: merge.firstColumn + right,
      lastColumn: merge.lastColumn + right,
    })),
  };
}

function columnsOf(kind: Kind): readonly Column[] {
  return kind.fields.map((field) => ({ field, header: field.header }));
}

describe.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  it('is recognised whatever the order of its columns, with an unknown column and a header of two rows', () => {
    const columns = fc.shuffledSubarray([...columnsOf(kind), UNKNOWN], {
      minLength: kind.fields.length + 1,
    });
    fc.assert(
      fc.property(columns, fc.boolean(), (shuffled, split) => {
        const found = recognised(table(`某县供电公司2017年${kind.name}`, shuffled, split));
        expect(found.ledger).toBe(kind.id);
        expect(found.headerRows).toEqual(split ? [2, 3] : [2]);
        expect(found.columns.map(({ field }) => field)).toEqual(
          shuffled.map(({ field }) => field?.id ?? null),
        );
        expect(found.records).toHaveLength(ROWS);
      }),
      { seed: 2016, numRuns: 8 },
    );
  });

  it('is recognised wherever it stands and whichever optional columns it lacks, some named in other words', () => {
    const optional = kind.fields.filter((field) => field.required !== true);
    const lacking = fc.subarray([...optional], { maxLength: Math.floor(optional.length / 3) });
    const place = fc.nat({ max: 6 });
    fc.assert(
      fc.property(lacking, place, place, fc.nat(), (gone, down, right, choice) => {
        const columns = kind.fields
          .filter((field) => !gone.includes(field))
          .map((field, i): Column => {
            const names = [field.header, ...(i % 3 === 0 ? (field.headerVariants ?? []).slice(0, 2) : [])];
            return { field, header: names[choice % names.length] ?? field.header };
          });
        const cells = table(`某县供电公司2017年${kind.name}`, columns, false);
        const found = recognised(moved(cells, down, right));
        expect(found.ledger).toBe(kind.id);
        expect(found.headerRows).toEqual([2 + down]);
        expect(found.columns.map(({ field }) => field)).toEqual(
          columns.map(({ field }) => field?.id ?? null),
        );
      }),
      { seed: 2016, numRuns: 8 },
    );
  });
});

it('reads 3000 rows of 17 columns', () => {
  const kind = KINDS.find(({ id }) => id === 'checks');
  if (!kind) throw new Error('no checks');
  const header = kind.fields.map((field) => field.header);
  const rows = Array.from({ length: 3000 }, (_, i) => kind.fields.map((field) => sampleValue(field, i)));
  const cells = sheetCells('抽查', [header, ...rows]);
  expect(recognised(cells).records).toHaveLength(3000);
});
