import { divide, fraction, ONE, type Fraction } from './fraction';
import type { RuleSet } from './ruleSet';
import type { ScoreInputs } from './scoreInputs';
import type { UnitRows } from './unit/unitResult';
import { volumeShares } from './unit/volumeFactor';

interface Dated {
  readonly units: readonly string[];
  readonly month: string | null;
}

/** Rows by unit and month in one pass; a row that names several units stands under each. */
function byUnitAndMonth<Row extends Dated>(
  rows: readonly Row[],
): (unit: string, month: string) => readonly Row[] {
  const byUnit = new Map<string, Map<string, Row[]>>();
  for (const row of rows) {
    if (row.month === null) continue;
    for (const unit of row.units) {
      let byMonth = byUnit.get(unit);
      if (byMonth === undefined) byUnit.set(unit, (byMonth = new Map()));
      const own = byMonth.get(row.month);
      if (own === undefined) byMonth.set(row.month, [row]);
      else own.push(row);
    }
  }
  return (unit, month) => byUnit.get(unit)?.get(month) ?? [];
}

/** K / K̄ by unit: indicators borne over the mean of the category's units that bear any. */
function indicatorShares({ organisation, indicators }: ScoreInputs): ReadonlyMap<string, Fraction> {
  const counts = organisation.units.map(({ name, category }) => ({
    ...{ name, category },
    count: indicators.filter(({ units }) => units.includes(name)).length,
  }));
  return new Map(
    counts.map(({ name, category, count }) => {
      const peers = counts.filter((other) => other.category === category && other.count > 0);
      const total = peers.reduce((sum, peer) => sum + peer.count, 0);
      const isKnown = count > 0 && total > 0;
      return [name, isKnown ? divide(fraction(BigInt(count * peers.length)), fraction(BigInt(total))) : ONE];
    }),
  );
}

/** Every unit's own rows in the scored months; `rulesOf` gives the rules of a category. */
export function rowsOfUnits(
  inputs: ScoreInputs,
  months: readonly string[],
  rulesOf: (category: string) => RuleSet,
): readonly UnitRows[] {
  const entries = byUnitAndMonth(inputs.entries);
  const checks = byUnitAndMonth(inputs.checks);
  const rectifications = byUnitAndMonth(inputs.rectifications);
  const shares = indicatorShares(inputs);
  const volumes = months.map((month) => volumeShares(month, inputs, rulesOf));
  return inputs.organisation.units.map((unit): UnitRows => ({
    unit,
    borne: inputs.indicators.filter(({ units }) => units.includes(unit.name)),
    months: months.flatMap((month, i) => {
      const volume = volumes[i]?.get(unit.name);
      if (volume === undefined) return [];
      return [{ month, volume, entries: entries(unit.name, month), checks: checks(unit.name, month) }];
    }),
    rectifications: months.flatMap((month) => rectifications(unit.name, month)),
    indicatorShare: shares.get(unit.name) ?? ONE,
  }));
}
