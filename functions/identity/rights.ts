import type { Identity, Role } from '../../ledger/wire/identity';
import { COMPANY } from '../../ledger/wire/recordValues';

export type Right = 'ledger.read' | 'ledger.write' | 'warnings.read' | 'warnings.acknowledge';
export type Reach = 'all' | 'ownUnits' | 'none';

/**
 * Who may do what with whose data: domain.md 11.4 as far as these endpoints need it. A person on a post has the unit's
 * reach, because records don't name their keeper yet; a functional department has the units named in its identity.
 */
export const REACH: Readonly<Record<Role, Readonly<Record<Right, Reach>>>> = {
  post: reach('ownUnits', 'ownUnits', 'ownUnits', 'none'),
  unitHead: reach('ownUnits', 'ownUnits', 'ownUnits', 'ownUnits'),
  deputyManager: reach('ownUnits', 'none', 'ownUnits', 'ownUnits'),
  functionalDepartment: reach('ownUnits', 'ownUnits', 'ownUnits', 'ownUnits'),
  performanceOffice: reach('all', 'all', 'all', 'all'),
  partyAffairs: reach('all', 'none', 'all', 'none'),
  generalManager: reach('all', 'none', 'all', 'none'),
  systemAdministrator: reach('none', 'none', 'none', 'none'),
  auditAdministrator: reach('none', 'none', 'none', 'none'),
};

function reach(read: Reach, write: Reach, readWarnings: Reach, acknowledge: Reach): Record<Right, Reach> {
  return {
    'ledger.read': read,
    'ledger.write': write,
    'warnings.read': readWarnings,
    'warnings.acknowledge': acknowledge,
  };
}

/** Whether the caller has the right over a unit's data. What belongs to the company is read by all who read at all. */
export function may(identity: Identity, right: Right, unit: string): boolean {
  const has = REACH[identity.role][right];
  if (has === 'all') return true;
  if (has === 'none') return false;
  return identity.units.includes(unit) || (unit === COMPANY && right === 'ledger.read');
}

/** Whether the caller has the right over anything. */
export function mayAnywhere(identity: Identity, right: Right): boolean {
  return REACH[identity.role][right] !== 'none';
}
