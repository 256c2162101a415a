import type { RuleSet } from '../../../ledger/score/ruleSet';

/** How an entry of a rule set is edited. */
export type RuleShape =
  | { readonly kind: 'text' | 'decimal' | 'count' | 'date' | 'flag' | 'names' | 'byCategory' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** A fixed group of entries. */
  | { readonly kind: 'group'; readonly fields: Readonly<Record<string, RuleShape>> }
  /** A list of rows with two columns. */
  | { readonly kind: 'rows'; readonly columns: readonly [string, string] }
  /** Decimals by a name of the user's own. */
  | { readonly kind: 'record' };

const TEXT: RuleShape = { kind: 'text' };
const DECIMAL: RuleShape = { kind: 'decimal' };
const COUNT: RuleShape = { kind: 'count' };
const FLAG: RuleShape = { kind: 'flag' };
const NAMES: RuleShape = { kind: 'names' };
const RECORD: RuleShape = { kind: 'record' };
const choice = (...choices: readonly string[]): RuleShape => ({ kind: 'choice', choices });
const group = (fields: Readonly<Record<string, RuleShape>>): RuleShape => ({ kind: 'group', fields });

export const RULE_SHAPES: Readonly<Record<keyof RuleSet, RuleShape>> = {
  version: TEXT,
  effectiveFrom: { kind: 'date' },
  categories: NAMES,
  method: choice(
    ...['pointsRate', 'completionRate', 'plainDeduction'],
    ...['volumeAdjusted', 'indicatorAdjusted', 'passRate'],
  ),
  onlyInspected: FLAG,
  riskFactors: RECORD,
  riskFactorWithoutGrade: DECIMAL,
  basePointsWhenEmpty: DECIMAL,
  volumeFactor: group({ minimum: DECIMAL, maximum: DECIMAL }),
  volumeConversion: RECORD,
  categoriesWithoutVolume: NAMES,
  capPerIndicator: FLAG,
  monthlyBonusLimit: DECIMAL,
  floor: DECIMAL,
  ceiling: DECIMAL,
  veto: group({ words: NAMES, highestScore: DECIMAL, grade: TEXT }),
  grades: { kind: 'rows', columns: ['name', 'from'] },
  distribution: { kind: 'rows', columns: ['grade', 'share'] },
  smallestSample: COUNT,
  performanceShare: DECIMAL,
  byCategory: { kind: 'byCategory' },
  individual: group({ deductionFactor: DECIMAL, jointShare: DECIMAL }),
  riskGrading: group({ method: choice('product', 'count'), high: COUNT, medium: COUNT }),
  explanation: group({
    basis: choice('funnel', 'threshold'),
    ...{ lowestPassRate: DECIMAL, lastShare: DECIMAL },
  }),
};
