/** Rule sets and closed periods in a custom XML part of the workbook: they travel with the file and prove themselves. */
import { readFileSync } from 'node:fs';
import {
  readClosedPeriod,
  readKeptRules,
  writeClosedPeriod,
  writeKeptRules,
} from '../../../addin/excel/scoreStore';
import { openInOffice } from '../../../addin/headless/office';
import { expectSuccess, failure } from '../../../ledger/result';
import { freezePeriod } from '../../../ledger/score/freeze/snapshot';
import { DEFAULT_RULES, readRuleSet } from '../../../ledger/score/ruleSet';
import { periodOf, truthWorkbook } from '../../ledger/score/truthWorkbook';
import { saveBook } from '../../../addin/workbench/book/saveBook';

const FILE = readFileSync('test/fixtures/ledgers/2016-acceptance.xlsx');
const open = async (bytes: Uint8Array) => expectSuccess(await openInOffice(bytes));

const NEXT = expectSuccess(
  readRuleSet({
    version: '2017.1 <&"',
    effectiveFrom: '2017-01-01',
    floor: '60',
    grades: [
      { name: '优', from: '95' },
      { name: '差', from: '60' },
    ],
  }),
);
const closed = {
  closedOn: '2016-10-08 09:00',
  snapshot: expectSuccess(freezePeriod(truthWorkbook('2016-acceptance'), periodOf('2016-09'), DEFAULT_RULES)),
};

it('a workbook that never kept any has none', async () => {
  const { close } = await open(new Uint8Array(FILE));
  expect(expectSuccess(await readKeptRules())).toEqual([]);
  expect(expectSuccess(await readClosedPeriod('2016-09'))).toBeNull();
  close();
});

it('rules and closed periods are there again when the file is opened again', async () => {
  const first = await open(new Uint8Array(FILE));
  expectSuccess(await writeKeptRules([DEFAULT_RULES, NEXT]));
  expectSuccess(await writeClosedPeriod('2016-09', closed));
  const saved = await saveBook(first.book);
  first.close();
  const { close } = await open(saved);
  expect(expectSuccess(await readKeptRules())).toEqual([DEFAULT_RULES, NEXT]);
  expect(expectSuccess(await readClosedPeriod('2016-09'))).toEqual(closed);
  expect(expectSuccess(await readClosedPeriod('2016-10'))).toBeNull();
  expectSuccess(await writeClosedPeriod('2016-09', null));
  expect(expectSuccess(await readClosedPeriod('2016-09'))).toBeNull();
  close();
});

it('what another hand has changed is refused', async () => {
  const { close } = await open(new Uint8Array(FILE));
  const { snapshot } = closed;
  await writeClosedPeriod('2016-09', { ...closed, snapshot: { ...snapshot, sha256: '0'.repeat(64) } });
  const read = await readClosedPeriod('2016-09');
  expect(read).toEqual(failure({ code: 'snapshotAltered', text: '2016-09' }));
  await writeKeptRules([{ ...DEFAULT_RULES, floor: '101' }]);
  const rules = await readKeptRules();
  expect(rules).toMatchObject({ ok: false, fault: { code: 'keptRules' } });
  close();
});
