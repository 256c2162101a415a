import { ulid } from 'ulid';
import { countDirty } from '../client/dirtyRecords';
import { outboxIn } from '../client/outbox';
import { ownOriginClient } from '../client/ownOriginClient';
import { rowStates } from '../client/rowStates';
import { conflictsOf, synchronise, type HeldRow } from '../client/synchronise';
import { keepingMine, type SyncState } from '../client/syncState';
import { tablesOf } from '../client/workbookRecords';
import { readSetting, writeSetting } from '../excel/settings';
import { workbookOrigin } from '../excel/workbookOrigin';
import type { SharedLedger } from './actions';
import { serialDesk, type SerialShelf } from './bulletin/serialDesk';
import { parseSyncState } from './syncStateText';
import { valueOf } from './useTask';
import { warningDesk } from './warnings/warningDesk';

const STATE = 'syncState';
const WORKBOOK_ID = 'workbookId';
const SERIALS = 'spotledger.serials.';

/** Names the workbook whose operations wait in the browser's storage, where several workbooks leave theirs. */
async function workbookId(): Promise<string> {
  const known = readSetting(WORKBOOK_ID);
  if (known !== null) return known;
  const id = ulid();
  valueOf(await writeSetting(WORKBOOK_ID, id));
  return id;
}

/** Keeps the numbers that were asked for beside the operations under way, in this browser: a copied file takes none along. */
const serialShelf: SerialShelf = {
  read() {
    const id = readSetting(WORKBOOK_ID);
    return id === null ? null : localStorage.getItem(SERIALS + id);
  },
  async write(text) {
    localStorage.setItem(SERIALS + (await workbookId()), text);
  },
};

/** The shared ledger of the page's own origin, for the open workbook: what is synchronised is remembered in it. */
export function sharedLedgerHere(thisYear: number): SharedLedger {
  const client = ownOriginClient();
  let state = parseSyncState(readSetting(STATE), thisYear);
  let held: readonly HeldRow[] = [];
  const save = async (next: SyncState): Promise<void> => {
    valueOf(await writeSetting(STATE, JSON.stringify(next)));
    state = next;
  };
  return {
    me: () => client.me(),
    warnings: () => client.warnings(),
    warningDesk: () => Promise.resolve(warningDesk(client, ulid)),
    serialDesk: () => Promise.resolve(serialDesk(client, serialShelf, ulid)),
    waitingRows: (workbook) => Promise.resolve(countDirty(tablesOf(workbook, state.fallbackYear), state)),
    async synchronise(workbook) {
      const id = await workbookId();
      const key = `spotledger.outbox.${id}`;
      const origin = (await workbookOrigin()) ?? id;
      const outbox = outboxIn({
        read: () => localStorage.getItem(key),
        write: (text) => localStorage.setItem(key, text),
      });
      const outcome = await synchronise({
        workbook,
        state,
        origin,
        client,
        outbox,
        newId: ulid,
        save,
      });
      held = outcome.held;
      return outcome;
    },
    rowStates: (workbook) => Promise.resolve(rowStates(tablesOf(workbook, state.fallbackYear), state, held)),
    conflicts: () => conflictsOf(held),
    async keepMine(recordId) {
      const conflict = conflictsOf(held).find((each) => each.recordId === recordId);
      if (conflict === undefined) return;
      await save(keepingMine(state, recordId, conflict.current.version));
      held = held.filter((row) => row.recordId !== recordId);
    },
    startAnew: () => save({ ...state, cursors: {} }),
    verify: () => client.verify(),
  };
}
