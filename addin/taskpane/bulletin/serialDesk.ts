import * as z from 'zod/mini';
import { success, type Result } from '../../../ledger/result';
import { serialRequestSchema, type Serial, type SerialWithdrawal } from '../../../ledger/wire/serial';
import type { LedgerClient } from '../../client/client';
import type { LedgerFault } from '../../client/ledgerFault';

/** A kind and a year, and the numbers of it that the workbook's register has. */
export interface WorkbookSeries extends Pick<Serial, 'kind' | 'year'> {
  readonly registered: readonly number[];
}

/** A number that was taken; it is kept for this workbook until a bulletin bears it. */
export interface TakenNumber {
  readonly number: number;
  /** A bulletin bears it: the next one takes another. */
  written(): Promise<void>;
  /** That bulletin was taken back: the next one bears it. */
  takenBack(): Promise<void>;
}

/** How a series stands for this workbook. */
export interface SeriesOutlook {
  /** The number that the next bulletin will get unless somebody else is faster. */
  readonly next: number;
  /** Numbers that were taken, but that neither this workbook's register nor a withdrawal accounts for. */
  readonly unaccounted: readonly number[];
  /** Numbers that are of no bulletin (作废). */
  readonly withdrawn: readonly number[];
}

/** Gives the numbers of bulletins out of the shared ledger. */
export interface SerialDesk {
  /** What can be expected; takes nothing. */
  expected(series: WorkbookSeries): Promise<Result<SeriesOutlook, LedgerFault>>;
  /** Takes a number; the same one again as long as no bulletin bears it. */
  take(series: WorkbookSeries): Promise<Result<TakenNumber, LedgerFault>>;
  /** Records a number as withdrawn (作废); null where the shared ledger never had it, the workbook alone. */
  withdraw(withdrawal: SerialWithdrawal): Promise<Result<Serial | null, LedgerFault>>;
}

/** Where requests are kept until their numbers are written; what is kept survives the pane. */
export interface SerialShelf {
  read(): string | null;
  write(text: string): Promise<void>;
}

/** A number that was asked for; null as long as no answer has come. */
const askedSchema = z.object({
  ...z.pick(serialRequestSchema, { kind: true, year: true, operationId: true }).shape,
  number: z.nullable(z.int()),
});

type Asked = z.infer<typeof askedSchema>;

/** Times that a number may turn out to be of no use, each with another one in its place. */
const MOST_TRIES = 5;

/** The desk of one workbook. A request is kept before it is sent, so that a lost answer loses no number. */
export function serialDesk(client: LedgerClient, shelf: SerialShelf, newId: () => string): SerialDesk {
  const others = (of: Pick<Serial, 'kind' | 'year'>) =>
    allAsked(shelf).filter((each) => !isOfSeries(each, of));
  const keep = (asked: Asked) => shelf.write(JSON.stringify([...others(asked), asked]));
  /** What was asked for and no bulletin bears. */
  const open = (series: WorkbookSeries): Asked | null => {
    const asked = allAsked(shelf).find((each) => isOfSeries(each, series));
    if (asked === undefined) return null;
    return asked.number !== null && series.registered.includes(asked.number) ? null : asked;
  };
  const taken = (asked: Asked, number: number): TakenNumber => ({
    number,
    written: () => shelf.write(JSON.stringify(others(asked))),
    takenBack: () => keep({ ...asked, number }),
  });
  return {
    async expected(series) {
      const number = open(series)?.number ?? null;
      const state = await client.seriesState(series);
      if (!state.ok)
        return isKeptOffline(number, state.fault)
          ? success({ next: number, unaccounted: [], withdrawn: [] })
          : state;
      const { last, withdrawn } = state.value;
      const isOpen = number !== null && number <= last && !withdrawn.includes(number);
      const known = new Set([...series.registered, ...withdrawn, ...(isOpen ? [number] : [])]);
      return success({
        next: isOpen ? number : Math.max(last, ...series.registered) + 1,
        unaccounted: Array.from({ length: last }, (_, i) => i + 1).filter((each) => !known.has(each)),
        withdrawn,
      });
    },
    async withdraw(withdrawal) {
      const withdrawn = await client.withdrawSerial(withdrawal);
      const isUnknown = !withdrawn.ok && withdrawn.fault.code === 'resource.unknown';
      return isUnknown ? success(null) : withdrawn;
    },
    async take(series) {
      const { kind, year, registered } = series;
      let asked = open(series);
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        asked ??= { kind, year, operationId: newId(), number: null };
        await keep(asked);
        const { operationId, number } = asked;
        const highestRegistered = Math.max(0, ...registered);
        const answer = await client.takeSerial({ kind, year, operationId, highestRegistered });
        if (!answer.ok) return isKeptOffline(number, answer.fault) ? success(taken(asked, number)) : answer;
        const { number: given, isWithdrawn } = answer.value;
        if (!isWithdrawn && !registered.includes(given)) {
          await keep({ ...asked, number: given });
          return success(taken(asked, given));
        }
        // It came late and is in use already, or was withdrawn: another one.
        asked = null;
      }
      throw new Error('the shared ledger gave no number that could be used');
    },
  };
}

/** A number that was given is this workbook's, connected or not. */
function isKeptOffline(number: number | null, { kind }: LedgerFault): number is number {
  return number !== null && kind === 'offline';
}

function isOfSeries(asked: Asked, { kind, year }: Pick<Serial, 'kind' | 'year'>): boolean {
  return asked.kind === kind && asked.year === year;
}

function allAsked(shelf: SerialShelf): readonly Asked[] {
  try {
    const parsed = z.array(askedSchema).safeParse(JSON.parse(shelf.read() ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch (error) {
    // A text that others have changed; anything else is not ours to swallow.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
