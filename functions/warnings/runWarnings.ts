import { isKindId } from '../../ledger/kinds/kind';
import type { PlainDate } from '../../ledger/calendar/plainDate';
import { daysToWarn, dueWarnings, overdueAlready } from '../../ledger/warn/dueWarnings';
import type { RuleSet } from '../../ledger/score/ruleSet';
import { situationOf, type SharedRecord, type Situation } from '../../ledger/warn/sharedRecords';
import type { SettingsVersion } from '../../ledger/wire/warnSettings';
import type { LedgerStore } from '../store/ledgerStore';
import { sharedRuleSets } from '../store/sharedDocuments';
import { targetsOf } from './targets';
import { warningBook } from './warningBook';
import { handedOver } from './warningCourse';
import { calendarOf, inForceOn, settingsVersions } from './warnSettingsBook';

/** What a run did. */
export interface RunReport {
  readonly days: readonly PlainDate[];
  readonly created: number;
}

/**
 * Raises the warnings of every business day since the last one that a run has finished, today's included; each happens
 * once by its key, whatever run comes twice, at the same time, late, or after a crash in the middle.
 */
export async function runMissedDays(store: LedgerStore, now: Date, today: PlainDate): Promise<RunReport> {
  const versions = await settingsVersions(store.area('warningSettings'));
  const book = warningBook(store.area('warnings'));
  const calendar = calendarOf(inForceOn(versions, today).settings);
  const days = daysToWarn(await book.lastDay(), today, calendar);
  return { days, created: await runDays(store, now, days, versions, (day) => book.reach(day)) };
}

/** Raises the warnings of one day, whether a run has looked at it or not; other days that were missed stay missed. */
export async function runDay(store: LedgerStore, now: Date, day: PlainDate): Promise<RunReport> {
  const versions = await settingsVersions(store.area('warningSettings'));
  return { days: [day], created: await runDays(store, now, [day], versions, () => Promise.resolve()) };
}

async function runDays(
  store: LedgerStore,
  now: Date,
  days: readonly PlainDate[],
  versions: readonly SettingsVersion[],
  onFinished: (day: PlainDate) => Promise<void>,
): Promise<number> {
  if (days.length === 0) return 0;
  const book = warningBook(store.area('warnings'));
  const records = await sharedRecords(store);
  // A move that was interrupted after the record had arrived left its warnings behind.
  const lastDay = days.at(-1);
  if (lastDay !== undefined) await handOver(store, records, now, lastDay);
  const situationIn = situations(records, await sharedRuleSets(store));
  const startedAt = now.toISOString();
  let created = 0;
  for (const day of days) {
    const version = inForceOn(versions, day);
    let ofDay = 0;
    for (const warning of dueWarnings(situationIn(version), { from: day, to: day }, version.version))
      if (await book.raise(warning, targetsOf(warning, version.settings), startedAt)) ofDay++;
    await book.note({ day, startedAt, created: ofDay, settings: version.version });
    await onFinished(day);
    created += ofDay;
  }
  return created;
}

/** Warns at once of rectifications among the records that come after their deadline, by the furthest step that they have reached. */
export async function warnOfLateRecords(
  store: LedgerStore,
  records: readonly SharedRecord[],
  now: Date,
  today: PlainDate,
): Promise<void> {
  const version = inForceOn(await settingsVersions(store.area('warningSettings')), today);
  const situation = situations(records, [])(version);
  const book = warningBook(store.area('warnings'));
  for (const warning of overdueAlready(situation, today, version.version))
    await book.raise(warning, targetsOf(warning, version.settings), now.toISOString());
}

/** Warnings of records that are another unit's now go to that unit, and to whom they concern there. */
export async function handOver(
  store: LedgerStore,
  records: ReadonlyArray<Pick<SharedRecord, 'recordId' | 'unit'>>,
  now: Date,
  today: PlainDate,
): Promise<void> {
  const unitOf = new Map(records.map(({ recordId, unit }) => [recordId, unit]));
  const book = warningBook(store.area('warnings'));
  const at = now.toISOString();
  const left = (await book.all()).filter(({ subject, unit }) => (unitOf.get(subject) ?? unit) !== unit);
  if (left.length === 0) return;
  const { settings } = inForceOn(await settingsVersions(store.area('warningSettings')), today);
  for (const { id } of left)
    await book.change(
      id,
      (warning) => handedOver(warning, unitOf.get(warning.subject) ?? warning.unit, at),
      (moved) => targetsOf(moved, settings),
      at,
    );
}

/** The records under the rules of a version, put in order once for each. */
export function situations(
  records: readonly SharedRecord[],
  ruleSets: readonly RuleSet[],
): (version: Pick<SettingsVersion, 'settings'>) => Situation {
  const known = new Map<unknown, Situation>();
  return ({ settings }) => {
    const situation =
      known.get(settings) ?? situationOf(records, settings.rules, calendarOf(settings), ruleSets);
    known.set(settings, situation);
    return situation;
  };
}

/** Every record of the shared ledger. */
export async function sharedRecords(store: LedgerStore): Promise<readonly SharedRecord[]> {
  const found: SharedRecord[] = [];
  for (const { unit, year } of await store.partitions())
    for (const { kind, recordId, values } of await store.records({ unit, year }, null))
      if (isKindId(kind) && values !== null) found.push({ kind, recordId, unit, year, values });
  return found;
}
