import {
  serialDesk,
  type SerialDesk,
  type WorkbookSeries,
} from '../../../addin/taskpane/bulletin/serialDesk';
import { createLedgerClient } from '../../../addin/client/client';
import { expectSuccess } from '../../../ledger/result';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { claiming } from '../../functions/http/claimedIdentity';
import { serveApp, type ServedApp } from '../../functions/local/servedApp';

/** The desk of a workbook in front of the real server, over connections that can be cut. */
describe('numbers for a workbook', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-desk-'));
  let app: ServedApp;
  let year = 2016;
  let ids = 0;
  beforeAll(async () => {
    app = await serveApp(folder);
  });
  beforeEach(() => void year++);
  afterAll(async () => {
    await app.stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const series = (registered: readonly number[]): WorkbookSeries => ({
    kind: 'performance',
    year,
    registered,
  });
  const taken = async (desk: SerialDesk, registered: readonly number[]) =>
    expectSuccess(await desk.take(series(registered)));

  /** `line`: whether requests arrive, and whether their answers do. */
  function workbook(id: string) {
    const line = { isUp: true, answers: true };
    const client = createLedgerClient({
      baseUrl: app.address,
      fetch: async (...request) => {
        if (!line.isUp) throw new TypeError('no network');
        const answer = await fetch(...request);
        if (!line.answers) throw new TypeError('connection reset');
        return answer;
      },
      headers: claiming({ role: 'performanceOffice', id }),
    });
    let kept: string | null = null;
    const shelf = { read: () => kept, write: async (text: string) => void (kept = text) };
    const open = (): SerialDesk => serialDesk(client, shelf, () => `id${String(++ids)}`);
    return { desk: open(), open, line };
  }

  it('go on after the register, one for each bulletin, whichever office asks', async () => {
    const [one, two] = [workbook('one').desk, workbook('two').desk];
    expect(expectSuccess(await one.expected(series([1, 2, 9]))).next).toBe(10);
    const ten = await taken(one, [1, 2, 9]);
    expect(ten.number).toBe(10);
    await ten.written();
    expect((await taken(two, [1, 2, 9])).number).toBe(11);
    // The register of this workbook has not been read again, or is a copy's that lacks the last bulletin.
    expect((await taken(one, [1, 2, 9])).number).toBe(12);
    expect(expectSuccess(await one.expected(series([9, 10]))).next).toBe(12);
  });

  it('are not lost with an answer, a failed writing, a closed pane or a step taken back', async () => {
    const { desk, open, line } = workbook('one');
    line.answers = false;
    expect(await desk.take(series([]))).toMatchObject({ fault: { kind: 'offline' } });
    line.answers = true;
    const first = await taken(open(), []);
    expect(first.number).toBe(1);
    // Nothing was written: the next attempt has it again, and without a connection, too.
    expect((await taken(open(), [])).number).toBe(1);
    line.isUp = false;
    expect(expectSuccess(await desk.expected(series([]))).next).toBe(1);
    expect((await taken(open(), [])).number).toBe(1);
    line.isUp = true;
    await first.written();
    await first.takenBack();
    const again = await taken(open(), []);
    expect(again.number).toBe(1);
    await again.written();
    expect((await taken(open(), [1])).number).toBe(2);
  });

  it('are others where the kept one was withdrawn, or is in the register by now', async () => {
    const { desk } = workbook('one');
    expect((await taken(desk, [])).number).toBe(1);
    const withdrawal = { kind: 'performance', year, number: 1 } as const;
    expect(await desk.withdraw({ ...withdrawal, number: 7 })).toEqual({ ok: true, value: null });
    expect(expectSuccess(await desk.withdraw(withdrawal))).toEqual({ ...withdrawal, isWithdrawn: true });
    expect(expectSuccess(await desk.expected(series([]))).next).toBe(2);
    expect((await taken(desk, [])).number).toBe(2);
    expect((await taken(desk, [2])).number).toBe(3);
  });

  it('say which were taken and never written, so that they can be withdrawn', async () => {
    const [one, two] = [workbook('one').desk, workbook('two').desk];
    const series12 = series([1, 2]);
    expect((await taken(one, [1, 2])).number).toBe(3);
    // A second window of the same workbook, which is closed before it writes.
    expect((await taken(two, [1, 2])).number).toBe(4);
    expect(expectSuccess(await one.expected(series12))).toEqual({ next: 3, unaccounted: [4], withdrawn: [] });
    await one.withdraw({ kind: 'performance', year, number: 4 });
    expect(expectSuccess(await one.expected(series12))).toMatchObject({ unaccounted: [], withdrawn: [4] });
  });

  it('come from nowhere without a connection or a right', async () => {
    const { desk, line } = workbook('one');
    line.isUp = false;
    expect(await desk.expected(series([]))).toMatchObject({ ok: false, fault: { kind: 'offline' } });
    expect(await desk.take(series([]))).toMatchObject({ ok: false, fault: { kind: 'offline' } });
  });
});
