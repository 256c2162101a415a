import type { KindId } from '../../ledger/kinds/kind';
import type { Identity } from '../../ledger/wire/identity';
import { COMPANY, type RecordValues } from '../../ledger/wire/recordValues';

/** A record as far as access depends on it. */
export interface Subject {
  readonly unit: string;
  readonly kind: KindId;
  readonly values: RecordValues | null;
  /** Null for one that is yet to be. */
  readonly createdBy: string | null;
}

/** What everybody in a unit needs to know to do the work: which risk points, rules and units there are. */
const REFERENCE: readonly KindId[] = ['indicators', 'decomposition', 'policies', 'organisation'];
/** Fields that name the department that leads, raised or assessed something. */
const LEADERS = ['organiser', 'assessor', 'proposer', 'source', 'verifier'] as const;
/** What others record about a unit. */
const ABOUT_UNITS: readonly KindId[] = [
  ...(['checks', 'scores', 'performance', 'warnings', 'interviews', 'supervised', 'advice'] as const),
];
/** Fields that name who is to do it. */
const KEEPERS = ['owner', 'leader', 'selfChecker', 'reporter'] as const;
/** Fields that name people. */
const PEOPLE = [
  ...[
    'person',
    'persons',
    'owner',
    'leader',
    'inspector',
    'inspectors',
    'selfChecker',
    'verifier',
    'assessor',
  ],
  ...[
    'confirmation',
    'closedBy',
    'interviewer',
    'interviewee',
    'recorder',
    'reporter',
    'receipt',
    'attendees',
  ],
] as const;
/** What the party office writes: its re-supervision (监督的再监督) and the advice that comes of it. */
const RECHECKS: readonly KindId[] = ['checks', 'advice'];
const TARGETED = '定向抽查';
/** How a ledger says that a check is not to be known yet. */
const UNISSUED = /草稿|未下发|待下发|未公布|保密/;
const RESULTS = ['findings', 'problemCount', 'deduction', 'quantity'] as const;

/** A 定向抽查 without a result, or marked as not issued, must not be known to whom it will inspect (domain.md 11.4). */
export function isDraft({ kind, values }: Subject): boolean {
  if (kind !== 'checks' || values === null || values.level !== TARGETED) return false;
  const hasResult = RESULTS.some((field) => (values[field] ?? null) !== null);
  return !hasResult || UNISSUED.test(textOf(values, 'remark'));
}

export function isTargeted({ kind, values }: Subject): boolean {
  return kind === 'checks' && (values === null || values.level === TARGETED);
}

/** What a person on a post may know: what it made, what names it, and what everybody needs to know. */
export function concerns({ id, name }: Identity, { kind, values, createdBy }: Subject): boolean {
  if (createdBy === id || REFERENCE.includes(kind)) return true;
  return values !== null && PEOPLE.some((field) => namesIn(values, field).includes(name));
}

/** What a person on a post keeps: what it made, and what names it as the one to do it. */
export function isKeptBy({ id, name }: Identity, { unit, kind, values, createdBy }: Subject): boolean {
  if (createdBy === id) return true;
  if (createdBy === null) return unit !== COMPANY && !REFERENCE.includes(kind);
  return (
    values !== null && !isAboutUnit(kind) && KEEPERS.some((field) => namesIn(values, field).includes(name))
  );
}

/** What others record about a unit is not the unit's to change: it may only add entries of its own. */
export function isAboutUnit(kind: KindId): boolean {
  return ABOUT_UNITS.includes(kind);
}

/** What a functional department keeps, leads, or finds in its business domain, whatever unit it concerns. */
export function isInSpecialty({ id, units, specialties }: Identity, { values, createdBy }: Subject): boolean {
  if (createdBy === id) return true;
  if (values === null) return false;
  if (specialties?.some((specialty) => specialty === values.domain)) return true;
  return LEADERS.some((field) => namesIn(values, field).some((name) => units.includes(name)));
}

export function isRecheck({ kind }: Subject): boolean {
  return RECHECKS.includes(kind);
}

function textOf(values: RecordValues, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value : '';
}

/** The names in a cell, which separates them by commas, stops or spaces. */
export function namesIn(values: RecordValues, field: string): readonly string[] {
  const value = values[field];
  const texts = Array.isArray(value) ? value : [value];
  return texts.flatMap((text) => (typeof text === 'string' ? text.split(/[、，,;；/()（）\s]+/) : []));
}
