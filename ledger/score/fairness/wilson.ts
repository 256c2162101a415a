/** The standard normal quantile of 97.5 %. */
const Z_95 = 1.959963984540054;

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * 95 % score interval of a proportion: E. B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", JASA 22 (1927) 209–212; recommended for small samples by Brown, Cai and DasGupta, Statistical Science 16
 * (2001) 101–133. 0 to 1 where nothing was inspected.
 */
export function wilsonInterval(problems: number, inspected: number): Interval {
  if (inspected === 0) return { lower: 0, upper: 1 };
  const rate = problems / inspected;
  const z2 = Z_95 * Z_95;
  const centre = rate + z2 / (2 * inspected);
  const half = Z_95 * Math.sqrt((rate * (1 - rate)) / inspected + z2 / (4 * inspected * inspected));
  const scale = 1 + z2 / inspected;
  return {
    lower: problems === 0 ? 0 : (centre - half) / scale,
    upper: problems === inspected ? 1 : (centre + half) / scale,
  };
}
