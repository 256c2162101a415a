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

it('who inspects is not who verifies', () => {
  const header = [
    '序号',
    '检查日期',
    '检查人员',
    '检查地点',
    '存在问题',
    '整改措施',
    '整改时间',
    '整改责任人',
  ];
  const rows = [
    [1, '2024-10-01', '张三', '锅炉房', '配电箱门未关闭', '更换箱门', '2024-10-05', '张三'],
    [2, '2024-10-02', '李四', '食堂', '灭火器压力不足', '更换灭火器', '2024-10-06', '李四'],
    [3, '2024-10-03', '王五', '宿舍', '疏散通道堵塞', '清理杂物', '2024-10-07', '王五'],
  ];
  const table = recogniseWorkbook([sheetCells('安全检查', [header, ...rows])], '表.xlsx').sheets[0]
    ?.tables[0];
  expect(table?.columns.map(({ field }) => field)).not.toContain('verifier');
  expect(table?.problems).toEqual([]);
});
