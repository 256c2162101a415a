import type { RecognisedWorkbook } from '../recognise/recognised';
import { integerOf, recordsOf, textOf, type PlacedRecord } from './ledgerRecords';
import { riskGrade, type RiskGrade } from './riskGrade';
import type { RuleSet } from './ruleSet';

/** A row whose grade isn't the one that its three factors make. */
export interface GradeDeviation {
  readonly row: PlacedRecord;
  readonly stated: string;
  readonly computed: RiskGrade;
  /** The remark, where a manual grade gives its reason; empty where it has none and should (domain.md 5.7). */
  readonly reason: string;
}

function deviationOf(row: PlacedRecord, rules: RuleSet['riskGrading']): readonly GradeDeviation[] {
  const { frequencyFactor, subjectivityFactor, severityFactor, grade, remark } = row.values;
  const [frequency, subjectivity, severity] = [frequencyFactor, subjectivityFactor, severityFactor].map(
    integerOf,
  );
  const stated = textOf(grade);
  if (stated === '' || !frequency || !subjectivity || !severity) return [];
  const computed = riskGrade({ frequency, subjectivity, severity }, rules);
  return computed === stated ? [] : [{ row, stated, computed, reason: textOf(remark) }];
}

/** Rows of 抽查指标台账 and 风险点排查表 whose grade differs from their factors': a manual grade needs a reason. */
export function gradeDeviations(
  workbook: RecognisedWorkbook,
  { riskGrading }: Pick<RuleSet, 'riskGrading'>,
): readonly GradeDeviation[] {
  return (['indicators', 'riskCensus'] as const).flatMap((kind) =>
    recordsOf(workbook, kind).flatMap((row) => deviationOf(row, riskGrading)),
  );
}
