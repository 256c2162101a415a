import type { Interval } from './wilson';

/** A unit's sample in one group of like checks, such as those of a business domain. */
export interface GroupSample {
  readonly unit: string;
  readonly group: string;
  readonly inspected: number;
  readonly problems: number;
}

/**
 * Problems that each unit would have if each of its checks had the company's rate of their group: indirect
 * standardisation (Breslow and Day, Statistical Methods in Cancer Research II, IARC 1987, chapter 2). Their sum over all
 * units is the number observed.
 */
export function expectedProblems(samples: readonly GroupSample[]): ReadonlyMap<string, number> {
  const groups = new Map<string, { inspected: number; problems: number }>();
  for (const { group, inspected, problems } of samples) {
    const known = groups.get(group) ?? { inspected: 0, problems: 0 };
    groups.set(group, { inspected: known.inspected + inspected, problems: known.problems + problems });
  }
  const expected = new Map<string, number>();
  for (const { unit, group, inspected } of samples) {
    const all = groups.get(group) ?? { inspected: 0, problems: 0 };
    const share = all.inspected === 0 ? 0 : (inspected * all.problems) / all.inspected;
    expected.set(unit, (expected.get(unit) ?? 0) + share);
  }
  return expected;
}

const Z_95 = 1.959963984540054;

/**
 * 95 % interval of observed over expected by Byar's approximation of the exact Poisson limits (Breslow and Day 1987,
 * formula 2.14); null where nothing is expected.
 */
export function ratioInterval(observed: number, expected: number): Interval | null {
  if (expected === 0) return null;
  const limit = (count: number, z: number): number =>
    (count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3) / expected;
  return { lower: observed === 0 ? 0 : limit(observed, -Z_95), upper: limit(observed + 1, Z_95) };
}
