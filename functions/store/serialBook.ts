import { failure, success, type Result } from '../../ledger/result';
import {
  LARGEST_NUMBER,
  type Serial,
  type SerialRequest,
  type SerialWithdrawal,
  type SeriesState,
} from '../../ledger/wire/serial';
import type { AreaRows } from './ledgerStore';
import type { RowWrite } from './rows';

/**
 * The serial numbers of bulletins, in one area so that what belongs together is written together:
 *   H|kind|year             the last number of a series
 *   N|kind|year|000010      a number: who took it and when, who withdrew it and when
 *   O|caller|operation id   the number that an operation was given
 */
const HEADS = 'H|';
const NUMBERS = 'N|';
const RECEIPTS = 'O|';
/** Attempts after which a series that moves all the time is our fault and not contention. */
const MOST_ATTEMPTS = 200;

/** An instant in UTC, ISO 8601, and the id of the caller. */
interface Act {
  readonly by: string;
  readonly at: string;
}

interface NumberRow {
  /** Null for a number from before the shared ledger, out of a workbook's register. */
  readonly taken: Act | null;
  readonly withdrawn: Act | null;
}

type Series = Pick<Serial, 'kind' | 'year'>;

/** `otherSeries`: the operation was given a number of another series; `exhausted`: there is no further one. */
export type TakeFault = 'otherSeries' | 'exhausted';

export interface SerialBook {
  /** The next number of a series; the one that was given already where the caller's operation is known. */
  take(request: SerialRequest, act: Act): Promise<Result<Serial, TakeFault>>;
  /** Records a number as withdrawn, the first time only; null where the series has not reached it. */
  withdraw(withdrawal: SerialWithdrawal, act: Act): Promise<Serial | null>;
  state(series: Series): Promise<SeriesState>;
}

/** The numbers over any store; whoever loses a race tries again, so that each number is given once. */
export function serialBook(area: AreaRows, waitBeforeRetry: (attempt: number) => Promise<void>): SerialBook {
  const lastOf = async (series: Series) => {
    const row = (await area.read([headKey(series)])).get(headKey(series));
    return { last: (row?.value as { readonly last: number } | undefined)?.last ?? 0, tag: row?.tag ?? null };
  };
  const numberOf = async (serial: Omit<Serial, 'isWithdrawn'>) =>
    (await area.read([numberKey(serial, serial.number)])).get(numberKey(serial, serial.number));
  const retried = async <Value>(attempt: () => Promise<Value | 'overtaken'>): Promise<Value> => {
    for (let count = 0; count < MOST_ATTEMPTS; count++) {
      const done = await attempt();
      if (done !== 'overtaken') return done;
      await waitBeforeRetry(count);
    }
    throw new Error('the serial numbers changed all the time');
  };

  return {
    take: ({ kind, year, operationId, highestRegistered }, act) =>
      retried(async () => {
        const series = { kind, year };
        const receipt = receiptKey(act.by, operationId);
        const known = (await area.read([receipt])).get(receipt)?.value;
        if (known !== undefined) {
          const given = known as Omit<Serial, 'isWithdrawn'>;
          if (given.kind !== kind || given.year !== year) return failure('otherSeries' as const);
          const row = (await numberOf(given))?.value as NumberRow | undefined;
          return success({ ...given, isWithdrawn: (row?.withdrawn ?? null) !== null });
        }
        const head = await lastOf(series);
        const number = Math.max(head.last, highestRegistered) + 1;
        if (number > LARGEST_NUMBER) return failure('exhausted' as const);
        const isDone = await area.write([
          { key: headKey(series), value: { last: number }, expected: { tag: head.tag } },
          create(numberKey(series, number), { taken: act, withdrawn: null } satisfies NumberRow),
          create(receipt, { ...series, number }),
        ]);
        return isDone ? success({ ...series, number, isWithdrawn: false }) : 'overtaken';
      }),
    withdraw: ({ kind, year, number }, act) =>
      retried(async () => {
        const serial = { kind, year, number };
        if (number > (await lastOf(serial)).last) return null;
        const row = await numberOf(serial);
        const before = (row?.value as NumberRow | undefined) ?? { taken: null, withdrawn: null };
        const withdrawn = { ...serial, isWithdrawn: true };
        if (before.withdrawn !== null) return withdrawn;
        const value: NumberRow = { ...before, withdrawn: act };
        const key = numberKey(serial, number);
        return (await area.write([{ key, value, expected: { tag: row?.tag ?? null } }]))
          ? withdrawn
          : 'overtaken';
      }),
    state: async (series) => {
      const prefix = numberKey(series, null);
      const rows = await area.range(prefix, `${prefix}~`, Infinity);
      const withdrawn = rows.filter(({ value }) => (value as NumberRow).withdrawn !== null);
      return {
        last: (await lastOf(series)).last,
        withdrawn: withdrawn.map(({ key }) => Number(key.slice(prefix.length))),
      };
    },
  };
}

function create(key: string, value: unknown): RowWrite {
  return { key, value, expected: { tag: null } };
}

/** Each caller's operations are its own: a copied workbook asks for a number of its own. */
function receiptKey(caller: string, operationId: string): string {
  return `${RECEIPTS}${Buffer.from(caller, 'utf8').toString('base64url')}|${operationId}`;
}

function headKey({ kind, year }: Series): string {
  return `${HEADS}${kind}|${String(year)}`;
}

/** The key of a number, or what the keys of all numbers of a series begin with. */
function numberKey({ kind, year }: Series, number: number | null): string {
  return `${NUMBERS}${kind}|${String(year)}|${number === null ? '' : String(number).padStart(6, '0')}`;
}
