import fc from 'fast-check';
import { normalisations } from '../../../ledger/check/normalisation';
import { KINDS } from '../../../ledger/kinds/kinds';
import { inspectDocument } from '../../../ledger/recognise/inspectDocument';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { sheetCells } from './sheetCells';

const HEADERS = KINDS.flatMap(({ fields }) => fields.map(({ header }) => header));
const WORDS = [
  '合计',
  '小计',
  '注：',
  '填表人：',
  '例',
  '一、营销部',
  '2016.3.5',
  '3月5日',
  '#REF!',
  '扣0.5分',
  '20户',
  '√',
  '□是 ☑否',
];

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HEADERS) },
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.oneof(fc.double(), fc.boolean(), fc.string({ unit: 'binary' })) },
);
const index = fc.integer({ min: 1, max: 9 });
const merge = fc.tuple(index, index, index, index).map(([row, column, height, width]) => ({
  firstRow: row,
  firstColumn: column,
  lastRow: row + height - 1,
  lastColumn: column + width - 1,
}));

it('whatever a sheet holds and however its cells are merged, it is read without fail', () => {
  const rows = fc.array(fc.array(cell, { maxLength: 9 }), { minLength: 1, maxLength: 9 });
  const merges = fc.array(merge, { maxLength: 4 });
  fc.assert(
    fc.property(rows, merges, fc.constantFrom('1900', '1904'), (values, areas, dateSystem) => {
      const cells = { ...sheetCells('3月', values, { dateSystem }), merges: areas };
      const workbook = recogniseWorkbook([cells], '2016年.xlsx');
      const table = workbook.sheets[0]?.tables[0];
      if (table) normalisations(cells, table);
      expect(() => JSON.stringify(inspectDocument(workbook))).not.toThrow();
    }),
    { seed: 2016, numRuns: 400 },
  );
});
