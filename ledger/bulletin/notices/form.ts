import type { BulletinBlock, BulletinTable } from '../content';

/** The first column holds a label of six characters on one line, the third one of five. */
const WIDTHS = [12, 15, 11, 18];

/** A form: labels and what is filled in beside them; a short row's last cell goes on to the right edge. */
export function form(rows: BulletinTable['rows'], tallRows: readonly number[]): BulletinBlock {
  return {
    type: 'table',
    table: { caption: '', header: [], rows, widths: WIDTHS, numeric: [], isForm: true, tallRows },
  };
}

/** □蓝（提醒）　☑黄（预警）　□红（督办）: colour never stands alone (domain.md 9.3). */
export function colourBoxes(colour: string): string {
  const words = [
    ['蓝', '提醒'],
    ['黄', '预警'],
    ['红', '督办'],
  ] as const;
  return words.map(([each, word]) => `${each === colour ? '☑' : '□'}${each}（${word}）`).join('　');
}
