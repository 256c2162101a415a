import { ulid } from 'ulid';
import type { RecognisedWorkbook } from '../../ledger/recognise/recognised';
import { countDirty } from '../client/dirtyRecords';
import { conflictsOf, heldInPresentRows, type HeldRow } from '../client/heldRows';
import { givenBack, othersChanges, takenOver, type SharedRecord } from '../client/othersChanges';
import { outboxIn } from '../client/outbox';
import { ownOriginClient } from '../client/ownOriginClient';
import { rowStates } from '../client/rowStates';
import { ownOriginSignIn } from '../client/signIn/ownOriginSignIn';
import { synchronise } from '../client/synchronise';
import { forgotten, keepingMine, type SyncState } from '../client/syncState';
import { tablesOf, type WorkbookTable } from '../client/workbookRecords';
import { readSetting, writeSetting } from '../excel/settings';
import { signInHost } from '../excel/signInHost';
import { workbookOrigin } from '../excel/workbookOrigin';
import type { SharedLedger } from './actions';
import { serialDesk, type SerialShelf } from './bulletin/serialDesk';
import { syncNotice } from './header/syncNotice';
import { parseSyncState, syncStateText } from './syncStateText';
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
  const session = ownOriginSignIn(signInHost);
  const client = ownOriginClient(session);
  // What the pane looks for by itself.
  const watch = ownOriginClient(session.whenKnown);
  let state = parseSyncState(readSetting(STATE), thisYear);
  let held: readonly HeldRow[] = [];
  let received: readonly SharedRecord[] = [];
  const save = async (next: SyncState): Promise<void> => {
    valueOf(await writeSetting(STATE, syncStateText(next)));
    state = next;
  };
  const tablesIn = (workbook: RecognisedWorkbook): readonly WorkbookTable[] =>
    tablesOf(workbook, state.fallbackYear);
  const originHere = async (): Promise<string> => (await workbookOrigin()) ?? (await workbookId());
  const others = async (workbook: RecognisedWorkbook) =>
    received.length === 0 ? [] : othersChanges(tablesIn(workbook), state, received, await originHere());

  return {
    me: () => watch.me(),
    warnings: () => watch.warnings(),
    signInDesk: () => Promise.resolve(session),
    warningDesk: () => Promise.resolve(warningDesk(client, ulid)),
    serialDesk: () => Promise.resolve(serialDesk(client, serialShelf, ulid)),
    documents: (kind, year) => client.documents(kind, year),
    saveDocument: (document, baseVersion) => client.saveDocument(document, baseVersion, ulid()),
    waitingRows: (workbook) => Promise.resolve(countDirty(tablesIn(workbook), state)),
    async synchronise(workbook, language) {
      const key = `spotledger.outbox.${await workbookId()}`;
      const outbox = outboxIn({
        read: () => localStorage.getItem(key),
        write: (text) => localStorage.setItem(key, text),
      });
      const origin = await originHere();
      const outcome = await synchronise({ workbook, state, origin, client, outbox, newId: ulid, save });
      ({ held } = outcome);
      received = [...received, ...outcome.received];
      // What differs in nothing that a sheet shows is no question to anybody.
      const found = await others(workbook);
      const same = found.flatMap((each) =>
        each.what === 'changed' && each.fields.length === 0 && each.movedTo === undefined
          ? [{ record: each.record, place: each.row }]
          : [],
      );
      const next = takenOver(state, tablesIn(workbook), same) ?? state;
      const isAllSettled = outcome.fault === null && found.length === same.length;
      await save(isAllSettled ? { ...next, settled: next.cursors } : next);
      const notice = await syncNotice({ ...outcome, others: found.length - same.length }, language);
      return { ...outcome, state, notice };
    },
    rowStates: (workbook) => Promise.resolve(rowStates(tablesIn(workbook), state, held)),
    conflicts: (workbook) => Promise.resolve(conflictsOf(heldInPresentRows(held, tablesIn(workbook), state))),
    async keepMine(recordId) {
      const conflict = conflictsOf(held).find((each) => each.recordId === recordId);
      if (conflict === undefined) return;
      await save(keepingMine(state, recordId, conflict.current));
      held = held.filter((row) => row.recordId !== recordId);
    },
    async takeBack(recordId) {
      const row = held.find((each) => each.recordId === recordId);
      if (row?.reason.kind !== 'conflict') return;
      const { kind, unit, year, reason } = row;
      const { movedTo, ...current } = reason.current;
      await save(forgotten(state, recordId));
      received = [...received, { recordId, kind, unit, year, ...movedTo, ...current }];
      held = held.filter((each) => each.recordId !== recordId);
    },
    others,
    async takeOver(taken, workbook) {
      const before = state;
      const after = takenOver(state, tablesIn(workbook), taken);
      if (after === null) return null;
      await save(after);
      if ((await others(workbook)).length === 0) await save({ ...state, settled: state.cursors });
      return () => save({ ...givenBack(state, before, taken), settled: before.settled });
    },
    async passOver() {
      await save({ ...state, settled: state.cursors });
      received = [];
    },
    startAnew: () => save({ ...state, cursors: {} }),
    verify: () => client.verify(),
  };
}
