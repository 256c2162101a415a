/** Callers that are remembered: enough for a province, and a bound for memory. */
const MOST_CALLERS = 10_000;
const MINUTE_MS = 60_000;

/**
 * Says whether a caller may still make a request: `perMinute` of them, and as many at once, then at that pace. 0 sets
 * no limit. Each process counts for itself.
 */
export function requestRate(perMinute: number, now: () => number): (callerId: string) => boolean {
  const callers = new Map<string, { left: number; at: number }>();
  return (callerId) => {
    if (perMinute === 0) return true;
    const at = now();
    const before = callers.get(callerId) ?? { left: perMinute, at };
    const left = Math.min(perMinute, before.left + ((at - before.at) / MINUTE_MS) * perMinute);
    callers.delete(callerId);
    callers.set(callerId, { left: Math.max(0, left - 1), at });
    // The map keeps insertion order: the first caller has been silent for the longest time.
    const [longestSilent] = callers.keys();
    if (callers.size > MOST_CALLERS && longestSilent !== undefined) callers.delete(longestSilent);
    return left >= 1;
  };
}
