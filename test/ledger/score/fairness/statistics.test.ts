/** The statistics beside the score against reference values: SciPy 1.17 (binomtest, binom, fisher_exact) and hand arithmetic. */
import fc from 'fast-check';
import { binomialDistribution } from '../../../../ledger/score/fairness/binomial';
import { expectedProblems, ratioInterval } from '../../../../ledger/score/fairness/expectedProblems';
import { thresholdReasons } from '../../../../ledger/score/fairness/explanationList';
import { funnelLimits, funnelOf } from '../../../../ledger/score/fairness/funnel';
import { seededRandom } from '../../../../ledger/score/fairness/random';
import { rankIntervals } from '../../../../ledger/score/fairness/rankIntervals';
import type { Sample } from '../../../../ledger/score/fairness/sample';
import { ratePrior, shrunkenRate } from '../../../../ledger/score/fairness/shrunkenRate';
import { targetsOf } from '../../../../ledger/score/fairness/targets';
import { fisherExact, tiersOf } from '../../../../ledger/score/fairness/tiers';
import { wilsonInterval } from '../../../../ledger/score/fairness/wilson';
import { fraction } from '../../../../ledger/score/fraction';

const sample = (problems: number, inspected: number, unit = '甲'): Sample => ({ unit, problems, inspected });

describe('Wilson interval', () => {
  it.each([
    [6, 410, 0.0067237646809675915, 0.0315552875576284],
    [1, 23, 0.007716666143453149, 0.20991155070258877],
    [6, 23, 0.12548616044986347, 0.4647000483742537],
  ])('%i of %i as SciPy computes it', (problems, inspected, lower, upper) => {
    const interval = wilsonInterval(problems, inspected);
    expect(interval.lower).toBeCloseTo(lower, 12);
    expect(interval.upper).toBeCloseTo(upper, 12);
  });

  it('says nothing about what was never inspected, and never leaves 0 to 1', () => {
    expect(wilsonInterval(0, 0)).toEqual({ lower: 0, upper: 1 });
    expect(wilsonInterval(0, 5).lower).toBe(0);
    expect(wilsonInterval(5, 5).upper).toBe(1);
  });
});

describe('funnel limits', () => {
  it.each([
    [34, 6 / 410, [0, 2, 0, 4]],
    [40, 0.16, [2, 11, 1, 14]],
    [100, 0.16, [9, 23, 6, 28]],
    [1000, 0.05, [37, 64, 30, 73]],
  ])('of %i items at %d as SciPy’s binomial distribution gives them', (inspected, rate, counts) => {
    const { lower95, upper95, lower998, upper998 } = funnelLimits(inspected, rate);
    expect([lower95, upper95, lower998, upper998]).toEqual(counts.map((count) => count / inspected));
  });

  it('are passed by chance at most once in a thousand, whatever size and rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0.001, max: 0.9, noNaN: true }),
        (n, p) => {
          const limit = Math.round(funnelLimits(n, p).upper998 * n);
          const within = binomialDistribution(n, p)[limit] ?? 1;
          expect(1 - within).toBeLessThanOrEqual(0.001 + 1e-9);
        },
      ),
    );
  });

  it('grow wider where the units differ more than chance, one extreme unit not counted', () => {
    const equal = Array.from({ length: 12 }, (_, i) => ({ ...sample(5, 50, String(i)), target: 0.1 }));
    const spread = equal.map((each, i) => ({ ...each, problems: [0, 12][i % 2] ?? 0 }));
    expect(funnelOf(equal).dispersion).toBe(1);
    // z = ∓2.357, +3.300 for 0 and 12 of 50 at 10 %: the winsorised mean square is (5.5556 + 10.8889)/2.
    expect(funnelOf(spread).dispersion).toBeCloseTo(8.2222, 4);
    const outlier = equal.map((each, i) => ({ ...each, problems: i === 0 ? 40 : 5 }));
    const { dispersion, points } = funnelOf(outlier);
    expect([dispersion, points.filter(({ isBeyond }) => isBeyond).map(({ unit }) => unit)]).toEqual([
      1,
      ['0'],
    ]);
  });
});

it('holds units against those that don’t stand out: a large bad one doesn’t hide itself', () => {
  const others = Array.from({ length: 8 }, (_, i) => sample(2, 20, String(i)));
  const expected = [...others, sample(90, 200, '大')].map((each) => ({
    ...each,
    expected: (each.inspected * 106) / 360,
  }));
  const { points } = funnelOf(targetsOf(expected));
  expect(points[0]?.target).toBeCloseTo(0.1, 12);
  expect(points.filter(({ isBeyond }) => isBeyond).map(({ unit }) => unit)).toEqual(['大']);
});

describe('observed against expected', () => {
  const groups = [
    { unit: '甲', group: '营销', inspected: 50, problems: 1 },
    { unit: '甲', group: '稽查', inspected: 10, problems: 2 },
    { unit: '乙', group: '营销', inspected: 50, problems: 3 },
    { unit: '丙', group: '稽查', inspected: 30, problems: 6 },
  ];

  it('gives each unit the company’s rate of its own mix of checks', () => {
    // 营销 4 of 100, 稽查 8 of 40: 甲 50·0.04 + 10·0.2 = 4, 乙 2, 丙 6.
    const expected = expectedProblems(groups);
    expect([...expected].map(([unit, count]) => [unit, Number(count.toFixed(12))])).toEqual([
      ['甲', 4],
      ['乙', 2],
      ['丙', 6],
    ]);
  });

  it.each([
    [1, 0.025317807984289876, 5.571643390938898],
    [4, 1.0898653736263249, 10.241588675403694],
    [10, 4.7953886961324335, 18.39035604201778],
  ])('has an interval close to the exact Poisson limits of %i', (observed, lower, upper) => {
    const interval = ratioInterval(observed, 1);
    // Byar's approximation is within 0.05 of the exact limits from four on, and on the safe side below.
    expect(Math.abs((interval?.lower ?? 0) - lower)).toBeLessThan(0.05);
    expect(Math.abs((interval?.upper ?? 0) - upper)).toBeLessThan(0.05);
  });
});

describe('shrunken rate', () => {
  it('is everybody’s mean where the units don’t differ more than chance', () => {
    const samples = [sample(1, 20, '甲'), sample(2, 40, '乙'), sample(3, 60, '丙')];
    const prior = ratePrior(samples);
    expect(prior).toEqual({ mean: 0.05, weight: Infinity });
    expect(samples.map((each) => shrunkenRate(each, prior))).toEqual([0.05, 0.05, 0.05]);
  });

  it('draws small samples to the mean more than large ones', () => {
    // p̂ = 0.2; S = 2·50·0.15² = 2.25; γ = (2.25 − 0.16·1) / (0.16·(50 − 1)), weight = 1/γ − 1.
    const prior = ratePrior([sample(2.5, 50, '甲'), sample(17.5, 50, '乙')]);
    expect(prior.mean).toBeCloseTo(0.2, 12);
    expect(prior.weight).toBeCloseTo((0.16 * 49) / 2.09 - 1, 10);
    const small = shrunkenRate(sample(2, 4), prior);
    const large = shrunkenRate(sample(200, 400), prior);
    expect(small).toBeGreaterThan(0.2);
    expect(large).toBeGreaterThan(small);
    expect(large).toBeLessThan(0.5);
  });
});

describe('ranks and tiers', () => {
  const alike = ['甲', '乙', '丙', '丁'].map((unit, i) => sample(1 + (i % 2), 30, unit));

  it('a rank interval of units that are alike covers them all, and is the same for the same seed', () => {
    const intervals = rankIntervals(alike, seededRandom(2016));
    expect(intervals.map(({ best, worst }) => [best, worst])).toEqual(alike.map(() => [1, 4]));
    expect(rankIntervals(alike, seededRandom(2016))).toEqual(intervals);
  });

  it('a rank interval of a unit far worse than the others is the last place', () => {
    const [, , , last] = rankIntervals([...alike.slice(0, 3), sample(80, 100, '丁')], seededRandom(1));
    expect(last).toEqual({ unit: '丁', best: 4, worst: 4 });
  });

  it.each([
    [8, 10, 1, 6, 0.034965034965034975],
    [3, 40, 12, 40, 0.019757026758446688],
  ])('Fisher’s exact test of %i/%i and %i/%i as SciPy computes it', (a, n, b, m, p) => {
    expect(fisherExact(sample(a, n), sample(b, m))).toBeCloseTo(p, 10);
  });

  it('a tier ends where the data can tell units apart', () => {
    expect([...tiersOf(alike).values()]).toEqual([1, 1, 1, 1]);
    const tiers = tiersOf([...alike, sample(20, 30, '戊')]);
    expect([tiers.get('甲'), tiers.get('戊')]).toEqual([1, 2]);
  });
});

it('the plain rule calls below 80 % and the last tenth, at least one with problems, equal rates together (R73)', () => {
  const rated = (unit: string, problems: number, inspected: number) => ({
    ...{ unit, problems },
    problemRate: fraction(BigInt(problems * 100), BigInt(inspected)),
  });
  const rule = { lowestPassRate: '80', lastShare: '0.1' };
  expect([...thresholdReasons([rated('甲', 0, 9), rated('乙', 0, 5)], rule)]).toEqual([]);
  expect([...thresholdReasons([rated('甲', 2, 10), rated('乙', 4, 20), rated('丙', 0, 9)], rule)]).toEqual([
    ['甲', ['lastShare']],
    ['乙', ['lastShare']],
  ]);
  expect(thresholdReasons([rated('甲', 3, 10), rated('乙', 1, 2)], rule).get('甲')).toEqual(['passRate']);
});
