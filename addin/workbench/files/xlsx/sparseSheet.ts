/** So many characters of rows without content are kept between rows with content, and below the last one. */
const MOST_BLANK_CHARACTERS = 500_000;
/** In a row that is longer than this the formats right of its last content are cut. */
const LONG_ROW_CHARACTERS = 40_000;
const KEPT_BLANK_CELLS = 100;
/** As much as archiveLimits.ts lets a workbook's sheets have together; a row of Excel has far less than a tenth. */
const MOST_CHARACTERS = 100_000_000;
const LONGEST_PIECE = MOST_CHARACTERS / 10;
const ROW = /<(?:\w+:)?row\b[^>]*?(?:\/>|>[^]*?<\/(?:\w+:)?row>)/g;
/** What a cell with content has. */
export const CONTENT = /<(?:\w+:)?(?:v|f|is)[\s>/]/;

/** A notice. */
export const BLANKS_LEFT_OUT = '文件里有大量没有内容的格式（边框、底色），已略去；数据不受影响。';

/**
 * Takes the bulk of empty formatted cells (borders down to row 1,048,576) out of a worksheet's XML, which comes in
 * pieces, so that never more than what is kept lies in memory.
 */
export class SparseSheet {
  /** Whether anything was taken out. */
  isCut = false;
  private readonly kept: string[] = [];
  private keptCharacters = 0;
  private rest = '';
  private blank: string[] = [];
  private blankCharacters = 0;

  /** What is left is still too much. */
  get isTooLong(): boolean {
    return this.keptCharacters > MOST_CHARACTERS || this.rest.length > LONGEST_PIECE;
  }

  add(piece: string): void {
    this.rest += piece;
    let end = 0;
    for (const match of this.rest.matchAll(ROW)) {
      if (match.index > end) this.keep(this.rest.slice(end, match.index));
      this.row(match[0]);
      end = match.index + match[0].length;
    }
    this.rest = this.rest.slice(end);
  }

  finish(): string {
    this.keep(this.rest);
    this.rest = '';
    return this.kept.join('');
  }

  private row(row: string): void {
    if (CONTENT.test(row)) {
      this.keep(row.length > LONG_ROW_CHARACTERS ? this.withoutTail(row) : row);
    } else if (this.blankCharacters + row.length <= MOST_BLANK_CHARACTERS) {
      this.blank.push(row);
      this.blankCharacters += row.length;
    } else {
      this.isCut = true;
    }
  }

  private keep(text: string): void {
    const before = this.blank.join('');
    this.kept.push(before, text);
    this.keptCharacters += before.length + text.length;
    this.blank = [];
    this.blankCharacters = 0;
  }

  private withoutTail(row: string): string {
    const content = Math.max(...['<v', '<f', '<is'].map((start) => row.lastIndexOf(start)));
    const end = row.indexOf('</c>', content);
    if (content < 0 || end < 0) return row;
    const tail = row.slice(end + 4);
    const cells = tail.match(/<c\b[^>]*?(?:\/>|><\/c>)/g) ?? [];
    if (cells.length <= KEPT_BLANK_CELLS) return row;
    this.isCut = true;
    return `${row.slice(0, end + 4)}${cells.slice(0, KEPT_BLANK_CELLS).join('')}</row>`;
  }
}
