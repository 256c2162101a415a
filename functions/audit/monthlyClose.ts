import { createHash } from 'node:crypto';
import { areaHead } from '../store/chainedArea';
import { AREAS, type LedgerStore } from '../store/ledgerStore';
import { areaPartition, partitionKey } from '../store/rowKeys';
import type { SigningKey } from './signingKey';

/** How far a chain had come when it was signed. */
export interface ClosedChain {
  readonly chain: string;
  readonly length: number;
  readonly hash: string;
}

/** What a close says of a chain, with its month. */
export interface Signed extends ClosedChain {
  readonly month: string;
}

/** A signed statement of how all chains of the company stood after a month; each holds on to the one before. */
export interface MonthlyClose {
  /** YYYY-MM */
  readonly month: string;
  readonly closedAt: string;
  readonly keyId: string;
  readonly chains: readonly ClosedChain[];
  /** SHA-256 of the close before; empty for the first. */
  readonly previous: string;
  readonly signature: string;
}

/** Closes a month unless it is closed already; answers whether it did. */
export async function closeMonth(
  store: LedgerStore,
  key: SigningKey,
  month: string,
  closedAt: string,
): Promise<boolean> {
  const before = await closesOf(store);
  const last = before.at(-1);
  if (last !== undefined && last.month >= month) return false;
  const chains: ClosedChain[] = [];
  for (const partition of await store.partitions()) {
    const { sequence, hash } = await store.head(partition);
    chains.push({ chain: partitionKey(partition), length: sequence, hash });
  }
  for (const name of AREAS) {
    const { sequence, hash } = await areaHead(store.area(name));
    if (sequence > 0) chains.push({ chain: areaPartition(name), length: sequence, hash });
  }
  for (const each of await store.accessLog.months())
    for (const { writer, length, hash } of await store.accessLog.chains(each))
      chains.push({ chain: logChainName(each, writer), length, hash });
  if (chains.length === 0) return false;
  const unsigned = { month, closedAt, keyId: key.id, chains, previous: last ? closeHash(last) : '' };
  const close: MonthlyClose = { ...unsigned, signature: key.sign(signedText(unsigned)) };
  return store.area('closes').write([{ key: month, value: close, expected: { tag: null } }]);
}

/** All closes, the oldest first. */
export async function closesOf(store: LedgerStore): Promise<readonly MonthlyClose[]> {
  const found = await store.area('closes').range('', '~', Infinity);
  return found.map(({ value }) => value as MonthlyClose);
}

export function logChainName(month: string, writer: string): string {
  return `accessLog|${month}|${writer}`;
}

/** What is signed: everything that a close says, in a fixed order. */
export function signedText(close: Omit<MonthlyClose, 'signature'>): string {
  const { month, closedAt, keyId, chains, previous } = close;
  const each = chains.map(({ chain, length, hash }) => [chain, length, hash]);
  return JSON.stringify([month, closedAt, keyId, each, previous]);
}

export function closeHash(close: MonthlyClose): string {
  return createHash('sha256')
    .update(`${signedText(close)}\n${close.signature}`)
    .digest('hex');
}
