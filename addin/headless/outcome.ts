import type { Result } from '../../ledger/result';

/** What a command has to say: one JSON document, and the same as a readable report. The fault is one line. */
export type Outcome = Result<{ readonly document: unknown; readonly report: string }, string>;
