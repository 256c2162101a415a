import { parsePlainDate, type PlainDate } from '../../ledger/calendar/plainDate';
import type { CalendarOverrides } from '../../ledger/calendar/workingDays';
import { DEFAULT_WARN_RULES } from '../../ledger/warn/defaultWarnRules';
import type { SettingsVersion, WarnSettings } from '../../ledger/wire/warnSettings';
import type { AreaRows } from '../store/ledgerStore';
import { END } from './warningBook';

const VERSIONS = 'V|';

const FIRST_DAY = parsePlainDate('1900-01-01');

/** What a company has that has set nothing: all rules, no calendar of its own, nobody to send to but the pane. */
export const DEFAULT_WARN_SETTINGS: WarnSettings = {
  rules: DEFAULT_WARN_RULES,
  calendar: [],
  delivery: {
    quiet: { from: '20:00', to: '08:00' },
    ...{ digestMinutes: 5, workingDaysOnly: true, targets: [] },
  },
};

/** All versions, the oldest first; version 0 comes with the program. */
export async function settingsVersions(area: AreaRows): Promise<readonly SettingsVersion[]> {
  if (FIRST_DAY === null) throw new Error('no such day');
  const builtIn: SettingsVersion = {
    ...{ version: 0, effectiveFrom: FIRST_DAY, note: '默认设置', changedBy: '', changedAt: '' },
    settings: DEFAULT_WARN_SETTINGS,
  };
  const rows = await area.range(VERSIONS, VERSIONS + END, Infinity);
  return [builtIn, ...rows.map(({ value }) => value as SettingsVersion)];
}

/** The version in force on a day: of those that hold by then the last one made. */
export function inForceOn(versions: readonly SettingsVersion[], day: PlainDate): SettingsVersion {
  const found = versions.filter(({ effectiveFrom }) => effectiveFrom <= day).at(-1) ?? versions[0];
  if (found === undefined) throw new Error('there is no version of the settings');
  return found;
}

/** Adds a version; false when another one of its number has been made meanwhile. */
export function addVersion(area: AreaRows, version: SettingsVersion): Promise<boolean> {
  const key = VERSIONS + String(version.version).padStart(6, '0');
  return area.write([{ key, value: version, expected: { tag: null } }]);
}

/** The company's own days, as the calendar functions take them. */
export function calendarOf({ calendar }: WarnSettings): CalendarOverrides {
  return new Map(calendar.map(({ date, type }) => [date, type === '班' ? 'work' : 'off']));
}
