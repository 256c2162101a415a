import type { PlainDate } from '../../ledger/calendar/plainDate';
import type { Warning } from '../../ledger/wire/warning';
import type { WarnRun } from '../../ledger/wire/warnSettings';
import type { AreaRows } from '../store/ledgerStore';
import type { RowWrite } from '../store/rows';

/**
 * Warnings, what is to be sent of them, and the runs that raised them, in one area so that they are written together:
 *   W|rule|subject|due date   a warning as it stands
 *   N|year                the last number (编号) of a year's warnings
 *   M|target|warning id       a message that waits; its row never changes
 *   B|…, D|…                  digests under way and sent (delivery/outbox.ts)
 *   R|day                     a run over a business day
 *   L                         the last business day that a run has finished
 */
export const WARNINGS = 'W|';
export const MESSAGES = 'M|';
const NUMBERS = 'N|';
const RUNS = 'R|';
const LAST_DAY = 'L';
/** Sorts after every character of a key. */
export const END = '\uffff';
const MOST_ATTEMPTS = 50;

/** A message to one target about one warning. */
export interface Message {
  readonly target: string;
  readonly warning: string;
  /** Instant in UTC, ISO 8601. */
  readonly createdAt: string;
}

export interface WarningBook {
  /** Raises a warning with its number and its messages; false when there is one of this key already: then nothing changes. */
  raise(warning: Warning, targets: readonly string[], at: string): Promise<boolean>;
  all(): Promise<readonly Warning[]>;
  find(ids: readonly string[]): Promise<readonly Warning[]>;
  /**
   * Changes a warning, and puts messages about the change beside it. `change` may answer null to leave it as it is; it
   * is asked again when somebody else was faster. Null when there is no such warning.
   */
  change(
    id: string,
    change: (warning: Warning) => Warning | null,
    targetsOf?: (changed: Warning) => readonly string[],
    at?: string,
  ): Promise<Warning | null>;
  lastDay(): Promise<PlainDate | null>;
  /** Notes a run, the first one of each day. */
  note(run: WarnRun): Promise<void>;
  /** Days up to this one need not be looked at again. The last day never goes back. */
  reach(day: PlainDate): Promise<void>;
  /** The latest runs, the newest first. */
  runs(most: number): Promise<readonly WarnRun[]>;
}

export function warningBook(area: AreaRows): WarningBook {
  const create = (key: string, value: unknown): RowWrite => ({ key, value, expected: { tag: null } });
  const tagOf = async (key: string) => (await area.read([key])).get(key);
  return {
    raise: async (warning, targets, createdAt) => {
      const [key, year] = [WARNINGS + warning.id, warning.createdOn.slice(0, 4)];
      const counter = NUMBERS + year;
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        const found = await area.read([key, counter]);
        if (found.has(key)) return false;
        const row = found.get(counter);
        const last = ((row?.value as { readonly last: number } | undefined)?.last ?? 0) + 1;
        const isRaised = await area.write([
          create(key, { ...warning, number: `预警〔${year}〕${String(last)}号` } satisfies Warning),
          { key: counter, value: { last }, expected: { tag: row?.tag ?? null } },
          ...targets.map((target) =>
            create(messageKey(target, warning.id), message(target, warning.id, createdAt)),
          ),
        ]);
        if (isRaised) return true;
      }
      throw new Error(`warning ${warning.id}: the numbers changed all the time`);
    },
    all: async () =>
      (await area.range(WARNINGS, WARNINGS + END, Infinity)).map(({ value }) => value as Warning),
    find: async (ids) => {
      const found = await area.read(ids.map((id) => WARNINGS + id));
      return [...found.values()].map(({ value }) => value as Warning);
    },
    change: async (id, change, targetsOf = () => [], at = '') => {
      const key = WARNINGS + id;
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        const row = await tagOf(key);
        if (row === undefined) return null;
        const warning = row.value as Warning;
        const changed = change(warning);
        if (changed === null) return warning;
        // A message that waits already tells of the warning as it will then stand.
        const targets = targetsOf(changed);
        const waiting = await area.read(targets.map((target) => messageKey(target, id)));
        const messages = targets
          .filter((target) => !waiting.has(messageKey(target, id)))
          .map((target) => create(messageKey(target, id), message(target, id, at)));
        const writes = [{ key, value: changed, expected: { tag: row.tag } }, ...messages];
        if (await area.write(writes)) return changed;
      }
      throw new Error(`warning ${id} changed all the time`);
    },
    lastDay: async () =>
      ((await tagOf(LAST_DAY))?.value as { readonly day: PlainDate } | undefined)?.day ?? null,
    note: async (run) => {
      await area.write([create(RUNS + run.day, run)]);
    },
    reach: async (day) => {
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        const row = await tagOf(LAST_DAY);
        const last = row?.value as { readonly day: PlainDate } | undefined;
        if (last !== undefined && last.day >= day) return;
        const expected = { tag: row?.tag ?? null };
        if (await area.write([{ key: LAST_DAY, value: { day }, expected }])) return;
      }
      throw new Error('the last day changed all the time');
    },
    runs: async (most) => {
      const rows = await area.range(RUNS, RUNS + END, Infinity);
      return rows
        .slice(-most)
        .reverse()
        .map(({ value }) => value as WarnRun);
    },
  };
}

export function messageKey(target: string, warning: string): string {
  return `${MESSAGES}${target}|${warning}`;
}

function message(target: string, warning: string, createdAt: string): Message {
  return { target, warning, createdAt };
}
