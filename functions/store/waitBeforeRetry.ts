const LONGEST_WAIT_MS = 200;

/** Waits a random time that grows with the attempts, so that writers who met once don't meet again at once. */
export function waitBeforeRetry(random: () => number): (attempt: number) => Promise<void> {
  return (attempt) => {
    const waitMs = random() * Math.min(LONGEST_WAIT_MS, 5 * 2 ** attempt);
    return new Promise((resolve) => setTimeout(resolve, waitMs));
  };
}
