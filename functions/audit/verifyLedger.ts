import type { AuditReport, Broken } from '../../ledger/wire/audit';
import { recordOf } from '../store/appendPlan';
import { changeHash, FIRST_HASH } from '../store/changeHash';
import { CHAINED } from '../store/chainedArea';
import {
  AREAS,
  NO_YEAR,
  type Area,
  type LedgerStore,
  type Partition,
  type RecordChange,
} from '../store/ledgerStore';
import { areaPartition, partitionKey, recordKey } from '../store/rowKeys';
import { sameContent } from '../../ledger/values/sortedByKey';
import { followArea } from './followArea';
import { closeHash, closesOf, logChainName, signedText, type Signed } from './monthlyClose';
import { lonelyHalves, type MoveHalf } from './moveHalves';
import type { SigningKey } from './signingKey';

/** Changes that are read at once. */
const PAGE = 1000;

/** What the chains of areas are called in a report, beside units. */
const AREA_NAMES: Readonly<Record<Area, string>> = {
  ...{ warnings: '预警', warningSettings: '预警设置', serials: '通报编号', closes: '月度签名' },
};

/**
 * Follows every chain of the company from its first entry, holds heads, records and signed closes against it, and both
 * halves of every move against each other, and says where it breaks. What is being written meanwhile does no harm.
 */
export async function verifyLedger(
  store: LedgerStore,
  key: SigningKey,
  checkedAt: string,
): Promise<AuditReport> {
  const closes = await closesOf(store);
  const signedOf = (chain: string): readonly Signed[] =>
    closes.flatMap(({ month, chains }) =>
      chains.filter((each) => each.chain === chain).map((each) => ({ ...each, month })),
    );

  const followed = [];
  const halves: MoveHalf[] = [];
  const known = await store.partitions();
  for (const partition of known) {
    const signed = signedOf(partitionKey(partition));
    followed.push({ partition, ...(await followChanges(store, partition, signed, halves)) });
  }
  const lonely = new Map(
    (await lonelyHalves(store, halves))
      .toReversed()
      .map((half) => [partitionKey(half.partition), half.change]),
  );
  const ledgers = followed.map(({ partition, changes, broken }) => {
    const half = lonely.get(partitionKey(partition));
    const { sequence = 0, recordId } = half ?? {};
    const missing = half === undefined ? null : { reason: 'gap' as const, sequence, recordId };
    return { ...partition, changes, broken: broken ?? missing };
  });
  const areas: string[] = [];
  for (const name of AREAS) {
    const prefix = CHAINED[name];
    if (prefix === undefined) continue;
    const followed = await followArea(store.area(name), prefix, signedOf(areaPartition(name)));
    if (followed.changes > 0) areas.push(areaPartition(name));
    if (followed.changes > 0 || followed.broken !== null)
      ledgers.push({ unit: AREA_NAMES[name], year: NO_YEAR, ...followed });
  }
  const accessLogs = [];
  const logs = new Set<string>();
  for (const month of await store.accessLog.months())
    for (const { writer, length, broken } of await store.accessLog.chains(month)) {
      logs.add(logChainName(month, writer));
      const signed = signedOf(logChainName(month, writer)).at(-1);
      const isCut = signed !== undefined && signed.length > length;
      accessLogs.push({ month, writer, entries: length, broken: broken ?? (isCut ? length + 1 : null) });
    }
  const chains = new Set([...known.map(partitionKey), ...areas, ...logs]);
  const closed = closes.map((close, i) => {
    const { month, closedAt, keyId, signature, previous } = close;
    const before = closes[i - 1];
    const isSigned = key.verify(keyId, signedText(close), signature);
    // A chain that was signed and is no longer there is as broken as one that was altered.
    const isWhole = close.chains.every(({ chain }) => chains.has(chain));
    const isNext = previous === (before ? closeHash(before) : '') && isWhole;
    const broken = !isSigned ? ('signature' as const) : !isNext ? ('chain' as const) : null;
    return { month, closedAt, keyId, broken };
  });
  const holds = [...ledgers, ...accessLogs, ...closed].every(({ broken }) => broken === null);
  return { checkedAt, holds, ledgers, accessLogs, closes: closed };
}

/** Puts the halves of moves that it comes upon into `halves`. */
async function followChanges(
  store: LedgerStore,
  partition: Partition,
  signed: readonly Signed[],
  halves: MoveHalf[],
): Promise<{ readonly changes: number; readonly broken: Broken | null }> {
  // Head and records first: what is appended after they were read only makes the chain longer.
  const head = await store.head(partition);
  const standing = await store.standing(partition);
  const latest = new Map<string, RecordChange>();
  const bySequence = new Map(standing.map((record) => [record.sequence, record]));
  let hash = FIRST_HASH;
  let sequence = 0;
  const broken = (reason: Broken['reason'], more: Partial<Broken> = {}) => ({
    changes: sequence,
    broken: { reason, sequence, ...more },
  });
  for (;;) {
    const page = await store.changesSince(partition, sequence, PAGE);
    for (const change of page) {
      sequence++;
      if (change.sequence !== sequence) return broken('gap');
      hash = changeHash(hash, change);
      if (hash !== change.hash) return broken('hash');
      const contradicted = signed.find((close) => close.length === sequence && close.hash !== hash);
      if (contradicted) return broken('close', { month: contradicted.month });
      if (sequence === head.sequence && hash !== head.hash) return broken('head');
      if (change.movedTo ?? change.movedFrom) halves.push({ partition, change });
      if (sequence <= head.sequence) latest.set(recordKey(change), change);
      const record = bySequence.get(sequence);
      if (record !== undefined && !sameContent(record, recordOf(change)))
        return broken('record', { recordId: change.recordId });
      bySequence.delete(sequence);
    }
    if (page.length < PAGE) break;
  }
  if (sequence < head.sequence) return broken('head');
  const cut = signed.find(({ length }) => length > sequence);
  if (cut) return broken('close', { month: cut.month });
  const standingKeys = new Set(standing.map(recordKey));
  const missing = [...latest.values()].find((change) => !standingKeys.has(recordKey(change)));
  if (missing) return broken('record', { sequence: missing.sequence, recordId: missing.recordId });
  const [unknown] = bySequence.values();
  if (unknown) return broken('record', { sequence: unknown.sequence, recordId: unknown.recordId });
  const stale = standing.find((record) => (latest.get(recordKey(record))?.sequence ?? 0) > record.sequence);
  if (stale) return broken('record', { sequence: stale.sequence, recordId: stale.recordId });
  return { changes: sequence, broken: null };
}
