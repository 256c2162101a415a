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
    ['工号', repeated('0276', '1001'), { type: 'text', format: '0000' }],
    ['占比', repeated('15.39%', '20%'), { type: 'percent' }],
    ['损失率备注', repeated(0, 0), { type: 'integer' }],
    ['单位', repeated('台', '人月'), { type: 'enum', choices: ['台', '人月'] }],
    ['归口单位', repeated('设备科', '动力车间'), { type: 'unit' }],
    ['签到(时、分)', repeated(null), { type: 'text' }],
    ['手术医生', ['赵红', '钱进', '孙立', '李明', '周军', '吴刚', '郑好', '王芳'], { type: 'people' }],
    ['年级', repeated('1年级', '2年级'), { type: 'enum', choices: ['1年级', '2年级'] }],
    ['风险分级(1级/2级/3级)', repeated('1级', '3级'), { type: 'enum', choices: ['1级', '2级', '3级'] }],
    ['内存', repeated('8G', '16G'), { type: 'quantity' }],
    ['参检人数', repeated('30人次', '约5人次'), { type: 'quantity' }],
    ['颜色', repeated('黄色', '白色'), { type: 'enum' }],
  ])('%s', (header, values, expected) => {
    expect(inferred(header, values)).toMatchObject(expected);
  });

  it('takes its choices from the header where nothing contradicts', () => {
    expect(inferred('培训结果(合格/不合格)', repeated('合格'))?.choices).toEqual(['合格', '不合格']);
    expect(inferred('级别（1级/2级/3级）', repeated(null))?.choices).toEqual(['1级', '2级', '3级']);
    expect(inferred('工时(人/天)', repeated(3, 4))?.choices).toBeUndefined();
  });

  it('offers no list where cells hold several of its words, and no mark that says nothing', () => {
    expect(inferred('事故类型', repeated('触电', '坍塌', '触电、坍塌', '触电'))?.choices).toBeUndefined();
    expect(inferred('等级', repeated('甲', '/', '乙', '甲'))?.choices).toEqual(['甲', '乙']);
  });

  it('leaves out none of the words that a long column holds', () => {
    const rows = Array.from({ length: 900 }, (_, i) => [
      `设备${String(i)}`,
      i === 701 ? '待修' : '运行停运'.slice(i % 2 ? 2 : 0, i % 2 ? 4 : 2),
    ]);
    const cells = sheetCells('Sheet1', [
      ['设备名称', '设备状况', '摆放处'],
      ...rows.map((row) => [...row, '机房']),
    ]);
    const table = recogniseWorkbook([cells], 'x.xlsx').sheets[0]?.tables[0];
    expect(table?.columns[1]?.choices).toEqual(['运行', '停运', '待修']);
  });

  it('asks for no remark', () => {
    expect(inferred('备注', repeated('新增', '变更'))?.required).toBeUndefined();
  });

  it('keeps how numbers of documents are made up, and that they don’t repeat', () => {
    const codes = Array.from({ length: 8 }, (_, i) => `SB-2019-00${String(i)}`);
    expect(inferred('设备码', codes)).toMatchObject({ type: 'text', format: 'SB-0000-000', unique: true });
  });
});
