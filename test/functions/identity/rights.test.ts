import type { Subject } from '../../../functions/identity/recordScope';
import { may, mayAnywhere, mayInUnit, mayRecord, type Right } from '../../../functions/identity/rights';
import { roleSchema, type Identity, type Role } from '../../../ledger/wire/identity';

const OWN = '城关供电所';
const OTHER = '营销部';
const COMPANY = '公司';

function caller(role: Role): Identity {
  const department = role === 'functionalDepartment' ? '安全监察质量部' : OWN;
  return { id: 'me', name: '赵刚', role, units: [department, OWN], specialties: ['供电服务'] };
}

const record = (more: Partial<Subject>): Subject => ({
  ...{ unit: OWN, kind: 'rectifications', values: { problem: '抄表不到位' }, createdBy: 'office' },
  ...more,
});

/** The records that the table below is about, each by the letter of its column. */
const RECORDS: Readonly<Record<string, Subject>> = {
  'own unit': record({}),
  'other unit': record({ unit: OTHER }),
  'own unit, made by me': record({ createdBy: 'me' }),
  'own unit, names me as the one to do it': record({ values: { owner: '王芳、赵刚' } }),
  'deduction of mine': record({ kind: 'scores', values: { person: '赵刚' } }),
  'deduction of another': record({ kind: 'scores', values: { person: '王芳' } }),
  'indicator of the own unit': record({ kind: 'indicators' }),
  'other unit, my specialty': record({ unit: OTHER, kind: 'indicators', values: { domain: '供电服务' } }),
  'other unit, my department leads': record({
    unit: OTHER,
    kind: 'checks',
    values: { organiser: '安全监察质量部' },
  }),
  'targeted check, issued': record({ kind: 'checks', values: { level: '定向抽查', problemCount: 0 } }),
  'targeted check, draft': record({ kind: 'checks', values: { level: '定向抽查' } }),
  'the same, marked 未下发': record({
    kind: 'checks',
    values: { level: '定向抽查', problemCount: 2, remark: '未下发' },
  }),
  'draft in another unit': record({ unit: OTHER, kind: 'checks', values: { level: '定向抽查' } }),
  'the company’s roster': record({ unit: COMPANY, kind: 'organisation' }),
  'of several units, own too': record({ unit: COMPANY, values: { unit: [OWN, OTHER] } }),
  'of several other units': record({ unit: COMPANY, values: { unit: [OTHER, '办公室'] } }),
};

/** r: may read, w: may read and change, -: neither. In the order of the roles of domain.md 11.4. */
const TABLE: Readonly<Record<string, string>> = {
  //                                          岗位 所长 副总 职能 绩效 党群 总经 系统 审计
  'own unit': '-    w    r    w    w    r    r    -    -',
  'other unit': '-    -    -    -    w    r    r    -    -',
  'own unit, made by me': 'w    w    r    w    w    r    r    -    -',
  'own unit, names me as the one to do it': 'w    w    r    w    w    r    r    -    -',
  'deduction of mine': 'r    r    r    r    w    r    r    -    -',
  'deduction of another': '-    r    r    r    w    r    r    -    -',
  'indicator of the own unit': 'r    w    r    w    w    r    r    -    -',
  'other unit, my specialty': '-    -    -    w    w    r    r    -    -',
  'other unit, my department leads': '-    -    -    w    w    r    r    -    -',
  'targeted check, issued': '-    r    w    r    w    r    r    -    -',
  'targeted check, draft': '-    -    w    -    w    r    r    -    -',
  'the same, marked 未下发': '-    -    w    -    w    r    r    -    -',
  'draft in another unit': '-    -    -    -    w    r    r    -    -',
  'the company’s roster': 'r    r    r    r    w    r    r    -    -',
  'of several units, own too': '-    r    r    r    w    r    r    -    -',
  'of several other units': '-    -    -    -    w    r    r    -    -',
};

describe('who may do what with a record (domain.md 11.4)', () => {
  it.each(Object.entries(TABLE))('%s: %s', (name, cells) => {
    const subject = RECORDS[name];
    if (subject === undefined) throw new Error(name);
    const seen = roleSchema.options.map((role) => {
      const [reads, writes] = (['ledger.read', 'ledger.write'] as const).map((right) =>
        mayRecord(caller(role), right, subject),
      );
      if (writes === true && reads !== true) return 'blind';
      return writes ? 'w' : reads ? 'r' : '-';
    });
    expect(seen).toEqual(cells.split(/\s+/));
  });

  it('is told for every record', () => {
    expect(Object.keys(TABLE)).toEqual(Object.keys(RECORDS));
  });

  it.each<[string, string, Partial<Subject>]>([
    ['a rectification of the own unit', 'w w - w w - - - -', {}],
    ['a rectification of another unit', '- - - - w - - - -', { unit: OTHER }],
    ['a daily check', 'w w - w w w - - -', { kind: 'checks', values: { level: '日常抽查' } }],
    ['a targeted check', 'w w w w w w - - -', { kind: 'checks', values: { level: '定向抽查' } }],
    ['a check of another unit', '- - - - w w - - -', { unit: OTHER, kind: 'checks' }],
    [
      'a lead check of another unit',
      '- - - w w w - - -',
      { unit: OTHER, kind: 'checks', values: { organiser: '安全监察质量部' } },
    ],
    ['an indicator', '- w - w w - - - -', { kind: 'indicators' }],
    ['the roster', '- - - - w - - - -', { unit: COMPANY, kind: 'organisation' }],
  ])('bringing in %s: %s', (_what, cells, more) => {
    const subject = record({ ...more, createdBy: null });
    const seen = roleSchema.options.map((role) =>
      mayRecord(caller(role), 'ledger.write', subject) ? 'w' : '-',
    );
    expect(seen.join(' ')).toBe(cells);
  });

  it('lets the party office change what it wrote itself', () => {
    const own = record({ unit: OTHER, kind: 'checks', createdBy: 'me' });
    expect(mayRecord(caller('partyAffairs'), 'ledger.write', own)).toBe(true);
  });
});

describe('who may do what with a unit and the company', () => {
  // For each right: own unit, another unit. + may, - may not.
  const RIGHTS: readonly Right[] = ['warnings.read', 'warnings.acknowledge'];
  it.each<[Role, string]>([
    ['post', '+- --'],
    ['unitHead', '+- +-'],
    ['deputyManager', '+- +-'],
    ['functionalDepartment', '+- +-'],
    ['performanceOffice', '++ ++'],
    ['partyAffairs', '++ --'],
    ['generalManager', '++ --'],
    ['systemAdministrator', '-- --'],
    ['auditAdministrator', '-- --'],
  ])('%s: see warnings, acknowledge them: %s', (role, cells) => {
    const seen = RIGHTS.map((right) =>
      [OWN, OTHER].map((unit) => (may(caller(role), right, unit) ? '+' : '-')).join(''),
    );
    expect(seen.join(' ')).toBe(cells);
  });

  it.each<[Right, string]>([
    ['drafts.read', 'deputyManager performanceOffice partyAffairs generalManager'],
    [
      'documents.read',
      'post unitHead deputyManager functionalDepartment performanceOffice partyAffairs generalManager',
    ],
    ['documents.write', 'performanceOffice'],
    ['audit.verify', 'performanceOffice partyAffairs generalManager auditAdministrator'],
    ['audit.read', 'auditAdministrator'],
    ['company.export', 'performanceOffice'],
    ['members.write', 'systemAdministrator'],
  ])('%s belongs to %s', (right, roles) => {
    const having = roleSchema.options.filter((role) => mayAnywhere(caller(role), right));
    expect(having.join(' ')).toBe(roles);
  });

  it('looks only into units that can hold something for the caller', () => {
    const seen = roleSchema.options.map((role) =>
      [OWN, OTHER, COMPANY]
        .map((unit) => (mayInUnit(caller(role), 'ledger.read', unit) ? '+' : '-'))
        .join(''),
    );
    expect(seen.join(' ')).toBe('+-+ +-+ +-+ +++ +++ +++ +++ --- ---');
  });
});
