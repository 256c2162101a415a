import type { Figure } from '../../ledger/bulletin/content';
import type { FlowParagraph } from './officialFlow';
import { officialParagraph } from './officialParagraph';
import { SIZES } from './pageMeasures';

/** A line that neither shows nor prints unless the reader asks Word for hidden text. */
function hiddenLine(text: string): FlowParagraph {
  return officialParagraph(text, { size: SIZES.smallFourth, isHidden: true });
}

/** 附录：数字来源, hidden: every figure of the text with the sheets and rows that it was counted from. */
export function sourceAppendix(figures: readonly Figure[]): readonly FlowParagraph[] {
  const lines = figures.map(({ name, value, sources }) => {
    const rows = sources.map(({ sheet, rows: numbers }) => `${sheet}第${numbers.join('、')}行`);
    return hiddenLine(`${name}＝${value}：${rows.length === 0 ? '按规定' : rows.join('；')}`);
  });
  return [hiddenLine('附录：数字来源（隐藏文字，不打印）'), ...lines];
}
