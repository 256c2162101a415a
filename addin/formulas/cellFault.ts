import { failure, type Result } from '../../ledger/result';

/** Why a function has no result: what is typed into its cell, in both languages, and which error it shows. */
export interface CellFault {
  /** `invalidValue` shows #VALUE!, `notAvailable` #N/A. */
  readonly code: 'invalidValue' | 'notAvailable';
  readonly chinese: string;
  readonly english: string;
}

/** A number for the cell, or why there is none. */
export type CellResult = Result<number, CellFault>;

export function cellFault(code: CellFault['code'], chinese: string, english: string): CellResult {
  return failure({ code, chinese, english });
}

/** An argument that was left out arrives as null or undefined. */
export type Optional = number | null | undefined;

/** Whether arguments are numbers of 0 or more. */
export function areCounts(...values: readonly number[]): boolean {
  return values.every((value) => Number.isFinite(value) && value >= 0);
}

export const NEGATIVE = ['应为不小于0的数', 'must be a number of 0 or more'] as const;
