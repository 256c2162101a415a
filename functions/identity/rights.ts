import type { Identity, Role } from '../../ledger/wire/identity';
import { COMPANY } from '../../ledger/wire/recordValues';
import {
  concerns,
  isAboutUnit,
  isDraft,
  isInSpecialty,
  isKeptBy,
  isRecheck,
  isTargeted,
  type Subject,
} from './recordScope';

export type Right =
  | 'ledger.read'
  | 'ledger.write'
  /** Verifying a rectification and closing it (复查、销号); never one of the own units. */
  | 'ledger.close'
  /** 定向抽查 that are not issued yet. */
  | 'drafts.read'
  | 'warnings.read'
  | 'warnings.acknowledge'
  /** Replies, progress, actions and evidence. */
  | 'warnings.reply'
  | 'warnings.lift'
  | 'warnings.escalate'
  /** Emerging issues (苗头性) that a person reports. */
  | 'warnings.raise'
  /** Runs out of turn. */
  | 'warnings.run'
  /** Rules, recipients and calendar, and what they would have warned of. */
  | 'warnings.configure'
  /** Numbers of bulletins, which the performance office issues (R15, R55). */
  | 'serials.take'
  /** Rule sets, letterheads and issued bulletins, which the company shares. */
  | 'documents.read'
  | 'documents.write'
  /** Whether the chains hold; says nothing of what they hold. */
  | 'audit.verify'
  /** Who read and who was refused. */
  | 'audit.read'
  /** The whole company as a file, and back. */
  | 'company.export'
  /** Who belongs to which unit. */
  | 'members.write';

/**
 * How far a right goes. `units`: the units that the caller belongs to or is in charge of, and what is the company's;
 * writing excludes what others recorded about the unit. `specialty`: these, and what concerns the caller's specialty in
 * every other unit. `own`: of the own unit what the caller made or is named in, and to read what everybody needs to
 * know. `rechecks`: checks and advice that the caller made, wherever. `targeted`: 定向抽查 in the units in charge.
 */
export type Reach = 'all' | 'units' | 'specialty' | 'own' | 'rechecks' | 'targeted' | 'none';

const COLUMNS = [
  'ledger.read',
  'ledger.write',
  'ledger.close',
  'drafts.read',
  'warnings.read',
  'warnings.acknowledge',
  'warnings.reply',
  'warnings.lift',
  'warnings.escalate',
  'warnings.raise',
  'warnings.run',
  'warnings.configure',
  'serials.take',
  'documents.read',
  'documents.write',
  'audit.verify',
  'audit.read',
  'company.export',
  'members.write',
] as const satisfies readonly Right[];

/**
 * Who may do what with whose data (domain.md 11.4). Administrators have no business data, and the three administrations
 * of 等保2.0 stay apart: the system's, the audit's, and the performance office's, which runs the ledger.
 */
// prettier-ignore
const TABLE: Readonly<Record<Role, readonly Reach[]>> = {
  //                    read         write        close        drafts   warnings takes    reply    lift     escalate  raise    run      set      serials papers  issue   verify  log     export  members
  post:                 ['own',       'own',       'none',      'none',  'units', 'none',  'units', 'none',  'none',   'units', 'none',  'none',  'none', 'all',  'none', 'none', 'none', 'none', 'none'], // 岗位人员
  unitHead:             ['units',     'units',     'none',      'none',  'units', 'units', 'units', 'none',  'none',   'units', 'none',  'none',  'none', 'all',  'none', 'none', 'none', 'none', 'none'], // 所长/主任
  deputyManager:        ['units',     'targeted',  'none',      'units', 'units', 'units', 'units', 'units', 'units',  'units', 'none',  'none',  'none', 'all',  'none', 'none', 'none', 'none', 'none'], // 分管副总
  functionalDepartment: ['specialty', 'specialty', 'specialty', 'none',  'units', 'units', 'units', 'none',  'units',  'units', 'none',  'none',  'none', 'all',  'none', 'none', 'none', 'none', 'none'], // 职能部门
  performanceOffice:    ['all',       'all',       'all',       'all',   'all',   'all',   'all',   'all',   'all',    'all',   'all',   'all',   'all',  'all',  'all',  'all',  'none', 'all',  'none'], // 绩效办
  partyAffairs:         ['all',       'rechecks',  'none',      'all',   'all',   'none',  'all',   'none',  'all',    'all',   'none',  'none',  'none', 'all',  'none', 'all',  'none', 'none', 'none'], // 党群部
  generalManager:       ['all',       'none',      'none',      'all',   'all',   'none',  'all',   'all',   'all',    'all',   'none',  'none',  'none', 'all',  'none', 'all',  'none', 'none', 'none'], // 总经理
  systemAdministrator:  ['none',      'none',      'none',      'none',  'none',  'none',  'none',  'none',  'none',   'none',  'all',   'none',  'none', 'none', 'none', 'none', 'none', 'none', 'all'], // 系统管理员
  auditAdministrator:   ['none',      'none',      'none',      'none',  'none',  'none',  'none',  'none',  'none',   'none',  'none',  'none',  'none', 'none', 'none', 'all',  'all',  'none', 'none'], // 审计管理员
};

export function reachOf({ role }: Pick<Identity, 'role'>, right: Right): Reach {
  return TABLE[role][COLUMNS.indexOf(right)] ?? 'none';
}

/** Whether the caller has the right over anything. */
export function mayAnywhere(identity: Identity, right: Right): boolean {
  return reachOf(identity, right) !== 'none';
}

/** Whether the caller has the right over what belongs to a unit as a whole, such as its warnings. */
export function may(identity: Identity, right: Right, unit: string): boolean {
  const reach = reachOf(identity, right);
  return reach === 'all' || (reach !== 'none' && identity.units.includes(unit));
}

/** Whether a unit can hold anything that the caller has the right over: what need not be looked into otherwise. */
export function mayInUnit(identity: Identity, right: Right, unit: string): boolean {
  const reach = reachOf(identity, right);
  if (reach === 'none') return false;
  if (reach === 'all' || reach === 'specialty' || reach === 'rechecks') return true;
  return unit === COMPANY || identity.units.includes(unit);
}

/** Whether the caller has the right over a record. Drafts of 定向抽查 are hidden from those who are to be inspected. */
export function mayRecord(
  identity: Identity,
  right: 'ledger.read' | 'ledger.write',
  subject: Subject,
): boolean {
  const reach = reachOf(identity, right);
  const isReading = right === 'ledger.read';
  if (!(isReading ? isReadable(reach, identity, subject) : isWritable(reach, identity, subject)))
    return false;
  const seesDrafts = subject.createdBy === identity.id || mayInUnit(identity, 'drafts.read', subject.unit);
  return seesDrafts || (subject.createdBy === null && !isReading) || !isDraft(subject);
}

/** Whether the caller may say that a rectification was verified, and close it. */
export function mayClose(identity: Identity, subject: Subject): boolean {
  const reach = reachOf(identity, 'ledger.close');
  if (reach === 'all') return true;
  return reach === 'specialty' && isInSpecialty(identity, subject) && !identity.units.includes(subject.unit);
}

function isReadable(reach: Reach, identity: Identity, subject: Subject): boolean {
  if (reach === 'all') return true;
  if (reach === 'specialty' && isInSpecialty(identity, subject)) return true;
  if (reach === 'units' || reach === 'specialty') return isOfUnits(identity, subject);
  return reach === 'own' && isInOwnUnit(identity, subject) && concerns(identity, subject);
}

function isWritable(reach: Reach, identity: Identity, subject: Subject): boolean {
  const isOwnEntry = subject.createdBy === null || subject.createdBy === identity.id;
  const isOwnUnits = (): boolean =>
    isOnlyOfUnits(identity, subject) && (isOwnEntry || !isAboutUnit(subject.kind));
  switch (reach) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'units':
      return isOwnUnits();
    case 'specialty':
      return isOwnUnits() || isInSpecialty(identity, subject);
    case 'own':
      return isInOwnUnit(identity, subject) && isKeptBy(identity, subject);
    case 'rechecks':
      return isOwnEntry && isRecheck(subject);
    case 'targeted':
      return isOnlyOfUnits(identity, subject) && isTargeted(subject);
  }
}

function isInOwnUnit({ units }: Identity, { unit }: Subject): boolean {
  return unit === COMPANY || units.includes(unit);
}

/** A record of several units concerns each of them; one of no unit is everybody's to read. */
function isOfUnits({ units }: Identity, { unit, values }: Subject): boolean {
  if (unit !== COMPANY) return units.includes(unit);
  const named = values?.unit;
  return !Array.isArray(named) || named.some((each) => units.includes(String(each)));
}

/** To write, all units that a record names must be the caller's. */
function isOnlyOfUnits({ units }: Identity, { unit, values }: Subject): boolean {
  if (unit !== COMPANY) return units.includes(unit);
  const named = values?.unit;
  return Array.isArray(named) && named.every((each) => units.includes(String(each)));
}
