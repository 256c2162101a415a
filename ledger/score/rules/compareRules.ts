import { success, type Result } from '../../result';
import { fractionOfDecimal, roundHalfUp, subtract } from '../fraction';
import type { Period } from '../period';
import { resultOfPeriod, type PeriodResult } from '../periodResult';
import type { Ranked } from '../rank/ranking';
import { ruleSetHash, type RuleSet } from '../ruleSet';
import type { ScoreInputs } from '../scoreInputs';

/** A unit under the rules in force and under proposed ones. */
export interface UnitChange {
  readonly unit: string;
  readonly category: string;
  readonly before: Place;
  readonly after: Place;
  /** Points gained, negative where lost, two decimals; null where either rule set gives no score. */
  readonly points: string | null;
  /** Places gained, negative where lost; null without a rank on either side. */
  readonly places: number | null;
  readonly move: 'rises' | 'falls' | 'stays';
}

interface Place {
  readonly rank: number | null;
  readonly score: string | null;
  readonly grade: string | null;
}

/** What a proposed rule set would have made of a past period (试算). */
export interface RuleComparison {
  readonly period: string;
  readonly before: { readonly version: string; readonly sha256: string };
  readonly after: { readonly version: string; readonly sha256: string };
  readonly units: readonly UnitChange[];
}

function placeOf(ranked: Ranked | undefined): Place {
  return {
    rank: ranked?.rank ?? null,
    score: ranked?.result.score ?? null,
    grade: ranked?.result.grade ?? null,
  };
}

function changeOf(category: string, before: Ranked, after: Ranked | undefined): UnitChange {
  const [old, proposed] = [placeOf(before), placeOf(after)];
  const points =
    old.score === null || proposed.score === null
      ? null
      : roundHalfUp(subtract(fractionOfDecimal(proposed.score), fractionOfDecimal(old.score)), 2);
  const places = old.rank === null || proposed.rank === null ? null : old.rank - proposed.rank;
  const move = places !== null && places !== 0 ? Math.sign(places) : Math.sign(Number(points ?? 0));
  return {
    ...{ unit: before.result.unit.name, category, before: old, after: proposed, points, places },
    move: move > 0 ? 'rises' : move < 0 ? 'falls' : 'stays',
  };
}

function rankedUnits({ categories }: PeriodResult): ReadonlyMap<string, Ranked> {
  return new Map(
    categories.flatMap(({ ranked }) => ranked.map((each): [string, Ranked] => [each.result.unit.name, each])),
  );
}

/** Replays a period under proposed rules: who would rise and who would fall, before anyone approves them. */
export function compareRules(
  inputs: ScoreInputs,
  period: Period,
  current: RuleSet,
  proposed: RuleSet,
): Result<RuleComparison, string> {
  const before = resultOfPeriod(inputs, period, current);
  if (!before.ok) return before;
  const after = resultOfPeriod(inputs, period, proposed);
  if (!after.ok) return after;
  const changed = rankedUnits(after.value);
  return success({
    period: period.text,
    before: { version: current.version, sha256: ruleSetHash(current) },
    after: { version: proposed.version, sha256: ruleSetHash(proposed) },
    units: before.value.categories.flatMap(({ category, ranked }) =>
      ranked.map((each) => changeOf(category, each, changed.get(each.result.unit.name))),
    ),
  });
}
