import { readFileSync, readdirSync, appendFileSync } from 'node:fs';
import { addRecord } from '../../../addin/excel/addRecord';
import { readSheetCells, readWorkbookCells } from '../../../addin/excel/readWorkbook';
import { openInOffice } from '../../../addin/headless/office';
import { placeRecord } from '../../../ledger/form/placement';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { expectSuccess } from '../../../ledger/result';
jest.setTimeout(600_000);
const out = (s: string) => appendFileSync('/tmp/form-probe.log', s + '\n');
const files = readdirSync('test/fixtures/ledgers').filter((f) => f.endsWith('.xlsx'));
it.each(files)('%s', async (file) => {
  const { book, close } = expectSuccess(await openInOffice(new Uint8Array(readFileSync('test/fixtures/ledgers/' + file))));
  const rec = async () => recogniseWorkbook(await readWorkbookCells(), file);
  const dump = () => JSON.stringify(book.sheets.map((s) => { const c: unknown[] = []; for (let r=1;r<=Math.min(200,s.usedArea('values')?.lastRow??0)+3;r++) for (let k=1;k<=24;k++){const x=s.cell(r,k); c.push([x.formula ?? x.value, x.style]);} return [s.name, c, s.merges.map((m)=>JSON.stringify(m)).sort(), Array.from({length:60},(_, r)=>s.rowHeightPoints(r+1))]; }));
  const first = await rec();
  for (const sheet of first.sheets) {
    if (!sheet.table) { continue; }
    const t = sheet.table;
    const picks = t.records.length === 0 ? [{}] : [...new Set([t.records[0], t.records[Math.floor(t.records.length/2)], t.records.at(-1)])].map((r) => r!.values);
    out(`== ${file} ${sheet.name} ${t.ledger} records=${t.records.length} skipped=${JSON.stringify(t.skippedRows).slice(0,160)}`);
    for (const values of picks) {
      const before = dump();
      const cells = await readSheetCells(sheet.name);
      const p = placeRecord(t, cells, values);
      const w = await addRecord(p);
      if (!w.ok) { out(`  FAIL ${w.fault}`); continue; }
      const after = (await rec()).sheets.find((s) => s.name === sheet.name)!.table;
      if (!after) { out('  TABLE GONE'); }
      else {
        const fresh = after.records.find((r) => r.row === p.row);
        const diff = Object.keys({ ...values, ...fresh?.values }).filter((k) => k !== 'serial' && JSON.stringify((values as Record<string, unknown>)[k]) !== JSON.stringify(fresh?.values[k])).map((k) => `${k}: ${JSON.stringify((values as Record<string, unknown>)[k])} -> ${JSON.stringify(fresh?.values[k])}`);
        const key = (t2: typeof t) => t2.problems.map((q) => q.code + ' ' + q.column + (q.row ?? 0)).sort();
        const shift = t.problems.map((q) => q.code + ' ' + q.column + (q.row >= p.row ? q.row + 1 : q.row)).sort();
        const added = key(after).filter((k) => !shift.includes(k));
        const gone = shift.filter((k) => !key(after).includes(k));
        out(`  ${w.value.place} n=${t.records.length}->${after.records.length} serial=${String(fresh?.values.serial)} renum=${p.renumbered.length} totals=${JSON.stringify(p.totals)} grown=${p.grownMerges.length} ${diff.length ? 'DIFF ' + diff.join(' | ') : ''} ${added.length ? 'ADDED ' + added.join(',') : ''} ${gone.length ? 'GONE ' + gone.join(',') : ''}`);
      }
      const u = await w.value.undo();
      if (!u.ok) out('  UNDO FAIL ' + u.fault);
      if (dump() !== before) {
        const a = JSON.parse(before) as any[]; const b = JSON.parse(dump()) as any[];
        for (let i=0;i<a.length;i++) { if (JSON.stringify(a[i])!==JSON.stringify(b[i])) { const ch = a[i][1].map((x: unknown, j: number) => JSON.stringify(x)!==JSON.stringify(b[i][1][j]) ? `R${Math.floor(j/24)+1}C${j%24+1} ${JSON.stringify(x)} => ${JSON.stringify(b[i][1][j])}` : '').filter(Boolean); out(`  UNDO DIFF ${a[i][0]} cells=${ch.length} ${ch.slice(0,2).join(' ;; ').slice(0,500)} merges=${JSON.stringify(a[i][2])!==JSON.stringify(b[i][2])} heights=${JSON.stringify(a[i][3])!==JSON.stringify(b[i][3])}`); } }
        book.undo(); book.undo();
        if (dump() !== before) out('  (ctrl-z twice does not restore)');
      }
    }
  }
  close();
});
