import { indicatorFinder } from './entryIndicator';
import { divide, fraction, ONE, type Fraction } from './fraction';
import type { RuleSet } from './ruleSet';
import type { ScoreInputs } from './scoreInputs';
import { gatherEntries, type EntryReading } from './unit/monthlyEntries';
import type { UnitRows } from './unit/unitResult';
import { vetoFinder } from './unit/vetoFinder';
import { volumeShares } from './unit/volumeFactor';

interface Dated {
  readonly units: readonly string[];
  readonly month: string | null;
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

/** Rows of the scored months by unit, in the order in which they stand in the ledger. */
function byUnit<Row extends Dated>(
  rows: readonly Row[],
  months: readonly string[],
): (unit: string) => readonly Row[] {
  const known = new Map<string, Row[]>();
  const scored = new Set<string | null>(months);
  for (const row of rows) {
    if (!scored.has(row.month)) continue;
    for (const unit of row.units) {
      const own = known.get(unit);
      if (own === undefined) known.set(unit, [row]);
      else own.push(row);
    }
  }
  return (unit) => known.get(unit) ?? [];
}

/** Every unit's own rows in the scored months; `rulesOf` gives the rules of a category. */
export function rowsOfUnits(
  inputs: ScoreInputs,
  months: readonly string[],
  rulesOf: (category: string) => RuleSet,
): readonly UnitRows[] {
  const { units } = inputs.organisation;
  const borneBy = new Map(
    units.map(({ name }) => [name, inputs.indicators.filter((indicator) => indicator.units.includes(name))]),
  );
  const readings = new Map(
    units.map(({ name, category }): [string, EntryReading] => [
      name,
      {
        indicatorOf: indicatorFinder(borneBy.get(name) ?? []),
        isVeto: vetoFinder(rulesOf(category).veto.words),
      },
    ]),
  );
  const entries = gatherEntries(inputs.entries, readings);
  const checks = byUnit(inputs.checks, months);
  const rectifications = byUnit(inputs.rectifications, months);
  const shares = indicatorShares(inputs);
  const volumes = months.map((month) => volumeShares(month, inputs, rulesOf));
  return units.map((unit): UnitRows => {
    return {
      unit,
      borne: borneBy.get(unit.name) ?? [],
      months: months.flatMap((month, i) => {
        const volume = volumes[i]?.get(unit.name);
        return volume === undefined ? [] : [{ month, volume, entries: entries(unit.name, month) }];
      }),
      checks: checks(unit.name),
      rectifications: rectifications(unit.name),
      indicatorShare: shares.get(unit.name) ?? ONE,
    };
  });
}
