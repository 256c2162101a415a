import type { RankingChart } from '../../../ledger/bulletin/rankingChart';
import type { FlowElement } from '../officialFlow';
import { officialParagraph } from '../officialParagraph';
import { SIZES } from '../pageMeasures';
import { chartDrawings } from './chartDrawings';

/** A chart with its number and title below it; where it goes on over pages, each part says so. */
export function chartElements(chart: RankingChart): readonly FlowElement[] {
  return chartDrawings(chart).flatMap((drawing, i): readonly FlowElement[] => [
    { type: 'picture', drawing },
    officialParagraph(`图1　${chart.title}${i === 0 ? '' : '（续）'}`, {
      ...{ face: 'heading', size: SIZES.smallFourth, align: 'center' },
    }),
  ]);
}
