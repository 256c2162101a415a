import { ClassicLevel } from 'classic-level';
import { failure, success, type Result } from '../../ledger/result';
import { isExpected, type Rows, type RowWrite } from './rows';
import { StorageUnwritable } from './storageUnwritable';

/** Between partition and row in a LevelDB key: sorts before every character of either. */
const SEPARATOR = '\u0000';

/**
 * The store of a county without Azure, and of `npm start`: LevelDB in a folder. A batch is on the disk before it is
 * acknowledged, so a killed process loses nothing. One process holds the folder; the fault says so to a second one.
 */
export async function openEmbeddedRows(folder: string): Promise<Result<Rows, string>> {
  const level = new ClassicLevel(folder, { createIfMissing: true });
  try {
    await level.open();
  } catch (error) {
    return failure(openFault(folder, error));
  }
  return success(levelRows(level));
}

/** LevelDB says why in the cause of the error: `{ code: 'LEVEL_LOCKED', message }`. */
function openFault(folder: string, error: unknown): string {
  const { cause } = error as { cause?: { code?: string; message?: string } };
  if (cause?.code === 'LEVEL_LOCKED')
    return `数据文件夹 ${folder} 正被另一个程序使用：请先停止它，或另选文件夹 / the data folder is in use by another process: stop that one first, or choose another folder`;
  return `数据文件夹 ${folder} 打不开（${cause?.message ?? String(error)}）：请检查磁盘和权限 / the data folder can't be opened: check disk and permissions`;
}

function levelRows(level: ClassicLevel): Rows {
  const afterEarlierWrites = oneAtATime();
  const read = async (partition: string, keys: readonly string[]): Promise<Map<string, string>> => {
    const texts = await level.getMany(keys.map((key) => partition + SEPARATOR + key));
    return new Map(
      keys.flatMap((key, i) => {
        const text = texts[i];
        return text === undefined ? [] : [[key, text] as const];
      }),
    );
  };
  /**
   * A batch that failed may leave half of itself at the end of LevelDB's log, and what is written behind that may not be
   * found again: after a failure nothing is acknowledged until the folder has been opened anew.
   */
  let hasFailed = false;
  const putOnDisk = async (partition: string, writes: readonly RowWrite[]): Promise<void> => {
    if (!hasFailed) {
      // A chained batch takes a third of the time of an array, whose entries are copied one by one.
      const batch = level.batch();
      for (const { key, value } of writes)
        if (value === null) batch.del(partition + SEPARATOR + key);
        else batch.put(partition + SEPARATOR + key, JSON.stringify(value));
      await batch.write({ sync: true }).catch((error: unknown) => {
        hasFailed = true;
        throw new StorageUnwritable('LevelDB could not write', { cause: error });
      });
    }
    if (hasFailed) throw new StorageUnwritable('LevelDB could not write before: open the folder anew');
  };
  // A row's text is its own tag: it is compared inside of the partition's queue, where nobody else writes.
  const row = (text: string) => ({ value: JSON.parse(text) as unknown, tag: text });
  return {
    mostWrites: 1000,
    read: async (partition, keys) =>
      new Map([...(await read(partition, keys))].map(([key, text]) => [key, row(text)])),
    range: async (partition, after, before, limit) => {
      const start = partition + SEPARATOR;
      const range = { gt: start + after, lt: start + before };
      const found = await level.iterator(limit === Infinity ? range : { ...range, limit }).all();
      return found.map(([key, text]) => ({ key: key.slice(start.length), ...row(text) }));
    },
    write: (partition, writes) =>
      afterEarlierWrites(partition, async () => {
        const current = await read(
          partition,
          writes.map(({ key }) => key),
        );
        if (writes.some(({ key, expected }) => !isExpected(expected, current.get(key) ?? null))) return false;
        await putOnDisk(partition, writes);
        return true;
      }),
    close: () => level.close(),
  };
}

/** Runs the jobs of one name one after the other, those of different names side by side. */
function oneAtATime(): <Value>(name: string, job: () => Promise<Value>) => Promise<Value> {
  const last = new Map<string, Promise<unknown>>();
  return (name, job) => {
    const before = last.get(name) ?? Promise.resolve();
    const mine = before.then(job, job);
    last.set(name, mine);
    const forget = (): void => {
      if (last.get(name) === mine) last.delete(name);
    };
    mine.then(forget, forget);
    return mine;
  };
}
