import { createHash } from 'node:crypto';
import { failure, success, type Result } from '../../ledger/result';
import { recordOf } from '../store/appendPlan';
import { changeHash, FIRST_HASH } from '../store/changeHash';
import type { Partition, RecordChange } from '../store/ledgerStore';
import {
  changeKey,
  endOf,
  HEAD,
  LEDGER_ID,
  PARTITIONS,
  partitionKey,
  receiptKey,
  recordKey,
  STORE,
} from '../store/rowKeys';
import type { Rows, RowWrite } from '../store/rows';
import { readLine } from './companyLines';

export interface Imported {
  readonly changes: number;
  readonly partitions: number;
  readonly rows: number;
}

/**
 * Brings a company back into an empty storage, its id and its chains unchanged, so that panes go on where they were. The
 * fault names the line that is damaged; what was imported up to there is then not to be used.
 */
export async function importCompany(
  rows: Rows,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<Result<Imported, string>> {
  if ((await rows.range(PARTITIONS, '', endOf(''), 1)).length > 0)
    return failure(
      '目标中已有数据：只能恢复到空的数据文件夹 / the target holds data already: restore into an empty one',
    );
  const hash = createHash('sha256');
  const chains = new Map<string, string>();
  let number = 0;
  let changes = 0;
  let rowsWritten = 0;
  let isWhole = false;
  let waiting: { readonly partition: Partition; readonly changes: RecordChange[] } | null = null;
  const mostChanges = Math.floor((rows.mostWrites - 1) / 3);
  const flush = async (): Promise<void> => {
    if (waiting !== null) await rows.write(partitionKey(waiting.partition), rowsOfChanges(waiting.changes));
    waiting = null;
  };

  for await (const text of lines) {
    number++;
    const line = readLine(text);
    const damaged = (why: string) =>
      failure(`第 ${String(number)} 行${why} / line ${String(number)} is damaged: take another copy`);
    if (line === null) return damaged('已损坏，请换一份备份');
    if (number === 1 && line.type !== 'company') return damaged('不是备份文件的开头');
    if (line.type === 'end') {
      if (line.lines !== number - 1 || line.sha256 !== hash.digest('hex'))
        return damaged('与前文不符，备份不完整');
      isWhole = true;
      break;
    }
    hash.update(`${text}\n`);
    if (line.type === 'company')
      await rows.write(STORE, [{ key: LEDGER_ID, value: line.ledgerId, expected: 'any' }]);
    if (line.type === 'row') {
      await rows.write(line.partition, [{ key: line.key, value: line.value, expected: 'any' }]);
      rowsWritten++;
    }
    if (line.type === 'change') {
      const { unit, year, change } = line;
      const key = partitionKey({ unit, year });
      const before = chains.get(key);
      if (changeHash(before ?? FIRST_HASH, change) !== change.hash) return damaged('与哈希链不符');
      if (before === undefined)
        await rows.write(PARTITIONS, [{ key, value: { unit, year }, expected: 'any' }]);
      chains.set(key, change.hash);
      changes++;
      const isOther: boolean = waiting !== null && partitionKey(waiting.partition) !== key;
      if (isOther || (waiting?.changes.length ?? 0) >= mostChanges) await flush();
      waiting ??= { partition: { unit, year }, changes: [] };
      waiting.changes.push(change);
    }
  }
  await flush();
  if (!isWhole) return failure('备份没有结尾，不完整 / the copy has no end, it is incomplete');
  return success({ changes, partitions: chains.size, rows: rowsWritten });
}

/** What a transaction of these changes leaves behind: the changes, their records and receipts, and the head. */
function rowsOfChanges(changes: readonly RecordChange[]): readonly RowWrite[] {
  const latest = new Map(changes.map((change) => [recordKey(change), change]));
  const last = changes.at(-1);
  return [
    ...changes.map((change) => ({
      key: changeKey(change.sequence),
      value: change,
      expected: 'any' as const,
    })),
    ...[...latest].map(([key, change]) => ({
      ...{ key, value: recordOf(change) },
      expected: 'any' as const,
    })),
    ...changes.map((change) => ({
      key: receiptKey(change),
      value: { version: change.version, sequence: change.sequence },
      expected: 'any' as const,
    })),
    { key: HEAD, value: { sequence: last?.sequence, hash: last?.hash }, expected: 'any' },
  ];
}
