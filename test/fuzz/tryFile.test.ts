/** Damaged files are read, read in part or refused: never a crash. `npm run fuzz` tries as many as one likes. */
import { tryFile } from './tryFile';

test.each([1, 2, 3, 4].map((group) => [group]))('thirty damaged files, group %i', async (group) => {
  for (let seed = group * 10_000; seed < group * 10_000 + 30; seed++) {
    try {
      await tryFile(seed);
    } catch (error) {
      throw new Error(`seed ${String(seed)}`, { cause: error });
    }
  }
});
