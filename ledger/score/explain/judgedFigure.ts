import { fraction, multiply, roundHalfUp, roundHalfUpShort } from '../fraction';
import type { TieRule } from '../rank/ranking';
import { gradeOf, type UnitResult } from '../unit/unitResult';

const HUNDRED = fraction(100n);

/** What a tie rule looks at in a unit, as it is printed (domain.md 5.6). */
export function judgedFigure(rule: TieRule, { score, inspection, rateInTime, rules }: UnitResult): string {
  switch (rule) {
    case 'grade':
      return gradeOf(score ?? '0', rules);
    case 'score':
      return score ?? '—';
    case 'problemRate':
      return inspection.problemRate === null ? '—' : `${roundHalfUp(inspection.problemRate, 2)}%`;
    case 'grave':
      return String(inspection.grave);
    case 'serious':
      return String(inspection.serious);
    case 'rateInTime':
      return `${roundHalfUp(multiply(HUNDRED, rateInTime), 2)}%`;
    case 'sample':
    case 'sampleSize':
      return roundHalfUpShort(inspection.inspected, 2);
  }
}
