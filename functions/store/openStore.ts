import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { success, type Result } from '../../ledger/result';
import type { StoreSettings } from '../settings';
import { openEmbeddedStore } from './embeddedStore';
import type { LedgerStore } from './ledgerStore';
import { openMemoryStore } from './memoryStore';
import type { RowLedgerOptions } from './rowLedger';
import { openTablesStore, tableOfAccount, tableOfConnection } from './tablesStore';

/** Opens the store that the settings name; the fault says in words why it can't be opened. */
export async function openStore(
  settings: StoreSettings,
  options: RowLedgerOptions,
): Promise<Result<LedgerStore, string>> {
  switch (settings.store) {
    case 'memory':
      return success(await openMemoryStore(options));
    case 'embedded':
      mkdirSync(path.dirname(settings.folder), { recursive: true });
      return openEmbeddedStore(settings.folder, options);
    case 'tables': {
      const table =
        'connection' in settings
          ? tableOfConnection(settings.connection)
          : await tableOfAccount(settings.accountUrl);
      return success(await openTablesStore(table, options));
    }
  }
}
