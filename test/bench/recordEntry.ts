import { addRecord } from '../../addin/excel/addRecord';
import { amendRecord } from '../../addin/excel/amendRecord';
import { readWorkbookCells } from '../../addin/excel/readWorkbook';
import { removeRecord } from '../../addin/excel/removeRecord';
import type { WrittenStep } from '../../addin/excel/writtenStep';
import { showInOffice } from '../../addin/headless/office';
import { openBook } from '../../addin/workbench/book/openBook';
import type { Host } from '../../addin/workbench/host/host';
import { amendRecord as planAmendment } from '../../ledger/form/amendment';
import { formTable, type FormTable } from '../../ledger/form/formTable';
import { placeRecord } from '../../ledger/form/placement';
import { removeRecord as planRemoval } from '../../ledger/form/removal';
import { sameRecord } from '../../ledger/form/sameRecord';
import { recogniseWorkbook } from '../../ledger/recognise/recogniseWorkbook';
import { expectSuccess, type Result } from '../../ledger/result';
import { bigLedger } from './bigLedger';
import { bigLedgerFile } from './bigLedgerFile';
import { median, type Comparison } from './comparison';

/** A ledger of a month, which every user has. */
const SMALL = 100;
const WARM_UPS = 3;

/** What one step costs, with its undo. */
interface Cost {
  readonly requests: number;
  readonly ms: number;
  /** Of these the workbook's, which in Excel is Excel's own. */
  readonly hostMs: number;
}

type Write = (form: FormTable) => Promise<Result<WrittenStep, string>>;

/** The newest record is added, changed and deleted: in ledgers those before it are rarely touched. */
const WRITES: Readonly<Record<string, Write>> = {
  add: (form) => {
    const values = { ...newest(form).values, matter: '新登记的一条' };
    if (sameRecord(form, values) !== undefined) throw new Error('the new record is there already');
    return addRecord(placeRecord(form, values));
  },
  change: (form) => {
    const values = { ...newest(form).values, matter: '改过的一条' };
    return amendRecord(planAmendment(form, newest(form), values, new Set(['matter'])));
  },
  delete: (form) => removeRecord(planRemoval(form, newest(form))),
};

/**
 * One record added to a ledger of so many rows, changed and deleted, each planned, written through office.js and taken
 * back, against the same in a ledger of a hundred rows. What a record costs should not grow with its ledger.
 */
export async function recordEntry(rows: number, runs: number): Promise<Comparison> {
  // The engine makes code that has often run faster: neither of the two may be the first.
  await entryCosts(SMALL, runs);
  const [ours, peer] = [await entryCosts(rows, runs), await entryCosts(SMALL, runs)];
  const sum = (costs: ReadonlyMap<string, Cost>): number =>
    [...costs.values()].reduce((all, { ms }) => all + ms, 0);
  return {
    name: 'entry of a record',
    rows,
    peer: `the same in ${String(SMALL)} rows`,
    oursMs: sum(ours),
    peerMs: sum(peer),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    peerPeakMegabytes: null,
    note: [...ours].map(([name, cost]) => `${name} ${words(cost)}`).join(', '),
  };
}

const words = ({ ms, hostMs, requests }: Cost): string =>
  `${ms.toFixed(1)} ms in ${String(requests)} requests, ${hostMs.toFixed(1)} of them the host's`;

async function entryCosts(rows: number, runs: number): Promise<ReadonlyMap<string, Cost>> {
  const host = await showInOffice(expectSuccess(await openBook(bigLedgerFile(bigLedger(rows)))));
  const form = await openForm();
  const costs = new Map<string, Cost>();
  for (const [name, write] of Object.entries(WRITES)) {
    const found: Cost[] = [];
    for (let run = -WARM_UPS; run < runs; run++) {
      const cost = await costOf(host, async () => {
        expectSuccess(await expectSuccess(await write(form)).undo());
      });
      if (run >= 0) found.push(cost);
    }
    const medianOf = (part: keyof Cost): number => median(found.map((cost) => cost[part]));
    costs.set(name, { requests: medianOf('requests'), ms: medianOf('ms'), hostMs: medianOf('hostMs') });
  }
  return costs;
}

async function costOf(host: Host, work: () => Promise<void>): Promise<Cost> {
  const run = host.run.bind(host);
  let [requests, hostMs] = [0, 0];
  host.run = (body) => {
    const start = performance.now();
    const answer = run(body);
    requests += 1;
    hostMs += performance.now() - start;
    return answer;
  };
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  Reflect.deleteProperty(host, 'run');
  return { requests, hostMs, ms };
}

async function openForm(): Promise<FormTable> {
  const cells = await readWorkbookCells();
  const { sheets, organisation } = recogniseWorkbook(cells, '台账.xlsx');
  const [table] = sheets.flatMap(({ tables }) => tables).filter(({ ledger }) => ledger === 'checks');
  const [grid] = cells;
  if (!table || !grid) throw new Error('the ledger was not recognised');
  return formTable(table, grid, organisation, cells);
}

function newest(form: FormTable) {
  const record = form.records.at(-1);
  if (!record) throw new Error('the ledger has no records');
  return record;
}
