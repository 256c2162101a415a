import { rowFor } from '../../../ledger/form/placement';
import { fillPreparedRow, preparedRow } from '../../../ledger/form/preparedRow';
import { openChecks } from './openLedger';

const FILLED = [1, '2016-03-02', '日常抽查', '王京供电所', '抄表', '20户', 1, 0.5];
const EMPTY = [null, null, null, null, null, null, null, null];
const EXAMPLE = ['例：', '2016-03-01', '日常抽查', '营销部', '值班', '3户', 0, 0];
const TOTAL = ['合计', null, null, null, null, '20户', 1, 0.5];
const RECORD = { unit: '营销部', matter: '值班', problemCount: 2, deduction: '0.1' };

describe('rows that a ledger keeps ready', () => {
  it('take the next record below the last one, with its number, and the printed sums follow', () => {
    const form = openChecks([FILLED, EMPTY, EMPTY, TOTAL]);
    expect([preparedRow(form), rowFor(form, RECORD).row]).toEqual([4, 4]);
    const { writes } = fillPreparedRow(form, 4, RECORD);
    expect(writes.map(({ row, column, content }) => [row, column, content])).toEqual([
      [4, 1, 2],
      [4, 4, '营销部'],
      [4, 5, '值班'],
      [4, 7, 2],
      [4, 8, 0.1],
      [6, 7, 3],
      [6, 8, 0.6],
    ]);
  });

  it('begin below the example', () => {
    const form = openChecks([EXAMPLE, EMPTY, EMPTY, TOTAL]);
    expect(preparedRow(form)).toBe(4);
    expect(fillPreparedRow(form, 4, RECORD).writes[0]).toMatchObject({ row: 4, column: 1, content: 1 });
  });

  it('keep the number that they were given beforehand', () => {
    const numbered = (serial: number) => [serial, ...EMPTY.slice(1)];
    const form = openChecks([FILLED, numbered(2), numbered(3), TOTAL]);
    expect(preparedRow(form)).toBe(4);
    expect(fillPreparedRow(form, 4, RECORD).writes.map(({ column }) => column)).not.toContain(1);
  });

  it('are none where a single empty row sets 合计 off, or the ledger is full', () => {
    expect(preparedRow(openChecks([FILLED, EMPTY, TOTAL]))).toBeNull();
    expect(preparedRow(openChecks([FILLED, TOTAL]))).toBeNull();
  });
});
