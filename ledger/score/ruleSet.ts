import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';
import { canonicalJson } from './freeze/canonicalJson';
import { sha256 } from './freeze/sha256';
import { contradictionsIn } from './rules/contradictions';
import { faultOfIssue, type RuleFault, type RuleFaultCode } from './rules/ruleFault';

/** The schema's messages are codes: their words stand at the edge. */
const said = (code: RuleFaultCode): string => code;

const decimal = z.string().check(z.regex(/^\d{1,9}(\.\d{1,9})?$/, said('decimal')));
const count = z.number(said('whole')).check(z.nonnegative(said('negative')), z.multipleOf(1, said('whole')));
const name = z.string(said('text')).check(z.minLength(1, said('empty')));

const SCORE_METHODS = [
  'pointsRate',
  'completionRate',
  'plainDeduction',
  'volumeAdjusted',
  'indicatorAdjusted',
  'passRate',
] as const;

/** How deductions become a score: V6 得分率法, V1 比率法, V2 纯扣分法, V3 业务量折算, V4 指标数折算, V5 合格率法 (domain.md 5.2). */
export type ScoreMethod = (typeof SCORE_METHODS)[number];

/** The rules that a category may have of its own (差别考评, R48). */
const categoryRulesSchema = z.strictObject({
  method: z.enum(SCORE_METHODS, said('choice')),
  /** Whether only indicators that were inspected in the period count, so that trivial ones don't dilute deductions. */
  onlyInspected: z.boolean(said('flag')),
  /** ρ of an indicator's risk grade. */
  riskFactors: z.record(z.string(), decimal),
  /** ρ of an indicator whose grade is empty. */
  riskFactorWithoutGrade: decimal,
  /** b of an indicator whose 分值 is empty. */
  basePointsWhenEmpty: decimal,
  /** Limits of φ, the unit's volume over its category's mean. */
  volumeFactor: z.strictObject({ minimum: decimal, maximum: decimal }),
  /** Conversion factors of business types; a type that is not named counts 1. */
  volumeConversion: z.record(z.string(), decimal),
  /** Whether an indicator's deductions end at its due points (扣完为止). */
  capPerIndicator: z.boolean(said('flag')),
  /** At most this many bonus points a month. */
  monthlyBonusLimit: decimal,
  floor: decimal,
  ceiling: decimal,
  /** Words in an entry's 事项 or 备注 that make it a veto, the most that a vetoed unit can score, and its grade. */
  veto: z.strictObject({ words: z.array(name), highestScore: decimal, grade: name }),
  /** Grades from the best downward, each with the lowest score that earns it. */
  grades: z.array(z.strictObject({ name, from: decimal })).check(z.minLength(1, said('none'))),
  /** Forced distribution (强制分布): grades from the best downward with their shares of the units; empty for none. */
  distribution: z.array(z.strictObject({ grade: name, share: decimal })),
  /** A unit with fewer inspected is marked 样本不足. */
  smallestSample: count,
  /** β: the share of the spot-check score in the performance score that pay follows (R72). */
  performanceShare: decimal,
});

export const ruleSetSchema = z.strictObject({
  ...categoryRulesSchema.shape,
  version: name,
  /** The first day on which the rules hold. */
  effectiveFrom: z.string(said('day')).check(z.regex(/^\d{4}-\d{2}-\d{2}$/, said('day'))),
  /** Categories of units in the order in which they are printed; units are ranked within their category. */
  categories: z.array(name).check(z.minLength(1, said('none'))),
  /** Categories whose volume is not considered: φ = 1. */
  categoriesWithoutVolume: z.array(z.string()),
  /** What a category does differently, by its name. */
  byCategory: z.record(z.string(), z.partial(categoryRulesSchema)),
  /** A person's own deductions times `deductionFactor`, and the share of them that their leader bears (domain.md 5.4). */
  individual: z.strictObject({ deductionFactor: decimal, jointShare: decimal }),
  /** How three factors make a risk grade, and the smallest products of 高 and 中 (domain.md 5.7). */
  riskGrading: z.strictObject({
    method: z.enum(['product', 'count'], said('choice')),
    high: count,
    medium: count,
  }),
  /** Who explains at the 讲评会: beyond the funnel's limit, or below a pass rate and in the last share (domain.md 5.5). */
  explanation: z.strictObject({
    basis: z.enum(['funnel', 'threshold'], said('choice')),
    lowestPassRate: decimal,
    lastShare: decimal,
  }),
});

/** The rules of a score: versioned data, so that a score can name the rules it was made with (domain.md 5.3). */
export type RuleSet = z.infer<typeof ruleSetSchema>;

/** The recommended definition of domain.md 5.3 to 5.7. */
export const DEFAULT_RULES: RuleSet = {
  version: 'v6-2016.1',
  effectiveFrom: '2016-01-01',
  categories: ['业务职能', '基层', '后勤'],
  method: 'pointsRate',
  onlyInspected: false,
  riskFactors: { 高: '1.5', 中: '1', 低: '0.8' },
  riskFactorWithoutGrade: '1',
  basePointsWhenEmpty: '2',
  volumeFactor: { minimum: '0.5', maximum: '2' },
  volumeConversion: {},
  categoriesWithoutVolume: [],
  capPerIndicator: true,
  monthlyBonusLimit: '5',
  floor: '0',
  ceiling: '100',
  veto: { words: ['一票否决'], highestScore: '59.9', grade: 'D' },
  grades: [
    { name: '优秀', from: '95' },
    { name: '良好', from: '90' },
    { name: '合格', from: '80' },
    { name: '不合格', from: '0' },
  ],
  distribution: [],
  smallestSample: 10,
  performanceShare: '0.2',
  byCategory: {},
  individual: { deductionFactor: '1', jointShare: '0.2' },
  riskGrading: { method: 'product', high: 12, medium: 4 },
  explanation: { basis: 'funnel', lowestPassRate: '80', lastShare: '0.1' },
};

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `over` with what it leaves out taken from `base`, objects within objects too. */
function completed(base: Json, over: Json): Json {
  const entries = Object.entries(over).map(([key, value]) => {
    const known = Object.hasOwn(base, key) ? base[key] : undefined;
    return [key, isObject(known) && isObject(value) ? completed(known, value) : value] as const;
  });
  return { ...base, ...Object.fromEntries(entries) };
}

/**
 * Reads rules from parsed JSON; what it leaves out is as in the default rules. The fault lists everything that is wrong
 * at once: entries that can't be read, else entries that contradict each other.
 */
export function readRuleSet(json: unknown): Result<RuleSet, readonly RuleFault[]> {
  if (!isObject(json)) return failure([{ path: '', code: 'notAnObject' }]);
  const read = z.safeParse(ruleSetSchema, completed(DEFAULT_RULES, json), { reportInput: true });
  if (!read.success) return failure(read.error.issues.flatMap(faultOfIssue));
  const contradictions = contradictionsIn(read.data);
  return contradictions.length > 0 ? failure(contradictions) : success(read.data);
}

/** The rules of each category: the rule set with what the category does differently. */
export function rulesForCategory(rules: RuleSet): (category: string) => RuleSet {
  const known = new Map(
    Object.entries(rules.byCategory).map(([category, own]) => [category, { ...rules, ...own } as RuleSet]),
  );
  return (category) => known.get(category) ?? rules;
}

/** What identifies rules beside their version: the SHA-256 of their canonical JSON. */
export function ruleSetHash(rules: RuleSet): string {
  return sha256(canonicalJson(rules));
}
