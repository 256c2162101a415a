import type { Result } from '../../../ledger/result';
import type { Period } from '../../../ledger/score/period';
import { fairnessOf } from '../../../ledger/score/fairness/fairness';
import { PUBLISHED_SEED, seededRandom } from '../../../ledger/score/fairness/random';
import { resultOfPeriod } from '../../../ledger/score/periodResult';
import type { RuleSet } from '../../../ledger/score/ruleSet';
import type { ScoreFault } from '../../../ledger/score/scoreFault';
import { scoreInputs } from '../../../ledger/score/scoreInputs';
import { writeOwnSheets, type WrittenSheet } from '../ownSheet';
import { scoreDataSheetName, scoreSheetName } from '../sheetNames';
import { chartTables } from './chartTables';
import { writeDataSheet } from './dataSheetLook';
import { measuresOf } from './inputTables';
import { rankingSheet } from './rankingSheet';
import { writeRankingSheet } from './rankingSheetLook';
import { numberedCategories } from './ruleTables';
import { scoreData } from './scoreData';
import { scoredWorkbook, type ReadWorkbook } from './scoredWorkbook';

/**
 * Scores a period and writes its ranking as a sheet that prints well, every figure a formula over a second sheet, whose
 * formulas refer to the workbook's own ledgers (design.md, "Flow of one ledger"). A few requests, however many units.
 */
export async function writeScoreSheet(
  workbook: ReadWorkbook,
  period: Period,
  rules: RuleSet,
): Promise<Result<WrittenSheet, string | ScoreFault>> {
  const inputs = scoreInputs(workbook.recognised);
  if (!inputs.ok) return inputs;
  const result = resultOfPeriod(inputs.value, period, rules);
  if (!result.ok) return result;
  const scored = scoredWorkbook(workbook, result.value);
  const categories = numberedCategories(scored);
  const fairness = fairnessOf(result.value, seededRandom(PUBLISHED_SEED));
  const charts = chartTables(scored, categories, fairness);
  const data = { ...scoreData(scored, categories, charts), name: scoreDataSheetName(period.text) };
  const ranking = rankingSheet(scored, categories, measuresOf(scored), data, fairness);
  return writeOwnSheets([
    { name: scoreSheetName(period.text), write: (sheet) => writeRankingSheet(sheet, ranking, data, charts) },
    { name: data.name, write: (sheet, context) => writeDataSheet(sheet, context, data) },
  ]);
}
