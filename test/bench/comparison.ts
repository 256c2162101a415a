/** What a benchmark has found: medians of interleaved runs, ours against a named peer's, in the same run. */
export interface Comparison {
  readonly name: string;
  readonly rows: number;
  readonly peer: string;
  readonly oursMs: number;
  readonly peerMs: number;
  readonly peakMegabytes: number;
  readonly peerPeakMegabytes: number | null;
  /** Further figures, in words. */
  readonly note?: string;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** One line for a person: name, rows, ours, peer, ratio, peak memory. */
export function lineOf(found: Comparison): string {
  const { name, rows, peer, oursMs, peerMs, peakMegabytes, peerPeakMegabytes, note } = found;
  const peerPeak = peerPeakMegabytes === null ? '' : ` (${peer} ${peerPeakMegabytes.toFixed(0)} MB)`;
  return `${name}: ${String(rows)} rows, ours ${oursMs.toFixed(0)} ms, ${peer} ${peerMs.toFixed(0)} ms, ratio ${(oursMs / peerMs).toFixed(2)}, peak ${peakMegabytes.toFixed(0)} MB${peerPeak}${note === undefined ? '' : `; ${note}`}\n`;
}
