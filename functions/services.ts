import { randomUUID } from 'node:crypto';
import { readSettings, type Settings } from './settings';
import type { LedgerStore } from './store/ledgerStore';
import { openStore } from './store/openStore';
import { waitBeforeRetry } from './store/waitBeforeRetry';

/** What the endpoints and timers work with. */
export interface Services {
  readonly settings: Settings;
  readonly store: LedgerStore;
  readonly now: () => Date;
}

/** The services of this process: opened at the first use, once. */
export interface ServicesOnce {
  get(): Promise<Services>;
  close(): Promise<void>;
}

export function servicesOnce(environment: NodeJS.ProcessEnv): ServicesOnce {
  let opened: Promise<Services> | null = null;
  return {
    get: () => (opened ??= openServices(environment)),
    close: async () => {
      if (opened !== null) await (await opened).store.close();
    },
  };
}

async function openServices(environment: NodeJS.ProcessEnv): Promise<Services> {
  const settings = readSettings(environment);
  if (!settings.ok) throw new Error(settings.fault);
  const store = await openStore(settings.value.store, {
    newId: randomUUID,
    waitBeforeRetry: waitBeforeRetry(Math.random),
  });
  if (!store.ok) throw new Error(store.fault);
  return { settings: settings.value, store: store.value, now: () => new Date() };
}
