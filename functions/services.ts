import { randomUUID } from 'node:crypto';
import type { SigningKey } from './audit/signingKey';
import type { Channels } from './delivery/channel';
import { openChannels } from './delivery/openChannels';
import { requestRate } from './http/requestRate';
import { recogniseCaller, type RecogniseCaller } from './identity/recogniseCaller';
import { readSettings, type Settings } from './settings';
import type { LedgerStore } from './store/ledgerStore';
import { openStore, type SharedStore } from './store/openStore';
import { waitBeforeRetry } from './store/waitBeforeRetry';

/** What the endpoints and timers work with. */
export interface Services {
  readonly settings: Settings;
  readonly ledgerOf: SharedStore['ledgerOf'];
  /** The ledgers of all companies that this app serves. */
  ledgers(): Promise<readonly LedgerStore[]>;
  readonly callerOf: RecogniseCaller;
  /** Whether a caller may make one more request. */
  readonly isWithinRate: (callerId: string) => boolean;
  readonly signingKey: SigningKey;
  /** How warnings get out. */
  readonly channels: Channels;
  readonly now: () => Date;
}

/** The services of this process: opened at the first use, once. */
export interface ServicesOnce {
  get(): Promise<Services>;
  close(): Promise<void>;
}

export function servicesOnce(environment: NodeJS.ProcessEnv): ServicesOnce {
  let opened: Promise<{ readonly services: Services; readonly store: SharedStore }> | null = null;
  return {
    get: async () => (await (opened ??= openServices(environment))).services,
    close: async () => {
      if (opened !== null) await (await opened).store.close();
    },
  };
}

async function openServices(environment: NodeJS.ProcessEnv) {
  const settings = readSettings(environment);
  if (!settings.ok) throw new Error(settings.fault);
  const { identity, requestsPerMinute } = settings.value;
  const opened = await openStore(settings.value.store, {
    newId: randomUUID,
    waitBeforeRetry: waitBeforeRetry(Math.random),
  });
  if (!opened.ok) throw new Error(opened.fault);
  const store = opened.value;
  const tenants = identity.kind === 'entra' ? identity.tenants : [null];
  const now = (): Date => new Date();
  const services: Services = {
    settings: settings.value,
    signingKey: settings.value.signingKey,
    ledgerOf: store.ledgerOf,
    ledgers: () => Promise.all(tenants.map(store.ledgerOf)),
    callerOf: recogniseCaller(identity, store.ledgerOf, now),
    isWithinRate: requestRate(requestsPerMinute, () => performance.now()),
    channels: openChannels(environment, tenants.length <= 1),
    now,
  };
  return { services, store };
}
