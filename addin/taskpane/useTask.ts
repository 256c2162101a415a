import { useState } from 'react';
import type { Result } from '../../ledger/result';
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

/** Within a task: a fault ends it and is shown as it stands. */
export function valueOf<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.fault);
  return result.value;
}
