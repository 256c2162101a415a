import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';
import { compare, fractionOf } from './fraction';
import { sha256 } from './sha256';

const decimal = z.string().check(z.regex(/^\d{1,6}(\.\d{1,3})?$/));

const schema = z.strictObject({
  version: z.string().check(z.minLength(1), z.maxLength(40)),
  /** The first day on which the rules hold. */
  effectiveFrom: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** ρ by risk grade. */
  riskFactors: z.strictObject({ 高: decimal, 中: decimal, 低: decimal }),
  /** φ is clipped to these. */
  volumeFactor: z.strictObject({ smallest: decimal, largest: decimal }),
  /** A_max a month. */
  bonusCap: decimal,
  floor: decimal,
  ceiling: decimal,
  /** The highest score after a veto. */
  vetoScore: decimal,
  vetoGrade: z.string(),
  /** From the best down; a score below all of them gets `lowestGrade`. */
  grades: z.array(z.strictObject({ grade: z.string(), from: decimal })),
  lowestGrade: z.string(),
  /** Fewer inspected than this is 样本不足. */
  smallSample: z.number().check(z.int(), z.gte(0)),
});

/** The rules of a score, as data: versioned, hashed, effective from a date. Numbers are decimal strings. */
export type RuleSet = Readonly<z.infer<typeof schema>>;

/** The defaults of domain.md 5.3, 5.5 and 5.6. */
export const DEFAULT_RULES: RuleSet = {
  version: '默认规则1.0',
  effectiveFrom: '2016-01-01',
  riskFactors: { 高: '1.5', 中: '1', 低: '0.8' },
  volumeFactor: { smallest: '0.5', largest: '2' },
  bonusCap: '5',
  floor: '0',
  ceiling: '100',
  vetoScore: '59.9',
  vetoGrade: 'D',
  grades: [
    { grade: '优秀', from: '95' },
    { grade: '良好', from: '90' },
    { grade: '合格', from: '80' },
  ],
  lowestGrade: '不合格',
  smallSample: 10,
};

/** JSON with sorted keys, so that the same rules always have the same hash. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}

/** What a score names as the rules it was made with. */
export function ruleSetName(rules: RuleSet): { readonly version: string; readonly sha256: string } {
  return { version: rules.version, sha256: sha256(canonicalJson(rules)) };
}

/** What contradicts itself in a rule set of the right shape; null when nothing does. */
function contradictionIn(rules: RuleSet): string | null {
  const isAbove = (a: string, b: string): boolean => compare(fractionOf(a), fractionOf(b)) > 0;
  const inOrder = rules.grades.every(({ from }, i) => {
    const next = rules.grades[i + 1];
    return next === undefined || isAbove(from, next.from);
  });
  if (!inOrder) return 'grades 应从最高等级往下排列，from 逐级变小';
  if (isAbove(rules.volumeFactor.smallest, rules.volumeFactor.largest)) {
    return 'volumeFactor.smallest 不应大于 largest';
  }
  return isAbove(rules.floor, rules.ceiling) ? 'floor 不应大于 ceiling' : null;
}

/** Reads a rule set; the fault says which entry is wrong. */
export function readRuleSet(data: unknown): Result<RuleSet, string> {
  const parsed = z.safeParse(schema, data);
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path }) => path.map(String).join('.') || '整个文件');
    return failure(`评分规则有误，请检查这些项目：${[...new Set(places)].join('、')}`);
  }
  const contradiction = contradictionIn(parsed.data);
  return contradiction === null ? success(parsed.data) : failure(`评分规则有误：${contradiction}`);
}
