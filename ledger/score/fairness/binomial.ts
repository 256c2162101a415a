const LOG_FACTORIALS: number[] = [0];

/** ln n!, by adding up: exact to rounding, and the samples of a county are small. */
function logFactorial(n: number): number {
  for (let i = LOG_FACTORIALS.length; i <= n; i++)
    LOG_FACTORIALS.push((LOG_FACTORIALS[i - 1] ?? 0) + Math.log(i));
  return LOG_FACTORIALS[n] ?? 0;
}

/** ln of the binomial coefficient "n choose k". */
export function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** P(X = k) of n trials with probability p. */
export function binomialProbability(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  return Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/** P(X ≤ k) for k = 0 … n. */
export function binomialDistribution(n: number, p: number): readonly number[] {
  const cumulative: number[] = [];
  let total = 0;
  for (let k = 0; k <= n; k++) {
    total += binomialProbability(k, n, p);
    cumulative.push(Math.min(total, 1));
  }
  return cumulative;
}
