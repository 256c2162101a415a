import { compare, divide, ZERO } from '../fraction';
import type { IndicatorDue, MonthlyPoints } from '../unit/monthlyPoints';
import type { VolumeShare } from '../unit/volumeFactor';
import type { UnitResult } from '../unit/unitResult';
import { equalsText, exactText } from './exactText';
import { lineOf, placeOf, type ExplanationLine } from './explanationLine';

function volumeLine({ rows, own, mean, factor, isUnreported }: VolumeShare): ExplanationLine {
  if (isUnreported) return lineOf('volumeUnreported', { factor: exactText(factor) });
  if (own === null || mean === null) return lineOf('volumeIgnored', { factor: exactText(factor) });
  const share = divide(own, mean);
  const isLimited = compare(share, factor) !== 0;
  const values = {
    ...{ factor: exactText(factor), own: exactText(own), mean: exactText(mean) },
    share: equalsText(share),
  };
  const parts = rows.map(({ row, businessType, quantity }) =>
    lineOf('volumeRow', { businessType, quantity: exactText(quantity) }, { place: placeOf(row) }),
  );
  return lineOf(isLimited ? 'volumeLimited' : 'volume', values, { parts });
}

function indicatorLine(each: IndicatorDue, { volume }: MonthlyPoints): ExplanationLine {
  const { indicator, basePoints, riskFactor, due, isCounted } = each;
  const values = {
    ...{ serial: indicator.serial, indicator: indicator.indicator, grade: indicator.grade },
    ...{ basePoints: exactText(basePoints), riskFactor: exactText(riskFactor) },
    factor: exactText(volume.factor),
  };
  return lineOf(isCounted ? 'indicator' : 'indicatorNotInspected', values, {
    amount: isCounted ? due : ZERO,
    place: placeOf(indicator.row),
  });
}

/** Due points: φ·b·ρ of every indicator borne, month by month where there are several (domain.md 5.3). */
export function dueLine({ months, due }: UnitResult): ExplanationLine {
  const lines = months.map((month) => {
    const parts = [volumeLine(month.volume), ...month.dues.map((each) => indicatorLine(each, month))];
    return lineOf('month', { month: month.month }, { amount: month.due, parts });
  });
  const parts = lines.length === 1 ? (lines[0]?.parts ?? []) : lines;
  const count = new Set(months.flatMap(({ dues }) => dues.map(({ indicator }) => indicator))).size;
  return lineOf('due', { count, due: exactText(due) }, { amount: due, parts });
}
