import { useState } from 'react';
import { faultWords } from './text/faultWords';

export interface Task {
  readonly isRunning: boolean;
  /** Why the last run did not get through; null when it did, or while one runs. */
  readonly fault: string | null;
  /** Runs an action; what it throws becomes `fault`. A run while another is under way is ignored. */
  run(action: () => Promise<void>): void;
}

/** One action of a panel at a time, with its outcome in the place where it was started. */
export function useTask(): Task {
  const [isRunning, setRunning] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  return {
    isRunning,
    fault,
    run(action) {
      if (isRunning) return;
      setRunning(true);
      setFault(null);
      action()
        .catch((error: unknown) => setFault(faultWords(error)))
        .finally(() => setRunning(false));
    },
  };
}
