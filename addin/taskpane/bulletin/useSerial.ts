import { useEffect, useState } from 'react';
import type { BulletinKind } from '../../../ledger/bulletin/content';
import { registeredNumbers, type Register } from '../../../ledger/bulletin/register/register';
import { success, type Result } from '../../../ledger/result';
import type { LedgerFault } from '../../client/ledgerFault';
import type { PaneActions } from '../actions';
import { ledgerFaultText } from '../text/ledgerFaultText';
import { useSpeech } from '../text/TextContext';
import type { SeriesOutlook, TakenNumber } from './serialDesk';

export interface SerialState {
  /** Where the next number comes from; null while the shared ledger is asked. */
  readonly source: 'shared' | 'workbook' | null;
  readonly next: number;
  /** Numbers that were taken in the shared ledger, and of which the workbook knows nothing. */
  readonly unaccounted: readonly number[];
  /** Numbers that the shared ledger has as withdrawn (作废). */
  readonly withdrawn: readonly number[];
  /** Why it comes from the workbook alone; empty otherwise. */
  readonly reason: string;
  /** Takes the number in the shared ledger; throws where it can't, and `source` is the workbook from then on. */
  take(): Promise<TakenNumber>;
  /** Records a number as withdrawn in the shared ledger; whether that has it. Throws where a connected one can't. */
  withdraw(number: number): Promise<boolean>;
}

const NONE: readonly number[] = [];

interface Expected {
  readonly key: string;
  readonly answer: Result<SeriesOutlook, LedgerFault>;
}

/**
 * The number of the next bulletin: from the shared ledger where it answers, from the workbook's register otherwise, and
 * the user is told. `kind` null: what is to be made takes no number.
 */
export function useSerial(
  { sharedLedger }: PaneActions,
  register: Register,
  kind: BulletinKind | null,
  year: number,
): SerialState {
  const { say, language } = useSpeech();
  const [expected, setExpected] = useState<Expected | null>(null);
  const registered = kind === null ? [] : registeredNumbers(register, kind, year);
  const isAsked = kind !== null && year >= 1900;
  const key = `${String(kind)} ${String(year)} ${registered.join()}`;

  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    const series = { kind, year, registered: registered.slice() };
    void sharedLedger
      .serialDesk()
      .then((desk) => desk.expected(series))
      .then((answer) => isCurrent && setExpected({ key, answer }));
    return () => {
      isCurrent = false;
    };
    // The key says everything about the series.
  }, [sharedLedger, isAsked, key]);

  const answer = expected?.key === key ? expected.answer : null;
  const inWorkbook = Math.max(0, ...registered) + 1;
  const why = (fault: LedgerFault): string => {
    if (fault.kind === 'offline') return say('bulletin.serial.offline');
    return fault.code === 'role.forbidden'
      ? say('bulletin.serial.forbidden')
      : ledgerFaultText(fault, language);
  };
  return {
    source: answer === null ? null : answer.ok ? 'shared' : 'workbook',
    next: answer?.ok ? answer.value.next : inWorkbook,
    unaccounted: answer?.ok ? answer.value.unaccounted : NONE,
    withdrawn: answer?.ok ? answer.value.withdrawn : NONE,
    reason: answer === null || answer.ok ? '' : why(answer.fault),
    async withdraw(number) {
      if (kind === null || answer?.ok === false) return false;
      const desk = await sharedLedger.serialDesk();
      const withdrawn = await desk.withdraw({ kind, year, number });
      if (!withdrawn.ok) throw new Error(say('bulletin.withdrawLost', { reason: why(withdrawn.fault) }));
      return withdrawn.value !== null;
    },
    async take() {
      if (kind === null) throw new Error('nothing is to be numbered');
      const desk = await sharedLedger.serialDesk();
      const taken = await desk.take({ kind, year, registered });
      const { number } = taken.ok ? taken.value : { number: 0 };
      setExpected({
        key,
        answer: taken.ok ? success({ next: number, unaccounted: NONE, withdrawn: NONE }) : taken,
      });
      if (!taken.ok) throw new Error(say('bulletin.serial.lost', { reason: why(taken.fault) }));
      return taken.value;
    },
  };
}
