import type { Result } from '../../ledger/result';
import type { ScoreFault } from '../../ledger/score/scoreFault';
import { chinese } from '../locales/panels/chinese';
import { inScoreWords } from '../locales/scoreFaultWords';
import { sayIn } from '../locales/texts';

/** The command line speaks Chinese. */
export const sayChinese = sayIn(chinese);

/** A result of scoring, its fault as the command line says it. */
export function inChinese<Value>(result: Result<Value, string | ScoreFault>): Result<Value, string> {
  return inScoreWords(result, sayChinese);
}
