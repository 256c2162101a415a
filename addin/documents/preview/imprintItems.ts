import type { Imprint } from '../../../ledger/bulletin/content';
import { copyLines, IMPRINT_CHARACTER, IMPRINT_LINE } from '../imprintShape';
import { SIZES, TEXT_WIDTH } from '../pageMeasures';
import { plainText } from '../plainText';
import type { PlacedItem, PlacedLine } from './laidPage';
import { textLines } from './lineBreaks';

/** 0.35 mm and 0.25 mm, in twips. */
const THICK = 20;
const THIN = 15;
const RULE_STEP = 20;

/** 版记 with its last rule on the text area's lower edge (GB/T 9704-2012, 7.4). */
export function imprintItems(
  { copies, printedBy, printedOn }: Imprint,
  bottom: number,
): readonly PlacedItem[] {
  const left = 4 * IMPRINT_CHARACTER;
  const width = TEXT_WIDTH - left - IMPRINT_CHARACTER;
  const copied = plainText(copies === '' ? '' : `抄送：${copies}。`);
  const lines =
    copies === ''
      ? []
      : textLines(copied, {
          em: IMPRINT_CHARACTER,
          spacing: 0,
          firstWidth: width + 3 * IMPRINT_CHARACTER,
          width,
        });
  const rows = Math.max(copyLines(copies), lines.length);
  const look = { type: 'line', height: IMPRINT_LINE, face: 'body', size: SIZES.fourth } as const;
  const line = (more: Pick<PlacedLine, 'text' | 'x' | 'y' | 'align'>): PlacedLine => ({
    ...{ ...look, traces: [], isRed: false, ...more },
    width: TEXT_WIDTH - IMPRINT_CHARACTER - more.x,
  });
  const rule = (y: number, thickness: number): PlacedItem => ({ type: 'rule', y, thickness, isRed: false });
  const printedY = bottom - RULE_STEP - IMPRINT_LINE;
  const copiesY = printedY - RULE_STEP - rows * IMPRINT_LINE;
  return [
    rule((copies === '' ? printedY : copiesY) - RULE_STEP, THICK),
    ...lines.map(({ start, end }, i) =>
      line({
        ...{ text: copied.slice(start, end), align: 'left' },
        ...{ x: i === 0 ? IMPRINT_CHARACTER : left, y: copiesY + i * IMPRINT_LINE },
      }),
    ),
    ...(copies === '' ? [] : [rule(printedY - RULE_STEP, THIN)]),
    line({ text: plainText(printedBy), x: IMPRINT_CHARACTER, y: printedY, align: 'left' }),
    line({ text: plainText(`${printedOn}印发`), x: IMPRINT_CHARACTER, y: printedY, align: 'right' }),
    rule(bottom - THICK, THICK),
  ];
}
