import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bigLedger } from './bigLedger';
import { bigLedgerFile } from './bigLedgerFile';
import { median, type Comparison } from './comparison';
import { measuredProcess, type MeasuredProcess } from './measuredProcess';

interface Inspected {
  readonly sheets: ReadonlyArray<{
    readonly records: ReadonlyArray<{ readonly values: { readonly evidence?: string } }>;
    readonly problems: ReadonlyArray<{
      readonly row: number;
      readonly column: string;
      readonly code: string;
    }>;
  }>;
}

/**
 * `inspect` of a ledger as a whole process, from its start to its last byte, against exceljs merely loading the same
 * file in a process of its own. Processor time is compared: on a busy machine it is the steadier figure.
 */
export async function inspectProcess(rows: number, runs: number): Promise<Comparison> {
  const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-bench-'));
  try {
    const ledger = bigLedger(rows);
    const file = path.join(folder, '抽查台账.xlsx');
    writeFileSync(file, bigLedgerFile(ledger));
    const out = path.join(folder, 'output.json');
    const inspect = ['tools/ledger.mjs', 'inspect', file, '--json'];
    const load = ['test/bench/exceljsLoad.mjs', file];
    const told = JSON.parse((await measuredProcess([...load, '--tell'], out)).output) as readonly string[];
    // Not measured: it may have to make the bundle first.
    const inspected = JSON.parse((await measuredProcess(inspect, out)).output) as Inspected;
    expectSame(inspected, told, ledger.dirt);

    const ours: MeasuredProcess[] = [];
    const peers: MeasuredProcess[] = [];
    for (let run = 0; run < runs; run++) {
      ours.push(await measuredProcess(inspect, out));
      peers.push(await measuredProcess(load, out));
    }
    return {
      name: 'inspect, whole process',
      rows,
      peer: 'exceljs load',
      oursMs: median(ours.map(({ cpuMs }) => cpuMs)),
      peerMs: median(peers.map(({ cpuMs }) => cpuMs)),
      peakMegabytes: Math.max(...ours.map(({ peakMegabytes }) => peakMegabytes)),
      peerPeakMegabytes: Math.max(...peers.map(({ peakMegabytes }) => peakMegabytes)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A fast answer that is another one is worth nothing: every row is there, and every fault that was put in is found. */
function expectSame(
  { sheets: [sheet] }: Inspected,
  told: readonly string[],
  dirt: ReturnType<typeof bigLedger>['dirt'],
): void {
  const read = sheet?.records.map(({ values }) => values.evidence ?? '');
  if (JSON.stringify(read) !== JSON.stringify(told)) throw new Error('inspect and exceljs read other rows');
  const place = ({ row, column, code }: { row: number; column: string; code: string }) =>
    `${String(row)}${column} ${code}`;
  const found = sheet?.problems.map(place).sort().join('\n');
  if (found !== dirt.map(place).sort().join('\n')) throw new Error('inspect has not found what is wrong');
}
