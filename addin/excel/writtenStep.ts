import type { Result } from '../../ledger/result';

/** Something that was written into the workbook and can be taken back once. */
export interface WrittenStep {
  /** Where, for the message: 抽查记录台账!A28:Q28. */
  readonly place: string;
  /** Takes it back in one step. */
  readonly undo: () => Promise<Result<null, string>>;
}
