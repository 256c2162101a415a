/** A source of chance, passed in by whoever wants some: numbers from 0 up to but not including 1. */
export type Random = () => number;

/** The seed of everything that is published: rank intervals are the same whenever a period is scored. */
export const PUBLISHED_SEED = 20161228;

/**
 * A source that gives the same numbers for the same seed, so that anyone can repeat a drawing of lots: Mulberry32
 * (T. Ettinger, public domain, 2017), 32 bits of state.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
