import { recogniseWorkbook } from '../../ledger/recognise/recogniseWorkbook';
import { bigLedger } from './bigLedger';
import { bigLedgerCells } from './bigLedgerCells';
import { median, type Comparison } from './comparison';
import { handWrittenChecks } from './handWrittenChecks';

/**
 * Recognition, reading and checking of cells in memory, which know nothing of the ledger beforehand, against a
 * hand-written loop for just this ledger. Both are warm: the first runs are not counted.
 */
export function checksInMemory(rows: number, runs: number): Comparison {
  const ledger = bigLedger(rows);
  const cells = bigLedgerCells(ledger);
  const [main] = cells;
  if (!main) throw new Error('a ledger has cells');
  const units = new Set(ledger.units);
  const recognised = recogniseWorkbook(cells, '抽查台账.xlsx').sheets[0]?.tables[0];
  const checked = handWrittenChecks(main, units);
  const records = recognised?.records.map(({ row, values }) => ({ row, values }));
  if (canonical(records) !== canonical(checked.records)) throw new Error('other records');
  const problems = recognised?.problems.map(({ row, column, code, message }) => ({
    row,
    column: column ?? '',
    code,
    message,
  }));
  const place = ({ row, column, code }: { row: number; column: string; code: string }) =>
    `${String(row).padStart(9)} ${column} ${code}`;
  const sorted = (list: typeof problems) =>
    canonical(list?.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)));
  if (sorted(problems) !== sorted([...checked.problems] as typeof problems))
    throw new Error('other problems');

  const oursMs: number[] = [];
  const peerMs: number[] = [];
  for (let run = 0; run < runs; run++) {
    oursMs.push(elapsedMs(() => recogniseWorkbook(cells, '抽查台账.xlsx')));
    peerMs.push(elapsedMs(() => handWrittenChecks(main, units)));
  }
  return {
    name: 'recognition, reading and checking in memory',
    rows,
    peer: 'hand-written loop',
    oursMs: median(oursMs),
    peerMs: median(peerMs),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    peerPeakMegabytes: null,
  };
}

function elapsedMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The same text for the same content, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
