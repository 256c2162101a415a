import { fieldOf, kindOf } from '../../../ledger/kinds/kinds';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { OTHER_WORDINGS } from './otherWordings';
import { sampleValue } from './sampleValues';
import { sheetCells } from './sheetCells';

/** Headers of a ledger that were understood as something else than they mean. */
function misread([id, title, headers]: (typeof OTHER_WORDINGS)[number]): readonly string[] {
  const fields = Object.values(headers).map((field) => fieldOf(kindOf(id), field));
  const rows = Array.from({ length: 6 }, (_, i) =>
    fields.map((field) => (field ? sampleValue(field, i) : null)),
  );
  const cells = sheetCells('Sheet1', [[title], Object.keys(headers), ...rows]);
  const table = recogniseWorkbook([cells], '台账.xlsx').sheets[0]?.tables[0];
  if (table?.ledger !== id) return [`${title}: ${table?.ledger ?? 'no table'}`];
  return Object.values(headers).flatMap((field, i) => {
    const column = table.columns[i];
    return column?.field === field ? [] : [`${column?.header ?? ''}: ${column?.field ?? 'nothing'}`];
  });
}

// R51: whoever has other words for the same columns needn't change them.
describe('ledgers in the words of other companies', () => {
  it('are known for what they are, and nineteen of twenty columns too', () => {
    const columns = OTHER_WORDINGS.reduce((sum, [, , headers]) => sum + Object.keys(headers).length, 0);
    const wrong = OTHER_WORDINGS.flatMap(misread);
    expect(wrong.filter((text) => OTHER_WORDINGS.some(([, title]) => text.startsWith(title)))).toEqual([]);
    expect(wrong.length / columns).toBeLessThan(0.05);
  });
});
