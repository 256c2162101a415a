/**
 * How often each rule calls a unit for explanation that is no worse than the others, and how often it finds one that is:
 * twelve units, uneven samples of 410 items, fixed seed. `SIMULATED_PERIODS=10000` runs the whole simulation.
 */
import { funnelOf } from '../../../../ledger/score/fairness/funnel';
import { binomialDistribution } from '../../../../ledger/score/fairness/binomial';
import { thresholdReasons } from '../../../../ledger/score/fairness/explanationList';
import { seededRandom, type Random } from '../../../../ledger/score/fairness/random';
import { pooledRate, type Sample } from '../../../../ledger/score/fairness/sample';
import { targetsOf } from '../../../../ledger/score/fairness/targets';
import { fraction } from '../../../../ledger/score/fraction';

const SIZES = [90, 68, 45, 42, 34, 30, 24, 20, 18, 15, 14, 10];
const PERIODS = Number(process.env.SIMULATED_PERIODS ?? 500);
const PLAIN = { lowestPassRate: '80', lastShare: '0.1' };

type Calls = (samples: readonly Sample[]) => ReadonlySet<string>;

function plainReasons(samples: readonly Sample[]) {
  const rated = samples.map(({ unit, problems, inspected }) => ({
    ...{ unit, problems },
    problemRate: fraction(BigInt(problems * 100), BigInt(inspected)),
  }));
  return [...thresholdReasons(rated, PLAIN)];
}

const RULES: Readonly<Record<string, Calls>> = {
  'plain rule (< 80 % or last tenth)': (samples) => new Set(plainReasons(samples).map(([unit]) => unit)),
  'last tenth alone': (samples) =>
    new Set(plainReasons(samples).flatMap(([unit, why]) => (why.includes('lastShare') ? [unit] : []))),
  'funnel, 99.8 %': (samples) => {
    const rate = pooledRate(samples);
    const expected = samples.map((sample) => ({ ...sample, expected: sample.inspected * rate }));
    const { points } = funnelOf(targetsOf(expected));
    return new Set(points.flatMap(({ unit, isBeyond }) => (isBeyond ? [unit] : [])));
  },
};

/** Draws problems by inverting each unit's distribution. */
function sampler(
  sizes: readonly number[],
  rateOf: (i: number) => number,
): (random: Random) => readonly Sample[] {
  const distributions = sizes.map((size, i) => binomialDistribution(size, rateOf(i)));
  return (random) =>
    sizes.map((inspected, i) => {
      const u = random();
      let problems = 0;
      while (u >= (distributions[i]?.[problems] ?? 1)) problems++;
      return { unit: String(i), inspected, problems };
    });
}

/** Share of periods for which `holds` of the units called. */
function shareOfPeriods(
  periods: number,
  seed: number,
  draw: (random: Random) => readonly Sample[],
  names: readonly string[] = Object.keys(RULES),
) {
  const random = seededRandom(seed);
  const calls = names.map((): Array<ReadonlySet<string>> => []);
  for (let period = 0; period < periods; period++) {
    const samples = draw(random);
    names.forEach((name, i) => calls[i]?.push(RULES[name]?.(samples) ?? new Set()));
  }
  return (holds: (called: ReadonlySet<string>) => boolean) =>
    Object.fromEntries(names.map((name, i) => [name, (calls[i] ?? []).filter(holds).length / periods]));
}

const print = (title: string, rows: Readonly<Record<string, unknown>>): void => {
  const lines = Object.entries(rows).map(([name, value]) => `  ${name.padEnd(36)}${String(value)}`);
  process.stdout.write(`${[title, ...lines].join('\n')}\n`);
};

it('samples are uneven and add up to 410', () => {
  expect(SIZES.reduce((sum, size) => sum + size, 0)).toBe(410);
});

it.each([
  ['6/410', 6 / 410],
  ['16 %', 0.16],
])('twelve identical units at %s: ours calls somebody in one period of a hundred or fewer', (name, rate) => {
  const share = shareOfPeriods(
    PERIODS,
    2016,
    sampler(SIZES, () => rate),
  );
  const wrong = share((called) => called.size > 0);
  print(`identical units, base rate ${name}, ${String(PERIODS)} periods: share with a wrong call`, wrong);
  expect(wrong['funnel, 99.8 %']).toBeLessThanOrEqual(0.01);
  expect(wrong['last tenth alone']).toBeGreaterThan(0.9);
});

/** Share of periods in which ours finds the fifth unit, three times worse than the others, in months rolled together. */
function powerOf(size: number, months: number, base: number, periods: number): number {
  const sizes = SIZES.with(4, size).map((monthly) => monthly * months);
  const draw = sampler(sizes, (i) => (i === 4 ? 3 * base : base));
  return (
    shareOfPeriods(periods, 7, draw, ['funnel, 99.8 %'])((called) => called.has('4'))['funnel, 99.8 %'] ?? 0
  );
}

it.each([
  ['6/410', 6 / 410],
  ['16 %', 0.16],
])('one unit three times worse than %s is found only with enough checks', (name, base) => {
  const periods = Math.max(50, Math.round(PERIODS / 10));
  const sizes = PERIODS >= 10_000 ? [10, 20, 34, 60, 100, 200, 400] : [34, 100, 400];
  const powers = sizes.map((size) => powerOf(size, 1, base, periods));
  const rows = sizes.map((size, i): [string, string] => {
    const months = [1, 2, 3, 4, 6, 8, 12, 18, 24, 36].find(
      (count) => powerOf(size, count, base, periods) >= 0.8,
    );
    const power = (100 * (powers[i] ?? 0)).toFixed(0).padStart(3);
    const needed = months === undefined ? 'more than 36' : String(months);
    return [
      `${String(size)} items a month`,
      `found in ${power} % of periods; months together for 80 %: ${needed}`,
    ];
  });
  print(
    `one unit three times worse, base rate ${name}, ${String(periods)} periods`,
    Object.fromEntries(rows),
  );
  expect(powerOf(10, 1, 6 / 410, periods)).toBeLessThan(0.1);
  expect(powerOf(100, 1, 0.16, periods)).toBeGreaterThan(0.8);
});
