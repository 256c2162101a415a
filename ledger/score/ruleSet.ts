import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';
import { canonicalJson } from './canonicalJson';
import { sha256 } from './sha256';

const decimal = z.string().check(z.regex(/^\d+(\.\d+)?$/, '应为十进制数，例如 "1.5"'));

const ruleSetSchema = z.strictObject({
  version: z.string().check(z.minLength(1, '不能为空')),
  /** The first day on which the rules hold. */
  effectiveFrom: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, '应为日期，例如 "2016-01-01"')),
  /** Categories of units in the order in which they are printed; units are ranked within their category. */
  categories: z.array(z.string()).check(z.minLength(1, '至少一项')),
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
  /** Categories whose volume is not considered: φ = 1. */
  categoriesWithoutVolume: z.array(z.string()),
  /** Whether an indicator's deductions end at its due points (扣完为止). */
  capPerIndicator: z.boolean(),
  /** At most this many bonus points a month. */
  monthlyBonusLimit: decimal,
  floor: decimal,
  ceiling: decimal,
  /** Words in an entry's 事项 or 备注 that make it a veto, the most that a vetoed unit can score, and its grade. */
  veto: z.strictObject({ words: z.array(z.string()), highestScore: decimal, grade: z.string() }),
  /** Grades from the best downward, each with the lowest score that earns it. */
  grades: z.array(z.strictObject({ name: z.string(), from: decimal })).check(z.minLength(1, '至少一项')),
  /** A unit with fewer inspected is marked 样本不足. */
  smallestSample: z.number().check(z.nonnegative('不能为负'), z.multipleOf(1, '应为整数')),
});

/** The rules of a score: versioned data, so that a score can name the rules it was made with (domain.md 5.3). */
export type RuleSet = z.infer<typeof ruleSetSchema>;

/** The recommended definition of domain.md 5.3, 5.5 and 5.6. */
export const DEFAULT_RULES: RuleSet = {
  version: 'v6-2016.1',
  effectiveFrom: '2016-01-01',
  categories: ['业务职能', '基层', '后勤'],
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
  smallestSample: 10,
};

/** Reads rules from parsed JSON; what it leaves out is as in the default rules. The fault says which entry is wrong. */
export function readRuleSet(json: unknown): Result<RuleSet, string> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return failure('规则文件应是一个 JSON 对象，例如 {"version": "2016.2", "smallestSample": 20}');
  const read = z.safeParse(ruleSetSchema, { ...DEFAULT_RULES, ...json });
  if (read.success) return success(read.data);
  const issue = read.error.issues[0];
  const isUnknown = issue?.code === 'unrecognized_keys';
  const place = isUnknown ? issue.keys.join('、') : issue?.path.join('.');
  const reason = isUnknown ? '没有这一项' : (issue?.message ?? '');
  return failure(`规则文件中“${place ?? ''}”不对：${reason}；请对照默认规则修改`);
}

/** What identifies rules beside their version: the SHA-256 of their canonical JSON. */
export function ruleSetHash(rules: RuleSet): string {
  return sha256(canonicalJson(rules));
}
