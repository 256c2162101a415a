import { fractionOfDecimal, roundHalfUp, subtract } from '../fraction';
import type { PeriodResult } from '../periodResult';
import type { Ranked } from './ranking';

/** A unit in two results of one period: under other rules, or with other figures. */
export interface UnitChange {
  readonly unit: string;
  readonly category: string;
  readonly before: Place;
  readonly after: Place;
  /** Points gained, negative where lost, two decimals; null where either result gives no score. */
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

/** Who rises and who falls from one result of a period to another. */
export function placeChanges(before: PeriodResult, after: PeriodResult): readonly UnitChange[] {
  const changed = rankedUnits(after);
  return before.categories.flatMap(({ category, ranked }) =>
    ranked.map((each) => changeOf(category, each, changed.get(each.result.unit.name))),
  );
}
