import { ledgerForm } from '../../../ledger/form/ledgerForm';
import { sheetCells } from '../recognise/sheetCells';
import { formOf, openChecks, ROSTER } from './openLedger';

const ROWS = [
  [1, '2016-03-02', '日常抽查', '王京供电所', '抄表', '20户', 1, 0.5],
  [2, '2016-03-03', '日常抽查', '营销部', '值班', '3人次', 0, 0],
  [3, '2016-03-04', '牵头抽查', '营销部', '值班', '3人次', 0, 0],
];

function fieldsOf(organisation = ROSTER) {
  return ledgerForm(openChecks(ROWS), organisation).groups.flatMap(({ fields }) => fields);
}
const field = (id: string, organisation = ROSTER) => fieldsOf(organisation).find((each) => each.id === id);

describe('the form of a ledger', () => {
  it('has the columns of the sheet in their order, under their own names', () => {
    expect(fieldsOf().map(({ column, label }) => column + label)).toEqual([
      'A序号',
      'B抽查时间',
      'C抽查层级',
      'D被抽查部门',
      'E抽查事项',
      'F抽查数量',
      'G问题数',
      'H扣分',
    ]);
    expect(ledgerForm(openChecks(ROWS), ROSTER).title).toBe('3月 · 抽查记录台账');
  });

  it('marks what is required, and what fills itself in', () => {
    expect(
      fieldsOf()
        .filter(({ required }) => required)
        .map(({ id }) => id),
    ).toEqual(['date', 'level', 'unit', 'matter']);
    expect(field('serial')?.readOnly).toBe(true);
  });

  it('offers the words of a list and the units of the roster, found by their other names too', () => {
    expect(field('level')?.choices.map(({ value }) => value)).toEqual(['定向抽查', '牵头抽查', '日常抽查']);
    expect(field('unit')?.choices.map(({ search }) => search)).toEqual(['王京供电所 王京所', '营销部']);
  });

  it('suggests what stood in the column before, the most frequent first', () => {
    expect(field('matter')?.suggestions).toEqual(['值班', '抄表']);
    expect(field('unit')?.suggestions).toEqual([]);
    expect(field('unit', { units: [] })?.suggestions).toEqual(['营销部', '王京供电所']);
  });

  it('groups fields as the header does', () => {
    const cells = sheetCells(
      '整改',
      [
        ['2016年问题整改台账'],
        ['序号', '责任部门', '发现问题', '整改', null, '备注'],
        [null, null, null, '整改措施', '整改时限', null],
        [1, '王京供电所', '漏签', '补签', '2016-03-10', null],
      ],
      { merges: ['A1:F1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3'] },
    );
    const { groups } = ledgerForm(formOf(cells), ROSTER);
    expect(groups.map(({ name, fields }) => [name, fields.map(({ label }) => label)])).toEqual([
      ['', ['序号', '责任部门', '发现问题']],
      ['整改', ['整改措施', '整改时限']],
      ['', ['备注']],
    ]);
  });
});
