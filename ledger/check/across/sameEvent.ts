import { dayNumber } from '../../calendar/plainDate';
import { dateOf, namesOf } from '../../score/ledgerRecords';
import { textKey } from '../../values/textKey';
import { isUnitGroup } from '../../values/unit';
import type { LedgerRow } from './ledgerRows';

/** Two ledgers seldom date the same finding on the same day; a longer time apart needs the same words. */
const DAYS_APART = 3;
const DAYS_APART_IN_SAME_WORDS = 31;
/** Dice's coefficient over pairs of characters (Dice 1945) from which two sentences tell of the same fact. */
const ALIKE = 0.5;
const SHORTEST_CONTAINED = 4;

function pairsOf(key: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(key.length - 1, 0) }, (_, i) => key.slice(i, i + 2)));
}

/** A sentence as it is compared. */
interface Spelling {
  readonly key: string;
  readonly pairs: ReadonlySet<string>;
}

function spellingOf(text: string): Spelling {
  const key = textKey(text);
  return { key, pairs: pairsOf(key) };
}

function alike(a: Spelling, b: Spelling): boolean {
  const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
  if (short.length >= SHORTEST_CONTAINED && long.includes(short)) return true;
  let common = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) common++;
  return a.pairs.size + b.pairs.size > 0 && (2 * common) / (a.pairs.size + b.pairs.size) >= ALIKE;
}

/** Whether two sentences tell of the same: one holds the other, or most pairs of characters agree. */
export function textsAlike(a: string, b: string): boolean {
  return alike(spellingOf(a), spellingOf(b));
}

/** 王京镇供电所 and 王京所, 营销部(客服中心) and 营销部: the names that no roster has made one. */
function bareUnit(name: string): string {
  return textKey(name)
    .replace(/\([^()]*\)/g, '')
    .replace(/镇?供电(?:所|营业站)$/, '所');
}

/** Each row is compared with many others: what is compared is worked out once. */
const UNITS = new WeakMap<LedgerRow, readonly string[]>();
const FACTS = new WeakMap<LedgerRow, Spelling>();

function once<Value>(known: WeakMap<LedgerRow, Value>, row: LedgerRow, workOut: () => Value): Value {
  const value = known.get(row) ?? workOut();
  known.set(row, value);
  return value;
}

/** The units of a row; none where it names none, or 各供电所. */
function unitsIn(row: LedgerRow): readonly string[] {
  return once(UNITS, row, () => {
    const names = namesOf(row.values.unit);
    return names.some((name) => isUnitGroup(textKey(name))) ? [] : names.map(bareUnit);
  });
}

/** Whether two rows may speak of the same unit: a row without one, and 各供电所, may mean any. */
export function sameUnit(a: LedgerRow, b: LedgerRow): boolean {
  const [own, other] = [unitsIn(a), unitsIn(b)];
  return own.length === 0 || other.length === 0 || own.some((unit) => other.includes(unit));
}

/** Days between two dates, 0 where they overlap; null where one is not known. */
function daysBetween(a: LedgerRow, fieldOfA: string, b: LedgerRow, fieldOfB: string): number | null {
  const [own, other] = [dateOf(a.values[fieldOfA]), dateOf(b.values[fieldOfB])];
  if (own === null || other === null) return null;
  const [ownEnd, otherEnd] = [own.end ?? own.date, other.end ?? other.date].map(dayNumber);
  const [ownStart, otherStart] = [dayNumber(own.date), dayNumber(other.date)];
  return Math.max(0, otherStart - (ownEnd ?? ownStart), ownStart - (otherEnd ?? otherStart));
}

/** Which fields of a ledger tell when and what. */
export interface Account {
  readonly date: string;
  readonly fact: string;
}

export const OF_CHECK: Account = { date: 'date', fact: 'findings' };
export const OF_RECTIFICATION: Account = { date: 'foundDate', fact: 'problem' };
export const OF_ENTRY: Account = { date: 'date', fact: 'reason' };

/** Whether two rows of different ledgers tell of the same event: the same unit at the same time or in the same words. */
export function sameEvent(a: LedgerRow, accountA: Account, b: LedgerRow, accountB: Account): boolean {
  if (!sameUnit(a, b)) return false;
  const days = daysBetween(a, accountA.date, b, accountB.date);
  if (days !== null && days <= DAYS_APART) return true;
  const factOf = (row: LedgerRow, { fact }: Account): Spelling =>
    once(FACTS, row, () => spellingOf(row.raw[fact] ?? ''));
  return (
    alike(factOf(a, accountA), factOf(b, accountB)) && (days === null || days <= DAYS_APART_IN_SAME_WORDS)
  );
}
