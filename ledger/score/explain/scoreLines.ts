import { compare, fractionOfDecimal, roundHalfUp, roundHalfUpShort, type Fraction } from '../fraction';
import { dateOf } from '../ledgerRecords';
import { gradeOf, type UnitResult } from '../unit/unitResult';
import { equalsText, exactText } from './exactText';
import { lineOf, placeOf, type ExplanationLine } from './explanationLine';
import { entryLine } from './pointLines';

/** The sum that makes the score, by the rules' method; none for a unit that owes no points. */
export function formulaLines(result: UnitResult): readonly ExplanationLine[] {
  const { rules, months, due, deductions, bonus, unlimited } = result;
  if (unlimited === null) return [];
  // Whether the whole comes out even is said once, at its end.
  const term = (points: Fraction): string => exactText(points).replace('≈', '');
  const perMonth = (points: Fraction): string =>
    months.length === 1 ? term(points) : `${term(points)}÷${String(months.length)}`;
  const values = {
    ...{ method: rules.method, due: term(due), deductions: term(deductions) },
    ...{ lossShare: perMonth(deductions), bonusShare: perMonth(bonus), result: equalsText(unlimited) },
  };
  return [lineOf('formula', values)];
}

/** What the rules make of the sum: floor, ceiling, a veto with the entries that it follows from. */
export function limitLines({ unlimited, rules, veto, vetoEntries }: UnitResult): readonly ExplanationLine[] {
  if (unlimited === null) return [];
  const lines: ExplanationLine[] = [];
  if (compare(unlimited, fractionOfDecimal(rules.floor)) < 0)
    lines.push(lineOf('floor', { limit: rules.floor }));
  if (compare(unlimited, fractionOfDecimal(rules.ceiling)) > 0)
    lines.push(lineOf('ceiling', { limit: rules.ceiling }));
  if (veto) {
    const parts = vetoEntries.map((entry) => entryLine('vetoEntry', entry, null));
    lines.push(lineOf('veto', { limit: rules.veto.highestScore, grade: rules.veto.grade }, { parts }));
  }
  return lines;
}

/** The grade and where it begins; a veto's grade stands in the veto's line. */
export function gradeLines({ score, grade, veto, rules }: UnitResult): readonly ExplanationLine[] {
  if (score === null || grade === null || veto) return [];
  const from = rules.grades.find(({ name }) => name === gradeOf(score, rules))?.from ?? '0';
  return [lineOf('grade', { score, grade, from })];
}

/** 有问题率 with its denominator, and the checks that it was counted over (domain.md 5.5). */
export function rateLine({ inspection }: UnitResult): ExplanationLine {
  const { problemRate, problems, checks, inspected } = inspection;
  const parts = checks.map(({ row, matter, findings, quantity, problems: found, severity }) => {
    const values = {
      ...{ date: dateOf(row.values.date)?.date ?? '', matter, findings, severity, problems: found },
      quantity: quantity === null ? '' : `${String(quantity.value)}${quantity.unit}`,
    };
    return lineOf('check', values, { place: placeOf(row) });
  });
  if (problemRate === null) return lineOf('rateNone', {}, { parts });
  const values = {
    ...{ rate: roundHalfUp(problemRate, 2), problems },
    inspected: roundHalfUpShort(inspected, 2),
  };
  return lineOf('rate', values, { parts });
}
