/**
 * A number that is wider than its cell: with the General format Excel gives up decimals first; otherwise, and where even
 * the integer is too wide, it shows ####, because a number that is cut off would be read as another one.
 */
export function numberThatFits(
  value: number,
  shown: string,
  isGeneral: boolean,
  fits: (text: string) => boolean,
): string {
  if (fits(shown)) return shown;
  if (isGeneral) {
    const decimals = /\.(\d+)$/.exec(shown)?.[1]?.length ?? 0;
    for (let digits = decimals - 1; digits >= 0; digits--) {
      const shorter = value.toFixed(digits);
      if (fits(shorter)) return shorter;
    }
  }
  let hashes = '#';
  while (hashes.length < MOST_HASHES && fits(`${hashes}#`)) hashes += '#';
  return hashes;
}

const MOST_HASHES = 255;
