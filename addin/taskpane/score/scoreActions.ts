import { explanationOf } from '../../../ledger/score/explain/explanation';
import type { Result } from '../../../ledger/result';
import type { PeriodResult } from '../../../ledger/score/periodResult';
import type { RuleSet } from '../../../ledger/score/ruleSet';
import type { ScoreFault } from '../../../ledger/score/scoreFault';
import { rowTexts } from '../../excel/rowTexts';
import {
  readClosedPeriod,
  readKeptRules,
  writeClosedPeriod,
  writeKeptRules,
  type ClosedPeriod,
} from '../../excel/scoreStore';
import { loadAllTexts, sayIn } from '../../locales/texts';
import type { DocumentFile } from '../actions';
import { wordFile } from '../wordFile';

/** What 评分 wants from the world beside reading and writing sheets; loaded when it is first wanted. */
export interface ScoreActions {
  /** 得分说明 of a unit as a Word document. */
  scoreStatement(result: PeriodResult, unit: string): Promise<DocumentFile>;
  /** The rule sets that the workbook keeps; none where it never kept any. */
  readKeptRules(): Promise<Result<readonly RuleSet[], string | ScoreFault>>;
  writeKeptRules(ruleSets: readonly RuleSet[]): Promise<Result<null, string>>;
  /** A period as it was closed, by its text (`2016-09`); null where it is open. */
  readClosedPeriod(period: string): Promise<Result<ClosedPeriod | null, string | ScoreFault>>;
  /** Closes a period; null opens it again. */
  writeClosedPeriod(period: string, closed: ClosedPeriod | null): Promise<Result<null, string | ScoreFault>>;
  /** What a row of any sheet shows. */
  rowTexts(sheet: string, row: number): Promise<Result<readonly string[], string>>;
}

async function scoreStatement(result: PeriodResult, unit: string): Promise<DocumentFile> {
  const explanation = explanationOf(result, unit);
  if (explanation === null) throw new Error(`the period knows no unit ${unit}`);
  const [statement, texts] = await Promise.all([
    import('../../documents/scoreStatement'),
    loadAllTexts('zh-CN'),
  ]);
  const paper = statement.scoreStatement(result, explanation, sayIn(texts));
  return wordFile(`${unit}${result.period.text}得分说明`, paper);
}

export const scoreActions: ScoreActions = {
  scoreStatement,
  ...{ readKeptRules, writeKeptRules, readClosedPeriod, writeClosedPeriod, rowTexts },
};
