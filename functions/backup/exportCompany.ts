import { createHash } from 'node:crypto';
import type { Partition, RecordChange } from '../store/ledgerStore';
import { ledgerOverRows, type RowLedgerOptions } from '../store/rowLedger';
import type { Rows } from '../store/rows';
import { besidePartitions, endOf, partitionKey } from '../store/rowKeys';
import { writeLine, type CompanyLine } from './companyLines';

const PAGE = 1000;

/**
 * A whole company as lines, while others go on writing: of each unit and year as far as its head stood when its turn
 * came, and on to the other half of every move that is told of by then: a record is never in the copy twice, nor lost
 * between two units. Records, receipts and heads follow from the changes and are not written down.
 */
export async function* exportCompany(
  rows: Rows,
  options: RowLedgerOptions,
  exportedAt: string,
): AsyncGenerator<string> {
  const ledger = await ledgerOverRows(rows, options);
  const hash = createHash('sha256');
  let lines = 0;
  const next = (line: CompanyLine): string => {
    const text = writeLine(line);
    hash.update(`${text}\n`);
    lines++;
    return text;
  };
  yield next({ type: 'company', format: 1, ledgerId: ledger.ledgerId, exportedAt });
  const reached = new Map<string, number>();
  const moved: RecordChange[] = [];
  async function* changesUpTo({ unit, year }: Partition, last: number): AsyncGenerator<string> {
    const key = partitionKey({ unit, year });
    for (let sequence = reached.get(key) ?? 0; sequence < last;) {
      const page = await ledger.changesSince({ unit, year }, sequence, Math.min(PAGE, last - sequence));
      if (page.length === 0)
        throw new Error(`${unit} ${String(year)}: changes are missing after ${String(sequence)}`);
      for (const change of page) {
        if (change.movedTo ?? change.movedFrom) moved.push(change);
        yield next({ type: 'change', unit, year, change });
      }
      sequence = page.at(-1)?.sequence ?? last;
      reached.set(key, sequence);
    }
  }
  for (const partition of await ledger.partitions())
    yield* changesUpTo(partition, (await ledger.head(partition)).sequence);
  // Whatever the other halves bring along may have halves of its own.
  for (let half = moved.shift(); half !== undefined; half = moved.shift()) {
    const other = await ledger.otherHalf(half);
    if (other === null) throw new Error(`operation ${half.operationId} left and did not arrive`);
    yield* changesUpTo(other, other.sequence);
  }
  for (const partition of await besidePartitions(rows))
    for (const { key, value } of await rows.range(partition, '', endOf(''), Infinity))
      yield next({ type: 'row', partition, key, value });
  yield writeLine({ type: 'end', lines, sha256: hash.digest('hex') });
}
