import { Paragraph, TextRun } from 'docx';
import type { Figure } from '../../ledger/bulletin/content';
import { BODY_SPACING, FONTS, SIZES } from './officialPage';
import { plainText } from './plainText';

/** A line that neither shows nor prints unless the reader asks Word for hidden text. */
function hiddenLine(text: string): Paragraph {
  return new Paragraph({
    spacing: BODY_SPACING,
    run: { vanish: true },
    children: [
      new TextRun({ text: plainText(text), font: FONTS.body, size: SIZES.smallFourth, vanish: true }),
    ],
  });
}

/** 附录：数字来源, hidden: every figure of the text with the sheets and rows that it was counted from. */
export function sourceAppendix(figures: readonly Figure[]): readonly Paragraph[] {
  const lines = figures.map(({ name, value, sources }) => {
    const rows = sources.map(({ sheet, rows: numbers }) => `${sheet}第${numbers.join('、')}行`);
    return hiddenLine(`${name}＝${value}：${rows.length === 0 ? '按规定' : rows.join('；')}`);
  });
  return [hiddenLine('附录：数字来源（隐藏文字，不打印）'), ...lines];
}
