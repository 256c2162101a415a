import type { OrganisationUnit } from '../recognise/organisation';
import { textKey } from '../values/textKey';
import {
  add,
  clamp,
  compare,
  divide,
  fraction,
  fractionOfDecimal,
  multiply,
  ONE,
  roundHalfUp,
  smaller,
  subtract,
  sum,
  type Fraction,
} from './fraction';
import { inspectionOf, rateInTime, type Inspection } from './inspection';
import { monthlyPoints, type MonthlyPoints } from './monthlyPoints';
import type { ScoreFlag } from './periodScore';
import type { RuleSet } from './ruleSet';
import type { EntryInput, ScoreInputs } from './scoreInputs';
import type { VolumeFactors } from './volumeFactor';

/** A unit's exact figures in a period, before they are ranked and rounded. */
export interface UnitResult {
  readonly unit: OrganisationUnit;
  /** null for a unit that bears no indicators; else rounded to two places, as it is printed and ranked. */
  readonly score: string | null;
  readonly grade: string | null;
  readonly due: Fraction;
  readonly volumeFactor: Fraction;
  readonly deductions: Fraction;
  readonly bonus: Fraction;
  readonly veto: boolean;
  readonly inspection: Inspection;
  readonly rateInTime: Fraction;
  readonly flags: readonly ScoreFlag[];
}

/** A month of the period with its volume factors. */
export interface ScoredMonth extends VolumeFactors {
  readonly month: string;
}

const HUNDRED = fraction(100n);

function isVeto({ reason, remark }: EntryInput, rules: RuleSet): boolean {
  const key = textKey(`${reason}\n${remark}`);
  return rules.veto.words.some((word) => key.includes(textKey(word)));
}

/** S = 100·(1 − X/T) + mean bonus, within floor and ceiling; a veto holds it below its own limit (domain.md 5.3). */
function exactScore(
  points: MonthlyPoints,
  monthCount: number,
  veto: boolean,
  rules: RuleSet,
): Fraction | null {
  if (compare(points.due, fraction(0n)) === 0) return null;
  const kept = subtract(ONE, divide(points.deductions, points.due));
  const bonus = divide(points.bonus, fraction(BigInt(monthCount)));
  const score = clamp(
    add(multiply(HUNDRED, kept), bonus),
    fractionOfDecimal(rules.floor),
    fractionOfDecimal(rules.ceiling),
  );
  return veto ? smaller(score, fractionOfDecimal(rules.veto.highestScore)) : score;
}

/** The grade that a printed score earns. */
export function gradeOf(score: string, rules: RuleSet): string {
  const value = fractionOfDecimal(score);
  const earned = rules.grades.find(({ from }) => compare(value, fractionOfDecimal(from)) >= 0);
  return (earned ?? rules.grades.at(-1))?.name ?? '';
}

function flagsOf(
  bearsIndicators: boolean,
  reportedVolume: boolean,
  { quantities, inspected }: Inspection,
  rules: RuleSet,
): readonly ScoreFlag[] {
  const isInspected = quantities.length > 0;
  const isSmall = isInspected && compare(inspected, fractionOfDecimal(String(rules.smallestSample))) < 0;
  const flags: ReadonlyArray<readonly [ScoreFlag, boolean]> = [
    ['未承担指标', !bearsIndicators],
    ['未报业务量', !reportedVolume],
    ['未被抽查', !isInspected],
    ['样本不足', isSmall],
    ['计量单位不一', quantities.length > 1],
  ];
  return flags.filter(([, applies]) => applies).map(([flag]) => flag);
}

/** One unit's result: due points and caps are taken month by month and added up. */
export function unitResult(
  unit: OrganisationUnit,
  months: readonly ScoredMonth[],
  inputs: ScoreInputs,
  rules: RuleSet,
): UnitResult {
  const { name } = unit;
  const borne = inputs.indicators.filter(({ units }) => units.includes(name));
  const inPeriod = ({ units, month }: { units: readonly string[]; month: string | null }): boolean =>
    units.includes(name) && months.some((scored) => scored.month === month);
  const entries = inputs.entries.filter(inPeriod);
  const factors = months.map((month) => month.factors.get(name) ?? ONE);
  const monthly = months.map(({ month }, i) =>
    monthlyPoints(
      borne,
      entries.filter((entry) => entry.month === month),
      factors[i] ?? ONE,
      rules,
    ),
  );
  const points: MonthlyPoints = {
    due: sum(monthly.map(({ due }) => due)),
    deductions: sum(monthly.map(({ deductions }) => deductions)),
    bonus: sum(monthly.map(({ bonus }) => bonus)),
  };
  const veto = entries.some((entry) => isVeto(entry, rules));
  const exact = exactScore(points, months.length, veto, rules);
  const score = exact === null ? null : roundHalfUp(exact, 2);
  const inspection = inspectionOf(inputs.checks.filter(inPeriod));
  const reportedVolume = !months.some(({ unreported }) => unreported.has(name));
  const flags = flagsOf(exact !== null, reportedVolume, inspection, rules);
  return {
    unit,
    score,
    grade: score === null ? null : veto ? rules.veto.grade : gradeOf(score, rules),
    ...points,
    volumeFactor: divide(sum(factors), fraction(BigInt(months.length))),
    veto,
    inspection,
    rateInTime: rateInTime(inputs.rectifications.filter(inPeriod)),
    flags: veto ? [...flags, '一票否决'] : flags,
  };
}
