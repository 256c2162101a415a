import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { success, type Result } from '../../ledger/result';
import type { StoreSettings } from '../settings';
import { openEmbeddedRows } from './embeddedRows';
import type { LedgerStore } from './ledgerStore';
import { memoryRows } from './memoryRows';
import { ledgerOverRows, type RowLedgerOptions } from './rowLedger';
import type { Rows } from './rows';
import { openTablesRows, tableOfAccount, tableOfConnection } from './tableRows';
import { rowsOf } from './tenantRows';

/** The storage of one or several companies. */
export interface SharedStore {
  /** A company's ledger, opened once; `null` is the company of a storage of its own. */
  ledgerOf(tenant: string | null): Promise<LedgerStore>;
  close(): Promise<void>;
}

/** Opens the store that the settings name; the fault says in words why it can't be opened. */
export async function openStore(
  settings: StoreSettings,
  options: RowLedgerOptions,
): Promise<Result<SharedStore, string>> {
  const opened = await openRows(settings);
  if (!opened.ok) return opened;
  const rows = opened.value;
  const ledgers = new Map<string | null, Promise<LedgerStore>>();
  return success({
    ledgerOf: (tenant) => {
      const ledger = ledgers.get(tenant) ?? ledgerOverRows(rowsOf(rows, tenant), options);
      ledgers.set(tenant, ledger);
      // A storage that could not be reached is tried again by the next call.
      ledger.catch(() => ledgers.delete(tenant));
      return ledger;
    },
    close: () => rows.close(),
  });
}

/** The rows of a storage as they are, for backups. */
export async function openRows(settings: StoreSettings): Promise<Result<Rows, string>> {
  switch (settings.store) {
    case 'memory':
      return success(memoryRows());
    case 'embedded':
      mkdirSync(path.dirname(settings.folder), { recursive: true });
      return openEmbeddedRows(settings.folder);
    case 'tables': {
      const table =
        'connection' in settings
          ? tableOfConnection(settings.connection)
          : await tableOfAccount(settings.accountUrl);
      return success(await openTablesRows(table));
    }
  }
}
