import { createContext, use } from 'react';
import type { Result } from '../../../ledger/result';

/** What has just happened, said beside the ways back and on. */
export interface Notice {
  readonly text: string;
  readonly undo?: () => Promise<Result<null, string>>;
  readonly goTo?: () => Promise<Result<null, string>>;
}

/** Shows a notice below the panel and says it to screen readers; it replaces the one before. */
export type Notify = (notice: Notice) => void;

export const NotifyContext = createContext<Notify | null>(null);

export function useNotify(): Notify {
  const notify = use(NotifyContext);
  if (notify === null) throw new Error('a panel stands outside of the pane');
  return notify;
}
