import type { OrganisationUnit } from '../../recognise/organisation';
import { indicatorsNamed } from '../entryIndicator';
import {
  add,
  clamp,
  compare,
  divide,
  fraction,
  fractionOfDecimal,
  ONE,
  roundHalfUp,
  smaller,
  sum,
  type Fraction,
} from '../fraction';
import type { ScoreFlag } from '../periodScore';
import type { RuleSet } from '../ruleSet';
import type { CheckInput, EntryInput, IndicatorInput, RectificationInput } from '../scoreInputs';
import { inspectionOf, rateInTime, type Inspection } from './inspection';
import type { MonthlyEntries } from './monthlyEntries';
import { monthlyPoints, type MonthlyPoints } from './monthlyPoints';
import { methodScore, type ScoreBasis } from './scoreMethods';
import type { VolumeShare } from './volumeFactor';

/** A month's score on its own, beside the period's. */
export interface MonthlyScore {
  readonly month: string;
  /** null where the unit owes no points in the month. */
  readonly exact: Fraction | null;
}

/** A unit's exact figures in a period, before they are ranked and rounded, with the rows they follow from. */
export interface UnitResult {
  readonly unit: OrganisationUnit;
  /** The rules that hold for its category. */
  readonly rules: RuleSet;
  readonly months: readonly MonthlyPoints[];
  /** The score before floor, ceiling and veto; null where the unit owes no points. */
  readonly unlimited: Fraction | null;
  /** The score before rounding. */
  readonly exact: Fraction | null;
  /** null for a unit that bears no indicators; else rounded to two places, as it is printed and ranked. */
  readonly score: string | null;
  readonly grade: string | null;
  readonly due: Fraction;
  /** Mean of the months' φ. */
  readonly volumeFactor: Fraction;
  readonly deductions: Fraction;
  /** The months' bonuses, each within its limit, added up; the score gains their mean. */
  readonly bonus: Fraction;
  readonly veto: boolean;
  readonly vetoEntries: readonly EntryInput[];
  readonly inspection: Inspection;
  readonly rectifications: readonly RectificationInput[];
  readonly rateInTime: Fraction;
  readonly monthlyScores: readonly MonthlyScore[];
  /** Plain mean of the monthly scores; null unless every month has one (domain.md 5.3). */
  readonly meanOfMonths: Fraction | null;
  readonly flags: readonly ScoreFlag[];
}

/** A unit's own rows in the period. */
export interface UnitRows {
  readonly unit: OrganisationUnit;
  readonly borne: readonly IndicatorInput[];
  readonly months: ReadonlyArray<{
    readonly month: string;
    readonly volume: VolumeShare;
    readonly entries: MonthlyEntries;
  }>;
  readonly checks: readonly CheckInput[];
  readonly rectifications: readonly RectificationInput[];
  readonly indicatorShare: Fraction;
}

/** An indicator is inspected when a check or an entry of the period names it (`onlyInspected`, domain.md 5.3). */
function inspectedIndicators({ borne, checks, months }: UnitRows): ReadonlySet<IndicatorInput> {
  const texts = [
    ...checks.map(({ matter, findings }) => `${matter}\n${findings}`),
    ...months.flatMap(({ entries }) => entries.all.map(({ basis }) => basis)),
  ];
  return new Set([...new Set(texts)].flatMap((text) => indicatorsNamed(text, borne)));
}

interface Scored {
  readonly unlimited: Fraction;
  readonly exact: Fraction;
}

/** Adds the months' mean bonus, keeps within floor and ceiling; a veto holds the score below its own limit (5.3). */
function scoreOf(basis: ScoreBasis, veto: boolean, rules: RuleSet): Scored | null {
  const earned = methodScore(rules.method, basis);
  if (earned === null) return null;
  const bonuses = sum(basis.months.map(({ bonus }) => bonus));
  const unlimited = add(earned, divide(bonuses, fraction(BigInt(basis.months.length))));
  const within = clamp(unlimited, fractionOfDecimal(rules.floor), fractionOfDecimal(rules.ceiling));
  return {
    unlimited,
    exact: veto ? smaller(within, fractionOfDecimal(rules.veto.highestScore)) : within,
  };
}

/** The grade that a printed score earns. */
export function gradeOf(score: string, rules: RuleSet): string {
  const value = fractionOfDecimal(score);
  const earned = rules.grades.find(({ from }) => compare(value, fractionOfDecimal(from)) >= 0);
  return (earned ?? rules.grades.at(-1))?.name ?? '';
}

function flagsOf(
  { borne, months }: UnitRows,
  owesPoints: boolean,
  { quantities, inspected }: Inspection,
  rules: RuleSet,
): readonly ScoreFlag[] {
  const isInspected = quantities.length > 0;
  const isSmall = isInspected && compare(inspected, fractionOfDecimal(String(rules.smallestSample))) < 0;
  const countsNone = !owesPoints && rules.onlyInspected && borne.length > 0;
  const flags: ReadonlyArray<readonly [ScoreFlag, boolean]> = [
    ['未承担指标', !owesPoints && !countsNone],
    ['指标未被抽查', countsNone],
    ['未报业务量', months.some(({ volume }) => volume.isUnreported)],
    ['未被抽查', !isInspected],
    ['样本不足', isSmall],
    ['计量单位不一', quantities.length > 1],
  ];
  return flags.filter(([, applies]) => applies).map(([flag]) => flag);
}

function meanOf(scores: readonly MonthlyScore[]): Fraction | null {
  const known = scores.flatMap(({ exact }) => (exact === null ? [] : [exact]));
  return known.length < scores.length ? null : divide(sum(known), fraction(BigInt(known.length)));
}

/** One unit's result: due points and caps are taken month by month and added up. */
export function unitResult(rows: UnitRows, rules: RuleSet): UnitResult {
  const { unit, borne, rectifications, indicatorShare } = rows;
  const inspected = rules.onlyInspected ? inspectedIndicators(rows) : null;
  const isInspected = (indicator: IndicatorInput): boolean => inspected?.has(indicator) ?? true;
  const months = rows.months.map(({ month, volume, entries }) =>
    monthlyPoints({ month, volume, borne, entries, isInspected }, rules),
  );
  const vetoEntries = months.flatMap((month) => month.vetoEntries);
  const veto = vetoEntries.length > 0;
  const inspection = inspectionOf(rows.checks);
  const scored = scoreOf({ months, inspection, indicatorShare }, veto, rules);
  const score = scored === null ? null : roundHalfUp(scored.exact, 2);
  const due = sum(months.map((month) => month.due));
  const monthlyScores = months.map((points): MonthlyScore => {
    const ofMonth = inspectionOf(rows.checks.filter(({ month }) => month === points.month));
    const vetoed = vetoEntries.some(({ month }) => month === points.month);
    const own = scoreOf({ months: [points], inspection: ofMonth, indicatorShare }, vetoed, rules);
    return { month: points.month, exact: own?.exact ?? null };
  });
  const flags = flagsOf(rows, compare(due, fraction(0n)) > 0, inspection, rules);
  return {
    ...{ unit, rules, months, due, score, veto, vetoEntries, inspection, rectifications, monthlyScores },
    unlimited: scored?.unlimited ?? null,
    exact: scored?.exact ?? null,
    grade: score === null ? null : veto ? rules.veto.grade : gradeOf(score, rules),
    volumeFactor:
      months.length === 0
        ? ONE
        : divide(sum(months.map(({ volume }) => volume.factor)), fraction(BigInt(months.length))),
    deductions: sum(months.map(({ deductions }) => deductions)),
    bonus: sum(months.map(({ bonus }) => bonus)),
    rateInTime: rateInTime(rectifications),
    meanOfMonths: meanOf(monthlyScores),
    flags: veto ? [...flags, '一票否决'] : flags,
  };
}
