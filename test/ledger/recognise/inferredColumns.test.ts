import type { CellValue } from '../../../ledger/cells';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { sheetCells } from './sheetCells';

/** What is inferred of a column with this header and these values, in a table of no known kind. */
function inferred(header: string, values: readonly CellValue[]) {
  const rows = values.map((value, i) => [`设备${'甲乙丙丁戊己庚辛'.charAt(i)}`, '三层机房', value]);
  const cells = sheetCells('Sheet1', [['设备名称', '摆放处', header], ...rows]);
  const table = recogniseWorkbook([cells], 'x.xlsx').sheets[0]?.tables[0];
  expect(table?.ledger).toBe('other');
  return table?.columns[2];
}

const repeated = (...words: readonly CellValue[]): readonly CellValue[] =>
  Array.from({ length: 8 }, (_, i) => words[i % words.length] ?? null);

// R51: a table of no known kind becomes a form too; its fields are what its own data say.
describe('a column of no known field', () => {
  it.each<[string, readonly CellValue[], object]>([
    ['投运日', repeated('2019-03-05', '2020-04-06'), { type: 'date', required: true }],
    ['难度系数', repeated(1.2, 0.8, 3.5), { type: 'quantity' }],
    ['台数', repeated(1, 2, 5), { type: 'integer' }],
    ['注册号', repeated('330025365125', '330025365126'), { type: 'text' }],
    ['负荷率', repeated('85%', '90%'), { type: 'percent' }],
    ['运行状态', repeated('运行', '停运'), { type: 'enum', choices: ['运行', '停运'] }],
    ['是否报废', repeated('是', '否'), { type: 'boolean' }],
  ])('%s', (header, values, expected) => {
    expect(inferred(header, values)).toMatchObject(expected);
  });

  it('takes its choices from the header where nothing contradicts', () => {
    expect(inferred('培训结果(合格/不合格)', repeated('合格'))?.choices).toEqual(['合格', '不合格']);
    expect(inferred('级别（1级/2级/3级）', repeated(null))?.choices).toEqual(['1级', '2级', '3级']);
    expect(inferred('工时(人/天)', repeated(3, 4))?.choices).toBeUndefined();
  });

  it('keeps how numbers of documents are made up, and that they don’t repeat', () => {
    const codes = Array.from({ length: 8 }, (_, i) => `SB-2019-00${String(i)}`);
    expect(inferred('设备码', codes)).toMatchObject({ type: 'text', format: 'SB-0000-000', unique: true });
  });
});
