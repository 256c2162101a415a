import type { Result } from '../../ledger/result';

/** What a command has to say: one JSON document, and the same as a readable report. */
interface Said {
  readonly document: unknown;
  readonly report: string;
  /** `check` found problems: the exit status tells. */
  readonly hasProblems?: boolean;
}

/** The fault is one line. */
export type Outcome = Result<Said, string>;
