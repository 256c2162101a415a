import type { PlainDate } from '../../../ledger/calendar/plainDate';
import { readEntry } from '../../../ledger/form/formEntry';
import { formOf, openChecks, ROSTER } from './openLedger';
import { sheetCells } from '../recognise/sheetCells';

const form = openChecks([[1, '2016-03-02', '日常抽查', '王京供电所', '抄表', '20户', 1, 0.5]]);
const REQUIRED = { date: '3.5', level: '日常抽查', unit: '王京供电所', matter: '抄表' };

const read = (texts: Readonly<Record<string, string>>, organisation = ROSTER) =>
  readEntry(form, texts, { organisation, today: '2016-03-16' as PlainDate });

describe('what is typed into the form', () => {
  it('is read as a clerk means it: a date without a year, an alias, a short word', () => {
    const { values, faults } = read({ ...REQUIRED, level: '日常', unit: '王京所', deduction: '0.5' });
    expect(faults).toEqual({});
    expect(values).toMatchObject({
      date: { date: '2016-03-05', precision: 'day' },
      level: '日常抽查',
      unit: '王京供电所',
      deduction: '0.5',
    });
  });

  it('says which required fields are empty, and no others', () => {
    expect(Object.keys(read({}).faults).sort()).toEqual(['date', 'level', 'matter', 'unit']);
    expect(Object.keys(read({ ...REQUIRED, matter: '  ' }).faults)).toEqual(['matter']);
  });

  it('asks whether a known unit was meant, and has no doubts without a roster', () => {
    expect(read({ ...REQUIRED, unit: '王京' }).faults).toEqual({
      unit: { code: 'unit.unknown', message: '部门名册中没有“王京”，是否为“王京供电所”？' },
    });
    expect(read({ ...REQUIRED, unit: '财务处' }).faults).toEqual({
      unit: { code: 'unit.unknown', message: '部门名册中没有“财务处”，请从列表中选择' },
    });
    expect(read({ ...REQUIRED, unit: '财务处' }, { units: [] }).faults).toEqual({});
  });

  it('keeps what cannot be read out of the record and says so at its field', () => {
    const { values, faults } = read({ ...REQUIRED, date: '3.45' });
    expect(values.date).toBeUndefined();
    expect(Object.keys(faults)).toEqual(['date']);
  });

  it('knows the words of someone who looks at a calendar; a week begins on Monday', () => {
    const dateOf = (date: string) => (read({ ...REQUIRED, date }).values.date as { date: string }).date;
    // 2016-03-16 is a Wednesday.
    expect(['今天', '昨天', '周五', '上周日', '星期一'].map(dateOf)).toEqual([
      '2016-03-16',
      '2016-03-15',
      '2016-03-18',
      '2016-03-13',
      '2016-03-14',
    ]);
  });

  it('leaves the serial number to the ledger', () => {
    expect(read({ ...REQUIRED, serial: '99' }).values.serial).toBeUndefined();
  });

  it("says where a number of the company's own stands already, and what it looks like", () => {
    const numbers = Array.from({ length: 6 }, (_, i) => [i + 1, `HY-2016-00${String(i + 1)}`, '第一会议室']);
    const form = formOf(sheetCells('会议室', [['序号', '预约编号', '地点'], ...numbers]));
    const faultsOf = (typed: string) =>
      readEntry(
        form,
        { B: typed, C: '第一会议室' },
        { organisation: { units: [] }, today: '2016-03-16' as PlainDate },
      ).faults;
    expect(faultsOf('HY-2016-003')).toEqual({ B: { code: 'repeated', values: { row: 4 } } });
    expect(faultsOf('2016第7次')).toEqual({ B: { code: 'format', values: { format: 'HY-0000-000' } } });
    expect(faultsOf('HY-2016-007')).toEqual({});
  });
});
