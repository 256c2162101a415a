/** A closed period stands; what changes in the ledgers afterwards shows, and is corrected by new entries (R72, 13.5). */
import { plainDate } from '../../../../ledger/calendar/plainDate';
import { expectSuccess, failure } from '../../../../ledger/result';
import { correctionOf } from '../../../../ledger/score/freeze/correction';
import { presentPlace } from '../../../../ledger/score/freeze/presentPlace';
import { freezePeriod, readSnapshot } from '../../../../ledger/score/freeze/snapshot';
import { snapshotDifferences } from '../../../../ledger/score/freeze/snapshotDifferences';
import { resultOfPeriod } from '../../../../ledger/score/periodResult';
import { performanceScores } from '../../../../ledger/score/performanceScores';
import { personScores } from '../../../../ledger/score/personScores';
import { roundHalfUp } from '../../../../ledger/score/fraction';
import { DEFAULT_RULES } from '../../../../ledger/score/ruleSet';
import { inputsOfRows, scoreInputs } from '../../../../ledger/score/scoreInputs';
import type { RecognisedWorkbook } from '../../../../ledger/recognise/recognised';
import { periodOf, truthWorkbook } from '../truthWorkbook';
import { EXAMPLE, exampleWorkbook } from '../workedExample';

const period = periodOf('2016-03');
const entry = {
  unit: '城关供电所',
  reason: '案卷不全',
  basis: '绩效办法第3条',
  deduction: '0.7',
  person: ['赵刚'],
};
const before = exampleWorkbook(EXAMPLE, { entries: [entry] });
const snapshot = expectSuccess(freezePeriod(before, period, DEFAULT_RULES));
const differences = (workbook: RecognisedWorkbook) => expectSuccess(snapshotDifferences(snapshot, workbook));

it('is the same after a way through JSON, and proves itself', () => {
  expect(expectSuccess(readSnapshot(JSON.parse(JSON.stringify(snapshot))))).toEqual(snapshot);
  const forged = JSON.parse(
    JSON.stringify(snapshot).replace('"deduction":"0.7"', '"deduction":"0.1"'),
  ) as unknown;
  const read = readSnapshot(forged);
  expect(read).toEqual(failure({ code: 'snapshotAltered', text: '2016-03' }));
  expect(readSnapshot({ format: 'other' })).toEqual(failure({ code: 'noSnapshot' }));
});

it('a ledger that did not change shows no difference, nor one whose rows only moved', () => {
  expect(differences(before)).toEqual({ rows: [], rosterChanged: false, figures: [] });
  const moved = {
    ...before,
    sheets: before.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => ({
        ...table,
        records: table.records.map((record) => ({ ...record, row: record.row + 5 })),
      })),
    })),
  };
  expect(differences(moved).rows).toEqual([]);
});

it('a changed deduction shows with its field and the figures that would change, and becomes a 更正', () => {
  const { rows, figures } = differences(
    exampleWorkbook(EXAMPLE, { entries: [{ ...entry, deduction: '1.2' }] }),
  );
  const [change] = rows;
  if (change?.kind !== 'changed') throw new Error('no change');
  expect(change.fields).toEqual([{ field: 'deduction', before: '0.7', after: '1.2' }]);
  expect(new Set(figures.map(({ unit }) => unit))).toEqual(new Set(['城关供电所']));
  expect(figures.map(({ figure }) => figure)).toContain('score');
  const date = plainDate(2016, 4, 6);
  if (date === null) throw new Error('no date');
  expect(correctionOf(change, snapshot.period, date)).toMatchObject({
    ...{ unit: '城关供电所', reason: '更正：案卷不全', deduction: '0.5', date: { date: '2016-04-06' } },
    remark: expect.stringContaining('更正2016年3月已封存结果'),
  });
});

it('a closed row is found again where it stands now', () => {
  const closed = inputsOfRows(snapshot.rows);
  const place = { sheet: 'scores', row: closed.entries.at(-1)?.row.row ?? 0 };
  const inserted = [{ ...entry, reason: '插在前面' }, entry];
  const present = expectSuccess(scoreInputs(exampleWorkbook(EXAMPLE, { entries: inserted })));
  expect(presentPlace(place, closed, present)).toEqual({ ...place, row: place.row + 1 });
  const gone = expectSuccess(scoreInputs(exampleWorkbook(EXAMPLE)));
  expect(presentPlace(place, closed, gone)).toEqual(place);
});

it('added and removed rows show as such', () => {
  expect(differences(exampleWorkbook(EXAMPLE)).rows.map(({ kind }) => kind)).toEqual(['removed']);
  const more = exampleWorkbook(EXAMPLE, {
    entries: [entry, { ...entry, unit: '营销部', reason: '迟报', basis: '第9条' }],
  });
  expect(differences(more).rows.map(({ kind }) => kind)).toEqual(['added']);
});

describe('people and pay', () => {
  const year = truthWorkbook('2016-acceptance');
  const month = expectSuccess(
    resultOfPeriod(expectSuccess(scoreInputs(year)), periodOf('2016-09'), DEFAULT_RULES),
  );

  it('a person loses their own deductions, the leader one level up a fifth of them (5.4)', () => {
    const persons = personScores(month);
    const joint = persons.filter(({ entries }) => entries.some(({ kind }) => kind === 'joint'));
    expect(persons.length).toBeGreaterThan(0);
    for (const person of joint)
      for (const each of person.entries.filter(({ kind }) => kind === 'joint'))
        expect(each.entry.persons).not.toContain(person.person);
  });

  it('performance is (1 − β) of the other score and β of the spot checks (R72)', () => {
    const [first] = performanceScores(month, { 运维检修部: { '2016-09': '90' } });
    expect(first?.unit).toBe('运维检修部');
    expect(first?.performance && roundHalfUp(first.performance, 2)).toBe('92.00');
    expect(performanceScores(month, {})[0]?.performance).toBeNull();
  });
});
