import type { Result } from '../../../ledger/result';

/** Shows a page of this origin in a dialog of Office's and waits for what it says; the fault is a code of `directoryFault`. */
export type AskInDialog = (address: string) => Promise<Result<string, string>>;

/** How the program around the pane lets people sign in. */
export interface SignInHost {
  /** It signs its add-ins in itself (nested app authentication). */
  readonly isNested: boolean;
  /** Null where a page opens windows itself. */
  readonly askInDialog: AskInDialog | null;
}
