import type { PlainDate } from '../../calendar/plainDate';
import type { SheetCells } from '../../cells';
import type { RecognisedWorkbook } from '../../recognise/recognised';
import type { CrossFinding } from './crossFinding';
import { incompleteRiskPoints } from './incompleteRiskPoints';
import { rowsOf } from './ledgerRows';
import { missedCoverage } from './missedCoverage';
import { uncarriedIndicators } from './uncarriedIndicators';
import { unfoundedDeductions } from './unfoundedDeductions';
import { unknownPersons } from './unknownPersons';
import { unrecordedFindings, unrectifiedFindings } from './unrecordedFindings';

/**
 * What the ledgers of a workbook deny one another, sheet by sheet. Each rule is silent where the other ledger is not in
 * the workbook: it may lie in another file.
 * @param cells the sheets as read, in the workbook's order
 * @param reportDate the day up to which the ledgers tell; see `reportDateOf`
 */
export function acrossLedgers(
  cells: readonly SheetCells[],
  workbook: RecognisedWorkbook,
  reportDate: PlainDate | null,
): readonly CrossFinding[] {
  const checks = rowsOf(workbook, 'checks');
  const rectifications = rowsOf(workbook, 'rectifications');
  const indicators = rowsOf(workbook, 'indicators');
  const entries = [...rowsOf(workbook, 'scores'), ...rowsOf(workbook, 'performance')];
  return [
    ...unfoundedDeductions(entries, { checks, rectifications }),
    ...unrecordedFindings(rectifications, checks),
    ...unrectifiedFindings(checks, rectifications),
    ...incompleteRiskPoints(indicators, 'indicators'),
    ...incompleteRiskPoints(rowsOf(workbook, 'riskCensus'), 'riskCensus'),
    ...uncarriedIndicators(rowsOf(workbook, 'decomposition'), indicators),
    ...unknownPersons(cells, workbook),
    ...missedCoverage(indicators, checks, reportDate),
  ];
}
