import type { RuleSet } from './ruleSet';

/** 发生频率, 主观因素影响, 危害损失程度, each from 1 to 3. */
export interface RiskFactors {
  readonly frequency: number;
  readonly subjectivity: number;
  readonly severity: number;
}

export type RiskGrade = '高' | '中' | '低';

/** A factor that meets the standard in the counting way. */
const MET_FROM = 2;

/** Grave harm that is not rare, or depends on people, is 高 whatever the product (domain.md 5.7). */
function isOverridden({ frequency, subjectivity, severity }: RiskFactors): boolean {
  return severity === 3 && (frequency >= 2 || subjectivity >= 2);
}

/**
 * The risk grade of three factors (R21, domain.md 5.7): by their product, or by the number of factors that reach 2 as the
 * rules for integrity risks count them (three 高, two 中, else 低).
 */
export function riskGrade(factors: RiskFactors, { method, high, medium }: RuleSet['riskGrading']): RiskGrade {
  const { frequency, subjectivity, severity } = factors;
  if (method === 'count') {
    const met = [frequency, subjectivity, severity].filter((factor) => factor >= MET_FROM).length;
    return met === 3 ? '高' : met === 2 ? '中' : '低';
  }
  const product = frequency * subjectivity * severity;
  if (product >= high || isOverridden(factors)) return '高';
  return product >= medium ? '中' : '低';
}
