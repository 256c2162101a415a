import type { EntryInput, IndicatorInput } from '../scoreInputs';

/** Entries that take points under one indicator, and what they take together, in thousandths. */
export interface Deductions {
  readonly entries: readonly EntryInput[];
  readonly deduction: number;
}

/** A unit's entries of one month by what they do to its points, each list in the order of the ledger. */
export interface MonthlyEntries {
  readonly all: readonly EntryInput[];
  readonly bonus: readonly EntryInput[];
  /** Those that hold a word of a veto. */
  readonly veto: readonly EntryInput[];
  /** By the indicator that they fall under; null for routine lapses. */
  readonly lost: ReadonlyMap<IndicatorInput | null, Deductions>;
}

/** How one unit's entries are told apart. */
export interface EntryReading {
  readonly indicatorOf: (entry: EntryInput) => IndicatorInput | null;
  readonly isVeto: (entry: EntryInput) => boolean;
}

const NO_ENTRIES: MonthlyEntries = { all: [], bonus: [], veto: [], lost: new Map() };

class GatheredEntries implements MonthlyEntries {
  readonly all: EntryInput[] = [];
  readonly bonus: EntryInput[] = [];
  readonly veto: EntryInput[] = [];
  readonly lost = new Map<IndicatorInput | null, { readonly entries: EntryInput[]; deduction: number }>();

  add(entry: EntryInput, { indicatorOf, isVeto }: EntryReading): void {
    this.all.push(entry);
    if (entry.bonus !== 0) this.bonus.push(entry);
    if (isVeto(entry)) this.veto.push(entry);
    if (entry.deduction === 0) return;
    const indicator = indicatorOf(entry);
    const known = this.lost.get(indicator);
    if (known === undefined) this.lost.set(indicator, { entries: [entry], deduction: entry.deduction });
    else {
      known.entries.push(entry);
      known.deduction += entry.deduction;
    }
  }
}

/**
 * The entries of the units in `readings` by unit and month. One pass over the ledger, which may hold a million: a second
 * one, unit by unit, would fetch each entry from memory again.
 */
export function gatherEntries(
  entries: readonly EntryInput[],
  readings: ReadonlyMap<string, EntryReading>,
): (unit: string, month: string) => MonthlyEntries {
  const gathered = new Map(
    [...readings].map(([unit, reading]) => [
      unit,
      { reading, months: new Map<string | null, GatheredEntries>() },
    ]),
  );
  for (const entry of entries)
    for (const unit of entry.units) {
      const own = gathered.get(unit);
      if (own === undefined) continue;
      let month = own.months.get(entry.month);
      if (month === undefined) own.months.set(entry.month, (month = new GatheredEntries()));
      month.add(entry, own.reading);
    }
  return (unit, month) => gathered.get(unit)?.months.get(month) ?? NO_ENTRIES;
}
