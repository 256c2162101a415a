import type { PeriodScore } from '../../score/periodScore';
import type { BulletinTable } from '../content';
import type { Draft } from '../draft';
import { rankingChart } from '../rankingChart';
import { COMPANY_RATE } from './overviewSection';
import { rateFigure, rateTable } from './rankingSection';

const CAPTION = '有问题率排名图';
/** As many as stand on one line of the sheet. */
const MOST_BLOCKS = 20;
/** What a block can stand for, in percentage points; with the largest, a bar of 100% still fits. */
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5] as const;

/** A rate above 0 shows, however small it is. */
function barOf(rate: number, step: number): string {
  return '█'.repeat(rate === 0 ? 0 : Math.max(1, Math.round(rate / step)));
}

/**
 * 有问题率排名图: a picture where one can be drawn, and the same ranking as bars of full blocks for the sheet's cells. Null
 * where nobody was inspected.
 */
export function rateChart(score: PeriodScore, draft: Draft): BulletinTable | null {
  const rates = score.byProblemRate.map(({ problemRate }) => Number(problemRate));
  if (rates.length === 0) return null;
  const highest = Math.max(...rates);
  const company = draft.book.figure(COMPANY_RATE);
  const step = STEPS.find((each) => highest <= each * MOST_BLOCKS) ?? 5;
  return {
    caption: CAPTION,
    header: ['部门', '有问题率', `图示（每格${String(step)}个百分点）`],
    rows: rateTable(score, draft).rows.map(([, unit = '', rate = ''], i) => [
      ...[unit, rate, barOf(rates[i] ?? 0, step)],
    ]),
    widths: [6, 4, 14],
    numeric: [1],
    chart: rankingChart(
      CAPTION,
      score.byProblemRate.map(({ rank, unit, problemRate }) => ({
        ...{ rank, unit, rate: problemRate, figure: rateFigure(unit) },
      })),
      company === null ? null : { rate: company.value, figure: company.name },
    ),
  };
}
