import { may, type Right } from '../../../functions/identity/rights';
import { roleSchema, type Identity, type Role } from '../../../ledger/wire/identity';

const OWN = '城关供电所';
const OTHER = '营销部';
const RIGHTS: readonly Right[] = ['ledger.read', 'ledger.write', 'warnings.read', 'warnings.acknowledge'];

function caller(role: Role): Identity {
  return { id: 'u1', name: '某某', role, units: [OWN] };
}

describe('who may do what (domain.md 11.4)', () => {
  // For each right: own unit, another unit, the company. + may, - may not.
  it.each<[Role, string]>([
    ['post', '+-+ +-- +-- ---'],
    ['unitHead', '+-+ +-- +-- +--'],
    ['deputyManager', '+-+ --- +-- +--'],
    ['functionalDepartment', '+-+ +-- +-- +--'],
    ['performanceOffice', '+++ +++ +++ +++'],
    ['partyAffairs', '+++ --- +++ ---'],
    ['generalManager', '+++ --- +++ ---'],
    ['systemAdministrator', '--- --- --- ---'],
    ['auditAdministrator', '--- --- --- ---'],
  ])('%s: read, write, see warnings, acknowledge them: %s', (role, cells) => {
    const seen = RIGHTS.map((right) =>
      [OWN, OTHER, '公司'].map((unit) => (may(caller(role), right, unit) ? '+' : '-')).join(''),
    );
    expect(seen.join(' ')).toBe(cells);
  });

  it('is told for every role', () => {
    expect(roleSchema.options).toHaveLength(9);
  });
});
