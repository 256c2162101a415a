import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { LONGEST_TEXT, recordValuesSchema } from '../../../ledger/wire/recordValues';
import { MOST_OPERATIONS, operationSchema, syncRequestSchema } from '../../../ledger/wire/sync';

const operation = {
  operationId: '01JD-a_1',
  recordId: '01JD-b_2',
  kind: 'rectifications',
  unit: '城关供电所',
  year: 2016,
  baseVersion: null,
  values: { problem: '估抄', deadline: { date: '2016-09-30', precision: 'day', inferredYear: true } },
};
const takes = (change: object): boolean => operationSchema.safeParse({ ...operation, ...change }).success;

interface Truth {
  readonly sheets: ReadonlyArray<{
    readonly ledger: string | null;
    readonly records?: ReadonlyArray<{ readonly values: object }>;
  }>;
}

describe('an operation on the wire', () => {
  it('holds every type of value that a field can have', () => {
    const values = {
      serial: '1.1',
      deduction: '0.5',
      problemCount: 2,
      fixedOnSpot: null,
      closed: true,
      owner: ['赵刚'],
      deadline: { date: '2016-02-29', precision: 'xun', end: '2016-03-01' },
      quantity: { value: 410, unit: '人次', approximate: true },
      cycle: { times: 1, per: 'halfYear' },
      other: 'anytime',
    };
    expect(operationSchema.parse({ ...operation, values })).toEqual({ ...operation, values });
    expect(takes({ values: null })).toBe(true);
  });

  it('takes every record of the sample ledgers', () => {
    const folder = path.join('test', 'fixtures', 'ledgers');
    const truths = readdirSync(folder).filter((name) => name.endsWith('.truth.json'));
    const records = truths.flatMap((name) => {
      const { sheets } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Truth;
      return sheets.flatMap(({ ledger, records = [] }) =>
        ledger === null || ledger === 'other' ? [] : records.map(({ values }) => ({ kind: ledger, values })),
      );
    });
    expect(records.length).toBeGreaterThan(3000);
    expect(records.filter((record) => !takes(record))).toEqual([]);
  });

  it.each<[string, object]>([
    ['an unknown kind', { kind: 'diaries' }],
    ['a day that never was', { values: { deadline: { date: '2016-02-30', precision: 'day' } } }],
    ['an id that is an address', { recordId: '../H' }],
    ['an id with a separator of keys', { operationId: 'a|b' }],
    ['no unit', { unit: '' }],
    ['a year that is none', { year: 16 }],
    ['a base version of nothing', { baseVersion: 0 }],
    ['a text too long for a cell', { values: { problem: '长'.repeat(LONGEST_TEXT + 1) } }],
    ['a field name that is none', { values: { __proto__x: 1 } }],
    ['further properties', { admin: true }],
  ])('does not take %s', (_what, change) => {
    expect(takes(change)).toBe(false);
  });

  it('comes in bounded numbers', () => {
    const many = (count: number) => ({
      operations: Array.from({ length: count }, () => operation),
      cursors: {},
    });
    expect(syncRequestSchema.safeParse(many(MOST_OPERATIONS)).success).toBe(true);
    expect(syncRequestSchema.safeParse(many(MOST_OPERATIONS + 1)).success).toBe(false);
  });

  it('never throws on anything that is JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        syncRequestSchema.safeParse(json);
        recordValuesSchema.safeParse(json);
      }),
      { seed: 2016 },
    );
  });
});
