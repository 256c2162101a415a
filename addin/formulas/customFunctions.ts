import type { CellResult } from './cellFault';
import { deadline, workingDays } from './days';
import { duePoints, score } from './points';
import { problemRate, wilsonLower, wilsonUpper } from './rates';

/**
 * The functions by their English id; `functions.json` describes each twice, in English under its id and in Chinese under
 * its id with CHINESE_SUFFIX, so that a sheet made in one language calculates in the other.
 */
export const CUSTOM_FUNCTIONS = {
  SCORE: score,
  DUEPOINTS: duePoints,
  PROBLEMRATE: problemRate,
  WILSONLOWER: wilsonLower,
  WILSONUPPER: wilsonUpper,
  WORKINGDAYS: workingDays,
  DEADLINE: deadline,
} as const satisfies Readonly<Record<string, (...args: never[]) => CellResult>>;

export const CHINESE_SUFFIX = '_ZH';
