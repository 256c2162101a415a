import { withAnswer, type ColumnAnswer, type TableAnswer } from '../../../ledger/recognise/answers';
import { parseAnswers } from '../../../ledger/recognise/parseAnswers';
import type { CellValue } from '../../../ledger/cells';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import type { RecognisedTable } from '../../../ledger/recognise/recognised';
import { sheetCells } from './sheetCells';

const HEADERS = ['序号', '日子', '受检处所', '查了什么', '毛病', '责任人', '责任人'];

function march(name: string, headers: readonly string[] = HEADERS) {
  const rows: ReadonlyArray<readonly CellValue[]> = [
    ['2016年3月抽查台账'],
    headers,
    [1, '3.5', '营销部', '退补电量', '签字不全', '张三', '李四'],
    [2, '3.8', '办公室', '印章使用', '无', '王五', '赵六'],
  ];
  return sheetCells(name, rows);
}

function tableOf(answers: readonly TableAnswer[], headers?: readonly string[]): RecognisedTable {
  const table = recogniseWorkbook([march('3月', headers)], '台账.xlsx', answers).sheets[0]?.tables[0];
  if (table === undefined) throw new Error('no table was found');
  return table;
}

const fieldsOf = ({ columns }: RecognisedTable) =>
  Object.fromEntries(columns.map(({ column, field }) => [column, field]));

function answer(columns: Readonly<Record<string, ColumnAnswer>>, ledger: TableAnswer['ledger'] = 'checks') {
  const headers = ['序号', '日子', '受检处所', '查了什么', '毛病', '责任人', '责任人#2'];
  return { headers, ledger, columns };
}

describe('what the user has said of columns', () => {
  const said = answer({
    日子: { field: 'date' },
    受检处所: { field: 'unit' },
    查了什么: { field: 'matter' },
    毛病: { field: 'findings' },
    责任人: { field: 'inspectors' },
    '责任人#2': { field: null, type: 'people', required: true },
  });

  it('outweighs what recognition would think, and says so', () => {
    const table = tableOf([said]);
    expect(table).toMatchObject({ ledger: 'checks', confidence: 1 });
    expect(fieldsOf(table)).toMatchObject({
      B: 'date',
      C: 'unit',
      D: 'matter',
      E: 'findings',
      F: 'inspectors',
      G: null,
    });
    expect(table.columns[3]).toMatchObject({ confidence: 1, reason: 'said' });
    expect(table.columns[6]).toMatchObject({ type: 'people', required: true });
  });

  it('gives a field to the column that the user chose and to no other', () => {
    const table = tableOf([answer({ '责任人#2': { field: 'unit' } })]);
    expect(table.columns.filter(({ field }) => field === 'unit').map(({ column }) => column)).toEqual(['G']);
  });

  it('holds for next month, where one column more has come', () => {
    const table = tableOf([said], ['序号', '日子', '受检处所', '查了什么', '毛病', '责任人', '扣分']);
    expect(fieldsOf(table)).toMatchObject({ D: 'matter', E: 'findings', G: 'deduction' });
  });

  it('does not hold for another ledger', () => {
    const others = ['编码', '品名', '规格', '数目', '单价', '保管', '库位'];
    expect(tableOf([said], others).columns.some(({ reason }) => reason === 'said')).toBe(false);
  });

  it('can say that a table is no ledger of ours', () => {
    expect(tableOf([answer({}, 'other')])).toMatchObject({ ledger: 'other', records: [] });
  });

  it('is replaced by the next answer for the same headers', () => {
    const next = answer({ 毛病: { field: null } });
    expect(withAnswer([said], next)).toEqual([next]);
  });

  it('comes back from the text that a workbook keeps; what is no answer is left out', () => {
    expect(parseAnswers(JSON.stringify([said, { headers: 1 }, null]))).toEqual([said]);
    expect(parseAnswers('<xml/>')).toEqual([]);
    expect(parseAnswers('{}')).toEqual([]);
  });
});
