import { addRecord } from '../../addin/excel/addRecord';
import { readWorkbookCells } from '../../addin/excel/readWorkbook';
import { openInOffice } from '../../addin/headless/office';
import { formTable } from '../../ledger/form/formTable';
import { placeRecord, type Placement } from '../../ledger/form/placement';
import { recogniseWorkbook } from '../../ledger/recognise/recogniseWorkbook';
import { expectSuccess } from '../../ledger/result';
import { bigLedger } from './bigLedger';
import { bigLedgerFile } from './bigLedgerFile';
import { median, type Comparison } from './comparison';

/** A ledger of a month, which every user has. */
const SMALL = 100;
const CLEAN_ROW = 1;

/**
 * One record written into a ledger of so many rows and taken out again, through office.js, against the same in a ledger
 * of a hundred rows. What a record costs should not grow with its ledger.
 */
export async function recordEntry(rows: number, runs: number): Promise<Comparison> {
  const [ours, peer] = [await entryMs(rows, runs), await entryMs(SMALL, runs)];
  return {
    name: 'entry of a record',
    rows,
    peer: `the same in ${String(SMALL)} rows`,
    oursMs: ours,
    peerMs: peer,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    peerPeakMegabytes: null,
  };
}

async function entryMs(rows: number, runs: number): Promise<number> {
  expectSuccess(await openInOffice(bigLedgerFile(bigLedger(rows))));
  const placement = await placementOfNext();
  const elapsedMs: number[] = [];
  // The first one warms up.
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    const step = expectSuccess(await addRecord(placement));
    expectSuccess(await step.undo());
    if (run > 0) elapsedMs.push(performance.now() - start);
  }
  return median(elapsedMs);
}

async function placementOfNext(): Promise<Placement> {
  const cells = await readWorkbookCells();
  const { sheets, organisation } = recogniseWorkbook(cells, '台账.xlsx');
  const [table] = sheets.flatMap(({ tables }) => tables).filter(({ ledger }) => ledger === 'checks');
  const [grid] = cells;
  if (!table || !grid) throw new Error('the ledger was not recognised');
  const form = formTable(table, grid, organisation, cells);
  const record = form.records[CLEAN_ROW];
  if (!record) throw new Error('the ledger has no records');
  return placeRecord(form, { ...record.values, matter: '新登记的一条' });
}
