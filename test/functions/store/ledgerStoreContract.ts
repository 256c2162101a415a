/** What every LedgerStore promises, run on each of them. */
import { DEVELOPMENT_SEED, signingKeyOf, type SigningKey } from '../../../functions/audit/signingKey';
import { applyRetention } from '../../../functions/audit/retention';
import { verifyLedger } from '../../../functions/audit/verifyLedger';
import {
  NO_YEAR,
  type LedgerStore,
  type NewOperation,
  type Partition,
  type Permit,
} from '../../../functions/store/ledgerStore';
import { parsePlainDate, type PlainDate } from '../../../ledger/calendar/plainDate';
import { serialBook } from '../../../functions/store/serialBook';
import { waitBeforeRetry } from '../../../functions/store/waitBeforeRetry';
import type { BulletinKind } from '../../../ledger/bulletin/content';
import { acknowledged } from '../../../functions/warnings/warningCourse';
import { warningBook } from '../../../functions/warnings/warningBook';
import { expectSuccess } from '../../../ledger/result';
import type { Warning } from '../../../ledger/wire/warning';

const WRITERS = 8;
const OPERATIONS_EACH = 6;
const FORBIDDEN = { outcome: 'forbidden', code: 'operation.ownClosure' };

/** `open` gives further stores on the same data, as a second process would have. */
export function describeLedgerStore(open: () => Promise<LedgerStore>): void {
  let store: LedgerStore;
  let tests = 0;
  let partition: Partition;
  beforeAll(async () => {
    store = await open();
  });
  beforeEach(() => {
    partition = { unit: `城关供电所/一班#${String(++tests)}`, year: 2016 };
  });
  afterAll(() => store.close());

  it('applies an operation once, however often it is sent', async () => {
    const first = operation('a');
    expect(await store.append(partition, [first])).toEqual([applied(1, 1)]);
    expect(await store.append(partition, [first, first])).toEqual([replayed(1, 1), replayed(1, 1)]);
    expect(await store.changesSince(partition, 0, 10)).toHaveLength(1);
  });

  it('replays an operation that was overtaken by a later one instead of calling it a conflict', async () => {
    await store.append(partition, [
      operation('a'),
      { ...operation('a'), operationId: 'later', baseVersion: 1 },
    ]);
    expect(await store.append(partition, [operation('a')])).toEqual([replayed(1, 1)]);
  });

  it('calls a stale base version a conflict and shows the record as it stands', async () => {
    await store.append(partition, [operation('a')]);
    const newer = { ...operation('a'), operationId: 'b', baseVersion: 1, values: { problem: '新' } };
    const stale = { ...operation('a'), operationId: 'c', baseVersion: 1, values: { problem: '旧' } };
    expect(await store.append(partition, [newer, stale])).toEqual([
      applied(2, 2),
      {
        outcome: 'conflict',
        current: {
          ...{ kind: 'rectifications', recordId: 'a', version: 2, values: { problem: '新' } },
          ...{ createdBy: 'u1', sequence: 2 },
        },
      },
    ]);
    expect(await store.append(partition, [{ ...operation('none'), baseVersion: 3 }])).toEqual([
      { outcome: 'conflict', current: null },
    ]);
  });

  it('puts a change of some fields over those that it does not name, and permits the whole of it', async () => {
    await store.append(partition, [operation('a')]);
    const change = { ...operation('a'), operationId: 'b', baseVersion: 1, values: { owner: '李娜' } };
    const whole = { problem: '抄表不到位', owner: '李娜' };
    const seen: unknown[] = [];
    const permit: Permit = ({ values }) => {
      seen.push(values);
      return null;
    };
    const wanted = { ...change, cleared: ['deadline'] };
    expect(await store.append(partition, [wanted, wanted], permit)).toEqual([applied(2, 2), replayed(2, 2)]);
    expect(seen).toContainEqual(whole);
    expect((await store.records(partition, null)).map(({ values }) => values)).toEqual([whole]);
    expect((await store.change(partition, 2))?.values).toEqual(whole);
    const report = await verifyLedger(store, developmentKey(), '2016-09-05T01:00:00Z');
    expect(report.ledgers.filter(({ broken }) => broken !== null)).toEqual([]);
  });

  it('takes small changes of large records, however many', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `large${String(i)}`);
    const values = { text1: '长'.repeat(30_000), text2: '长'.repeat(30_000), text3: '长'.repeat(30_000) };
    await store.append(
      partition,
      ids.map((id) => ({ ...operation(id), values })),
    );
    const changes = ids.map((id) => ({
      ...{ ...operation(id), operationId: `small-${id}`, baseVersion: 1 },
      ...{ values: { owner: '李娜' }, cleared: [] },
    }));
    const results = await store.append(partition, changes);
    expect(results).toEqual(ids.map((_, i) => applied(2, 13 + i)));
    expect((await store.records(partition, null)).map((record) => Object.keys(record.values ?? {}))).toEqual(
      ids.map(() => ['text1', 'text2', 'text3', 'owner']),
    );
  });

  it('does only what is permitted, decided by the record as it stands', async () => {
    await store.append(partition, [operation('a')]);
    const other = { ...operation('a'), operationId: 'b', baseVersion: 1, changedBy: 'u2', values: {} };
    const permit: Permit = ({ changedBy }, current) =>
      current === null || current.createdBy === changedBy ? null : 'operation.ownClosure';
    const wanted = [
      other,
      { ...operation('new'), changedBy: 'u2' },
      { ...other, operationId: 'c', baseVersion: 7 },
    ];
    expect(await store.append(partition, wanted, permit)).toEqual([FORBIDDEN, applied(1, 2), FORBIDDEN]);
    const over = { ...operation('a'), operationId: 'd', changedBy: 'u2' };
    expect(await store.append(partition, [over], permit)).toEqual([FORBIDDEN]);
    expect((await store.changesSince(partition, 0, 10)).map(({ createdBy }) => createdBy)).toEqual([
      'u1',
      'u2',
    ]);
  });

  it('keeps the deletion of a record in the feed and leaves it out of the records', async () => {
    await store.append(partition, [operation('a'), operation('b')]);
    await store.append(partition, [{ ...operation('a'), operationId: 'd', baseVersion: 1, values: null }]);
    expect((await store.records(partition, 'rectifications')).map(({ recordId }) => recordId)).toEqual(['b']);
    expect(await store.records(partition, 'checks')).toEqual([]);
    expect(await store.records(partition, null)).toHaveLength(1);
    expect((await store.changesSince(partition, 2, 10)).map(({ values }) => values)).toEqual([null]);
  });

  it('keeps what is of no year beside the years, each kind by itself, whatever is erased', async () => {
    const rules = { unit: '公司', year: NO_YEAR };
    const old = { ...partition, year: 1990 };
    const saved = {
      ...operation(`rules-${String(tests)}`),
      kind: 'ruleSets' as const,
      values: { content: '{}' },
    };
    await store.append(rules, [saved]);
    await store.append(old, [{ ...saved, kind: 'bulletins' }, operation('a')]);
    expect(await store.records(old, 'bulletins')).toMatchObject([{ recordId: saved.recordId }]);
    await applyRetention(store, 1991, '2103-01-01T00:00:00Z');
    expect(await store.records(rules, 'ruleSets')).toMatchObject([{ values: { content: '{}' } }]);
    expect(await store.records(old, 'bulletins')).toEqual([]);
  });

  it('keeps Chinese text, rare characters and long values whole', async () => {
    const problem = '抄表不到位，𠮷𡈽㙓'.repeat(2900);
    const values = { problem, cause: '\u3000全角 空格\n换行', measure: problem, people: ['欧阳𠀋'] };
    await store.append(partition, [{ ...operation('a'), values }]);
    expect((await store.records(partition, 'rectifications'))[0]?.values).toEqual(values);
    expect(await store.partitions()).toContainEqual(partition);
  });

  it('takes more operations at once than a transaction holds, and gives them out in pages', async () => {
    const many = Array.from({ length: 250 }, (_, i) => operation(`m${String(i)}`));
    const results = await store.append(partition, many);
    expect(results).toEqual(many.map((_, i) => applied(1, i + 1)));
    const pages = [];
    for (let cursor = 0; ;) {
      const page = await store.changesSince(partition, cursor, 100);
      pages.push(page.length);
      if (page.length === 0) break;
      cursor = page.at(-1)?.sequence ?? 0;
    }
    expect(pages).toEqual([100, 100, 50, 0]);
  });

  it('gives a sequence without gaps to concurrent writers that send everything twice, and a reader misses nothing', async () => {
    const stores = [store, await open()];
    const seen: number[] = [];
    let isWriting = true;
    const reader = (async () => {
      for (let isLast = false; !isLast;) {
        isLast = !isWriting;
        const changes = await store.changesSince(partition, seen.at(-1) ?? 0, 7);
        seen.push(...changes.map(({ sequence }) => sequence));
        if (changes.length > 0) isLast = false;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    const writer = async (_: unknown, number: number): Promise<void> => {
      const mine = stores[number % stores.length] ?? store;
      for (let i = 0; i < OPERATIONS_EACH; i++) {
        const wanted = [operation(`w${String(number)}-${String(i)}`)];
        const both = await Promise.all([mine.append(partition, wanted), mine.append(partition, wanted)]);
        expect(both.map(([result]) => result?.outcome).sort()).toEqual(['applied', 'replayed']);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));
    isWriting = false;
    await reader;
    expect(seen).toEqual(Array.from({ length: WRITERS * OPERATIONS_EACH }, (_, i) => i + 1));
    const changes = await store.changesSince(partition, 0, 1000);
    expect(new Set(changes.map(({ operationId }) => operationId)).size).toBe(WRITERS * OPERATIONS_EACH);
    const report = await verifyLedger(store, developmentKey(), '2016-10-11T01:00:00Z');
    expect(report.ledgers.find(({ unit }) => unit === partition.unit)).toMatchObject({
      changes: WRITERS * OPERATIONS_EACH,
      broken: null,
    });
  });

  it('creates a warning exactly once and keeps its first acknowledgement', async () => {
    const warning = overdue(`rectification.overdue|r${String(tests)}|2016-09-30`);
    const book = warningBook(store.area('warnings'));
    const at = '2016-10-11T01:00:00Z';
    const raise = () => book.raise(warning, ['office', 'head'], at);
    expect((await Promise.all(Array.from({ length: 6 }, raise))).filter(Boolean)).toHaveLength(1);
    const acknowledge = (id: string) =>
      book.change(warning.id, (now) => acknowledged(now, { id, name: id, role: 'unitHead', units: [] }, at));
    const both = await Promise.all([acknowledge('u1'), acknowledge('u2')]);
    expect(both[0]).toEqual(both[1]);
    expect(await raise()).toBe(false);
    expect(await book.find([warning.id])).toMatchObject([
      { acknowledgedBy: expect.stringMatching(/^u[12]$/) as string, status: '处置中', entries: [{}] },
    ]);
    expect(await book.change('none', (now) => now)).toBeNull();
    // Numbers follow each other, however many writers raise at the same time; chains of both hold.
    const others = Array.from({ length: 6 }, (_, i) =>
      overdue(`rectification.overdue|n${String(i)}|2016-09-30`),
    );
    await Promise.all(others.map((each) => book.raise(each, [], at)));
    const numbers = (await book.all()).map(({ number }) =>
      Number(/^预警〔2016〕(\d+)号$/.exec(number ?? '')?.[1]),
    );
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));
    const { ledgers } = await verifyLedger(store, developmentKey(), at);
    expect(ledgers.find(({ unit }) => unit === '预警')).toMatchObject({ changes: 8, broken: null });
    // Its messages came with it, once.
    const waiting = await store.area('warnings').range('M|', 'M|~', Infinity);
    const mine = waiting.filter(({ key }) => key.endsWith(warning.id));
    expect(mine.map(({ key }) => key.split('|')[1])).toEqual(['head', 'office']);
  });

  it('gives each number of a series once, without a gap, to whoever asks at the same time', async () => {
    const stores = [store, await open()];
    const year = 2000 + tests;
    const books = stores.map((each) => serialBook(each.area('serials'), waitBeforeRetry(Math.random)));
    const take = (caller: number, operationId: string, kind: BulletinKind = 'performance') =>
      book(caller).take({ kind, year, operationId, highestRegistered: 9 }, act(`office/${String(caller)}`));
    const book = (caller: number) => books[caller % books.length] ?? never();
    const taken = await Promise.all(
      Array.from({ length: 10 }, (_, i) => [take(0, `o${String(i)}`), take(1, `o${String(i)}`)]).flat(),
    );
    const numbers = taken.map((each) => expectSuccess(each).number);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 10));
    // Asked again, and at the same time, an operation has the number that it had.
    const again = await Promise.all([take(0, 'o7'), take(0, 'o7'), take(0, 'new'), take(0, 'new')]);
    expect(again[0]).toEqual(taken[14]);
    expect([again[1], again[3]]).toEqual([again[0], again[2]]);
    expect(again[2]).toMatchObject({ value: { number: 30 } });
    expect(await take(0, 'new', 'work')).toMatchObject({ fault: 'otherSeries' });
    expect(await take(0, 'other', 'work')).toMatchObject({ value: { number: 10 } });
    if (stores[1] !== store) await stores[1]?.close();
  });

  it('keeps a withdrawn number taken, and knows numbers from before', async () => {
    const series = { kind: 'operation', year: 2000 + tests } as const;
    const book = serialBook(store.area('serials'), waitBeforeRetry(Math.random));
    const take = (operationId: string, highestRegistered: number) =>
      book.take({ ...series, operationId, highestRegistered }, act('office'));
    expect(await book.state(series)).toEqual({ last: 0, withdrawn: [] });
    expect(await book.withdraw({ ...series, number: 1 }, act('office'))).toBeNull();
    expect(expectSuccess(await take('a', 4)).number).toBe(5);
    for (const number of [3, 5, 5]) await book.withdraw({ ...series, number }, act('office'));
    expect(await book.withdraw({ ...series, number: 6 }, act('office'))).toBeNull();
    expect(await book.state(series)).toEqual({ last: 5, withdrawn: [3, 5] });
    expect(expectSuccess(await take('a', 4))).toMatchObject({ number: 5, isWithdrawn: true });
    // A document that was numbered without the shared ledger keeps its number, too.
    expect(expectSuccess(await take('b', 7)).number).toBe(8);
    expect(await take('c', 999)).toMatchObject({ fault: 'exhausted' });
  });

  it('writes the rows of an area all or nothing, on conditions, and removes them', async () => {
    const area = store.area('warningSettings');
    const [a, b] = [`A|甲${String(tests)}`, `B|乙${String(tests)}`];
    const absent = { expected: { tag: null } };
    const both = [
      { key: a, value: { text: '预警' }, ...absent },
      { key: b, value: 1, ...absent },
    ];
    expect(await area.write(both)).toBe(true);
    expect(await area.write([{ key: `C|${String(tests)}`, value: 1, ...absent }, both[0] ?? never()])).toBe(
      false,
    );
    const found = await area.range('A|', 'D', 10);
    expect(found.map(({ key, value }) => [key, value])).toEqual([
      [a, { text: '预警' }],
      [b, 1],
    ]);
    const [first, second] = found.map(({ tag }) => tag);
    const write = (key: string, value: unknown, tag: string | undefined) => ({
      ...{ key, value },
      expected: { tag: tag ?? null },
    });
    expect(await area.write([write(b, 2, second)])).toBe(true);
    // The second row has another tag by now: nothing is done to either.
    expect(await area.write([write(a, null, first), write(b, 3, second)])).toBe(false);
    const tag = (await area.read([b])).get(b)?.tag;
    expect(await area.write([write(a, null, first), write(b, 4, tag)])).toBe(true);
    expect((await area.range('A|', 'D', 10)).map(({ key, value }) => [key, value])).toEqual([[b, 4]]);
    // What isn't there can't be removed.
    expect(
      await area.write([{ key: `C|${String(tests)}`, value: 1, ...absent }, write(a, null, first)]),
    ).toBe(false);
    expect(await area.range('C|', 'D', 10)).toEqual([]);
    expect(await store.area('warnings').range('A|', 'D', 10)).toEqual([]);
  });

  it('erases what the retention rule wants gone, leaves a tombstone, and the chain holds', async () => {
    const old = { ...partition, year: 2010 };
    await store.append(old, [
      ...['a', 'b', 'c'].map(operation),
      { ...operation('a'), operationId: 'change', baseVersion: 1, values: { problem: '王某迟到' } },
    ]);
    await store.append(partition, [operation('kept')]);
    const at = '2016-10-11T01:00:00Z';
    expect(await applyRetention(store, 2013, at)).toBe(1);
    expect(await applyRetention(store, 2013, at)).toBe(0);
    const changes = await store.changesSince(old, 0, 10);
    expect(changes.map(({ values }) => values)).toEqual([
      ...[null, null, null, null],
      { title: '保存期限届满，第1至4条变更的内容已清除' },
    ]);
    expect(JSON.stringify([changes, await store.standing(old)])).not.toMatch(/王某|抄表/);
    expect(await store.records(partition, null)).toHaveLength(1);
    const report = await verifyLedger(store, developmentKey(), at);
    expect(report.ledgers.filter(({ broken }) => broken !== null)).toEqual([]);
    // What comes later into an old year is erased the next time.
    await store.append(old, [operation('late')]);
    expect(await applyRetention(store, 2013, at)).toBe(1);
    expect((await store.standing(old)).filter(({ values }) => values !== null)).toHaveLength(1);
  });

  it('keeps its id', async () => {
    expect((await open()).ledgerId).toBe(store.ledgerId);
  });
}

export function developmentKey(): SigningKey {
  return expectSuccess(signingKeyOf(DEVELOPMENT_SEED, []));
}

export function operation(recordId: string): NewOperation {
  return {
    operationId: `create-${recordId}`,
    recordId,
    kind: 'rectifications',
    baseVersion: null,
    values: { problem: '抄表不到位', deadline: { date: day('2016-09-30'), precision: 'day' } },
    changedBy: 'u1',
    changedAt: '2016-09-05T01:00:00Z',
  };
}

function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === null) throw new Error(text);
  return date;
}

function overdue(id: string): Warning {
  return {
    id,
    rule: 'rectification.overdue',
    subject: 'r1',
    unit: '城关供电所',
    colour: '黄',
    level: '预警',
    title: '整改超期：抄表不到位',
    dueDate: day('2016-09-30'),
    createdOn: day('2016-10-08'),
    ...{ name: '整改逾期', recipients: ['unitHead'], isProvisional: false, settings: 0 },
    acknowledgedBy: null,
    acknowledgedAt: null,
    ...{ status: '待签收', entries: [], seen: [] },
  };
}

const act = (by: string) => ({ by, at: '2016-12-30T01:00:00Z' });

function never(): never {
  throw new Error('unreachable');
}

const applied = (version: number, sequence: number) => ({ outcome: 'applied', version, sequence });
const replayed = (version: number, sequence: number) => ({ outcome: 'replayed', version, sequence });
