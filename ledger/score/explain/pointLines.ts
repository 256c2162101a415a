import { compare, subtract, ZERO, type Fraction } from '../fraction';
import { dateOf } from '../ledgerRecords';
import { fractionOfMilli, type Milli } from '../milli';
import type { EntryInput } from '../scoreInputs';
import type { Loss, MonthlyPoints } from '../unit/monthlyPoints';
import type { UnitResult } from '../unit/unitResult';
import { exactText } from './exactText';
import { lineOf, placeOf, type ExplanationLine, type LineKind } from './explanationLine';

const minus = (value: Fraction): Fraction => subtract(ZERO, value);

/** An entry with its rule and its evidence (有理、有据). */
export function entryLine(kind: LineKind, entry: EntryInput, points: Milli | null): ExplanationLine {
  const { row, month, reason, basis, evidence } = entry;
  const date = dateOf(row.values.date)?.date ?? month ?? '';
  return lineOf(
    kind,
    { date, reason, basis, evidence },
    { amount: points === null ? null : fractionOfMilli(points), place: placeOf(row) },
  );
}

function lossLine({ indicator, entries, recorded, cap, counted }: Loss): ExplanationLine {
  const parts = entries.map((entry) => entryLine('entry', entry, -entry.deduction as Milli));
  const isCut = compare(counted, recorded) !== 0;
  const spared = lineOf(
    'overCap',
    { cap: cap === null ? '' : exactText(cap) },
    { amount: subtract(recorded, counted) },
  );
  const rest = { amount: minus(counted), parts: isCut ? [...parts, spared] : parts };
  if (indicator === null) return lineOf('routine', {}, rest);
  const values = { serial: indicator.serial, indicator: indicator.indicator };
  return cap === null
    ? lineOf('lossUnlimited', values, rest)
    : lineOf('loss', { ...values, cap: exactText(cap) }, rest);
}

function bonusParts({ bonusEntries, bonusRecorded, bonus }: MonthlyPoints): readonly ExplanationLine[] {
  const parts = bonusEntries.map((entry) => entryLine('bonusEntry', entry, entry.bonus));
  if (compare(bonus, bonusRecorded) === 0) return parts;
  const cut = lineOf(
    'overBonusLimit',
    { limit: exactText(bonus) },
    { amount: subtract(bonus, bonusRecorded) },
  );
  return [...parts, cut];
}

/** Several months each have a line; a single one gives its parts at once. */
function monthly(
  months: readonly MonthlyPoints[],
  amountOf: (month: MonthlyPoints) => Fraction,
  partsOf: (month: MonthlyPoints) => readonly ExplanationLine[],
): readonly ExplanationLine[] {
  const lines = months
    .map((month) =>
      lineOf('month', { month: month.month }, { amount: amountOf(month), parts: partsOf(month) }),
    )
    .filter(({ parts }) => parts.length > 0);
  return months.length === 1 ? (lines[0]?.parts ?? []) : lines;
}

/** Deductions by indicator with its cap (有节), then the routine lapses, down to the row of each. */
export function deductionsLine({ months, deductions }: UnitResult): ExplanationLine {
  const parts = monthly(
    months,
    (month) => minus(month.deductions),
    (month) => month.losses.map(lossLine),
  );
  return lineOf('deductions', {}, { amount: minus(deductions), parts });
}

/** Bonuses with the limit of each month. */
export function bonusLine({ months, bonus }: UnitResult): ExplanationLine {
  return lineOf('bonus', {}, { amount: bonus, parts: monthly(months, (month) => month.bonus, bonusParts) });
}
