import { dateOfDayNumber, type PlainDate } from '../../ledger/calendar/plainDate';

const HOUR_MS = 3_600_000;
/** China has one zone, UTC+8, and no daylight saving time since 1991. */
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

/** The calendar date in China at an instant, wherever the host stands. */
export function shanghaiDate(instant: Date): PlainDate {
  return dateOfDayNumber(Math.floor((instant.getTime() + SHANGHAI_OFFSET_MS) / (24 * HOUR_MS)));
}

/** The time of day in China, `HH:MM`. */
export function shanghaiTime(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16);
}
