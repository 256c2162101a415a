import { useCallback, useEffect, useState } from 'react';
import type { Identity } from '../../../ledger/wire/identity';
import type { Warning } from '../../../ledger/wire/warning';
import type { LedgerFault } from '../../client/ledgerFault';
import type { PaneActions } from '../actions';
import { useNotify } from '../notice/NoticeContext';
import { faultWords } from '../text/faultWords';
import { useSpeech } from '../text/TextContext';
import type { OpenWorkbook } from '../useWorkbook';

/** How workbook and shared ledger stand to each other. A lost connection is a state, not an error. */
export type SyncStatus =
  'unknown' | 'synced' | 'waiting' | 'syncing' | 'offline' | 'held' | 'refused' | 'signedOut';

interface Sync {
  readonly status: SyncStatus;
  /** Rows that wait to be sent, or that were held back. */
  readonly count: number;
}

export interface SharedLedgerState extends Sync {
  readonly identity: Identity | null;
  /** Null as long as the shared ledger has not told them. */
  readonly warnings: readonly Warning[] | null;
  readonly synchronise: () => void;
  /** Asks again who one is, after signing in or out. */
  readonly look: () => Promise<void>;
  /** Puts a warning as it now stands into the list. */
  readonly putWarning: (warning: Warning) => void;
}

/** Warnings come from timers of the shared ledger: often enough to be seen the same hour. */
const POLL_MS = 60_000;

/** Who one is, the warnings, and how much of the workbook the shared ledger has. */
export function useSharedLedger({ sharedLedger }: PaneActions, open: OpenWorkbook): SharedLedgerState {
  const workbook = open.workbook?.recognised ?? null;
  const { language } = useSpeech();
  const notify = useNotify();
  const [sync, setSync] = useState<Sync>({ status: 'unknown', count: 0 });
  const [identity, setIdentity] = useState<Identity | null>(null);
  const [warnings, setWarnings] = useState<readonly Warning[] | null>(null);

  const look = useCallback(async (): Promise<void> => {
    const [me, list] = await Promise.all([sharedLedger.me(), sharedLedger.warnings()]);
    const status = me.ok ? null : statusOf(me.fault);
    if (status !== null && status !== 'offline') {
      setIdentity(null);
      setWarnings(null);
    }
    if (me.ok) setIdentity(me.value);
    if (list.ok) setWarnings(list.value);
    setSync((before) => {
      if (status !== null) return { ...before, status };
      return isCutOff(before.status) ? stillWaiting(before.count) : before;
    });
  }, [sharedLedger]);

  useEffect(() => {
    void look();
    const poll = setInterval(() => void look(), POLL_MS);
    return () => clearInterval(poll);
  }, [look]);

  useEffect(() => {
    if (workbook === null) return;
    let isCurrent = true;
    void sharedLedger.waitingRows(workbook).then((count) => {
      // A workbook that has changed meanwhile is counted by the next round.
      if (!isCurrent) return;
      setSync(({ status }) => {
        return isCutOff(status) || status === 'syncing' ? { count, status } : stillWaiting(count);
      });
    });
    return () => {
      isCurrent = false;
    };
  }, [sharedLedger, workbook]);

  const synchroniseNow = async (): Promise<void> => {
    setSync(({ count }) => ({ status: 'syncing', count }));
    // The last reading may be older than what was just typed or written. Where it fails, the pane says so.
    const now = await open.read();
    if (now === null) {
      setSync(({ count }) => stillWaiting(count));
      return;
    }
    const { fault, held, waiting, notice } = await sharedLedger.synchronise(now.recognised, language);
    notify({ text: notice });
    if (fault !== null) {
      setSync({ status: statusOf(fault), count: waiting });
      return;
    }
    setSync(held.length > 0 ? { status: 'held', count: held.length } : { status: 'synced', count: 0 });
    await look();
  };

  return {
    ...sync,
    identity,
    warnings,
    look,
    synchronise() {
      if (workbook === null || sync.status === 'syncing') return;
      synchroniseNow().catch((error: unknown) => {
        setSync(({ count }) => stillWaiting(count));
        notify({ text: faultWords(error) });
      });
    },
    putWarning: (warning) =>
      setWarnings((list) => list && [warning, ...list.filter(({ id }) => id !== warning.id)]),
  };
}

function statusOf({ kind }: LedgerFault): SyncStatus {
  return kind === 'unreadable' ? 'refused' : kind;
}

/** What ends by itself as soon as the shared ledger answers whoever is there. */
function isCutOff(status: SyncStatus): boolean {
  return ['offline', 'refused', 'signedOut'].includes(status);
}

function stillWaiting(count: number): Sync {
  return { status: count > 0 ? 'waiting' : 'synced', count };
}
