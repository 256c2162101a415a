/** Whoever puts a problem right does not find that it is right (domain.md 9.2, 11.4). */
import type { Subject } from '../../../functions/identity/recordScope';
import { separationDenial } from '../../../functions/identity/separationOfDuties';
import { roleSchema, type Identity, type Role } from '../../../ledger/wire/identity';
import { parsePlainDate } from '../../../ledger/calendar/plainDate';
import type { RecordValues } from '../../../ledger/wire/recordValues';

const OWN = '城关供电所';
const OTHER = '川里供电所';
const OPEN: RecordValues = {
  problem: '抄表不到位',
  owner: ['王芳'],
  source: '安全监察质量部',
  closed: false,
};
const DONE: RecordValues = { ...OPEN, measure: '补抄', status: '已整改' };
const CLOSED: RecordValues = { ...DONE, verifier: ['李静'], closed: true, closedBy: '李静' };

const deadline = parsePlainDate('2016-09-30');
const EXTENDED: RecordValues = {
  deadline: deadline && { date: deadline, precision: 'day' },
  extension: '经分管副总批准延期至10月10日',
};

function caller(role: Role, name = '赵刚'): Identity {
  const units = role === 'functionalDepartment' ? ['安全监察质量部', OWN] : [OWN];
  return { id: 'me', name, role, units };
}

const change = (
  who: Identity,
  before: RecordValues | null,
  after: RecordValues | null,
  more: Partial<Subject> = {},
) =>
  separationDenial(
    who,
    { unit: OWN, kind: 'rectifications', createdBy: before === null ? null : 'u1', values: after, ...more },
    before,
  );

describe('who may verify and close a rectification', () => {
  // In the order of the roles: 岗位 所长 副总 职能 绩效 党群 总经 系统 审计. + may, - may not.
  it.each<[string, string, RecordValues | null, RecordValues | null, string]>([
    ['closing one of the own unit', '- - - - + - - - -', DONE, CLOSED, OWN],
    ['closing one of another unit', '- - - + + - - - -', DONE, CLOSED, OTHER],
    ['opening it again', '- - - + + - - - -', CLOSED, DONE, OTHER],
    ['writing an opinion alone', '- - - - + - - - -', DONE, { ...DONE, opinion: '属实' }, OWN],
    ['deleting a closed one', '- - - - + - - - -', CLOSED, null, OWN],
    ['bringing in one that was closed long ago', '- - - - + - - - -', null, CLOSED, OWN],
    ['approving its extension', '- - - + + - - - -', OPEN, { ...OPEN, ...EXTENDED }, OTHER],
    [
      'asking for an extension',
      '+ + + + + + + + +',
      OPEN,
      { ...OPEN, ...EXTENDED, extension: '申请延期至10月10日' },
      OWN,
    ],
    [
      'working on one that is extended',
      '+ + + + + + + + +',
      { ...OPEN, ...EXTENDED },
      { ...DONE, ...EXTENDED },
      OWN,
    ],
    ['working on it', '+ + + + + + + + +', OPEN, DONE, OWN],
    ['working on one that stays closed', '+ + + + + + + + +', CLOSED, { ...CLOSED, remark: '归档' }, OWN],
    ['bringing in one that is open', '+ + + + + + + + +', null, OPEN, OWN],
    ['an empty cell for 否', '+ + + + + + + + +', OPEN, { ...OPEN, closed: null, opinion: '' }, OWN],
  ])('%s: %s', (what, cells, before, after, unit) => {
    const seen = roleSchema.options.map((role) => change(caller(role), before, after, { unit }));
    expect(seen.map((denial) => (denial === null ? '+' : '-')).join(' ')).toBe(cells);
    const code = what.includes('extension') ? 'operation.ownExtension' : 'operation.ownClosure';
    expect(seen.filter((denial) => denial !== null && denial !== code)).toEqual([]);
  });

  it('is nobody who put it right', () => {
    expect(change(caller('performanceOffice', '王芳'), DONE, CLOSED)).toBe('operation.ownClosure');
    const byOwner = { ...CLOSED, verifier: ['李静', '王芳'] };
    expect(change(caller('performanceOffice'), DONE, byOwner)).toBe('operation.sameVerifier');
    expect(change(caller('performanceOffice'), DONE, { ...CLOSED, closedBy: '王芳（代）' })).toBe(
      'operation.sameVerifier',
    );
    // What an old workbook has is taken as it is: 检查 says what is wrong in it.
    expect(change(caller('performanceOffice'), null, byOwner)).toBeNull();
  });

  it('is about rectifications alone', () => {
    expect(change(caller('unitHead'), {}, { verifier: '赵刚' }, { kind: 'riskCensus' })).toBeNull();
  });
});
