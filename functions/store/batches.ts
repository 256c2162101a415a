/** Characters of record values in one transaction: written twice, in UTF-8, they stay below Azure Tables' 4 MiB. */
export const LARGEST_TRANSACTION = 500_000;

/** Cuts what is to be written into as many as one transaction holds, by their number and by the size of their values. */
export function batches<Each>(
  all: readonly Each[],
  most: number,
  valuesOf: (each: Each) => unknown,
): readonly Each[][] {
  const cut: Each[][] = [];
  let characters = Infinity;
  for (const each of all) {
    const size = JSON.stringify(valuesOf(each)).length;
    const last = cut.at(-1);
    if (last !== undefined && last.length < most && characters + size <= LARGEST_TRANSACTION) {
      last.push(each);
      characters += size;
    } else {
      cut.push([each]);
      characters = size;
    }
  }
  return cut;
}
