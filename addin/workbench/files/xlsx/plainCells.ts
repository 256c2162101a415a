import { columnLetters } from '../../../../ledger/cells';
import { LAST_COLUMN, LAST_ROW } from '../../book/area';

/** What a plain cell's number means. */
export const Content = { nothing: 0, number: 1, sharedText: 2, boolean: 3, error: 4 } as const;

/**
 * Cells that hold no more than a value and a look, in the order of the file. One cell is the same place of all lists:
 * a million objects would take ten times the room.
 */
export interface PlainCells {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The number of the cell's look; -1 where it has none. */
  readonly looks: readonly number[];
  readonly contents: readonly number[];
  /** The number itself, that of a shared text, 0 or 1, that of an error. */
  readonly numbers: readonly number[];
  readonly errors: readonly string[];
}

/** A worksheet's XML without its plain cells, and these cells. */
export interface SeparatedSheet {
  readonly rest: Uint8Array;
  readonly plain: PlainCells;
}

const [LESS, GREATER, SLASH, QUOTE, EQUALS] = [60, 62, 47, 34, 61];
const [LETTER_A, LETTER_C, LETTER_R, LETTER_S, LETTER_T, LETTER_V, LETTER_Z] = [
  65, 99, 114, 115, 116, 118, 90,
];
const [DIGIT_0, DIGIT_9] = [48, 57];

/** This XML is not written as expected: the codec shall read it. */
class Unexpected extends Error {}

/**
 * Takes the plain cells out of a worksheet's XML. What has more to say (formulas, texts in place, fonts within a text,
 * metadata) stays for the codec, as does an empty cell for each look, which tells what the look is.
 * @param isPlainText whether the shared text of a number is known
 * @returns null where the XML is not written in the usual way
 */
export function separateSheet(
  xml: Uint8Array,
  isPlainText: (index: number) => boolean,
): SeparatedSheet | null {
  const start = indexOf(xml, '<sheetData>', 0);
  const end = start < 0 ? -1 : lastIndexOf(xml, '</sheetData>');
  if (end < 0) return null;
  try {
    return new Separation(xml, start + '<sheetData>'.length, end, isPlainText).run();
  } catch (error) {
    if (error instanceof Unexpected) return null;
    throw error;
  }
}

class Separation {
  private readonly rows: number[] = [];
  private readonly columns: number[] = [];
  private readonly looks: number[] = [];
  private readonly contents: number[] = [];
  private readonly numbers: number[] = [];
  private readonly errors: string[] = [];
  private readonly seenLooks = new Set<number>();
  private readonly kept: Uint8Array[];
  private row = 0;
  private column = 0;
  /** The opening tag of the row at hand, until it has been kept. */
  private rowTag: Uint8Array | null = null;
  private isRowKept = false;

  constructor(
    private readonly xml: Uint8Array,
    private at: number,
    private readonly end: number,
    private readonly isPlainText: (index: number) => boolean,
  ) {
    this.kept = [xml.subarray(0, at)];
  }

  run(): SeparatedSheet {
    const { xml, end } = this;
    while (this.at < end) {
      const code = xml[this.at] ?? 0;
      if (code <= 32) this.at += 1;
      else if (code !== LESS) throw new Unexpected();
      else if (xml[this.at + 1] === LETTER_C && isSpace(xml[this.at + 2])) this.readCell();
      else if (startsWith(xml, '<row ', this.at) || startsWith(xml, '<row>', this.at)) this.openRow();
      else if (startsWith(xml, '</row>', this.at)) this.closeRow();
      else throw new Unexpected();
    }
    this.kept.push(xml.subarray(end));
    const { rows, columns, looks, contents, numbers, errors } = this;
    return { rest: joined(this.kept), plain: { rows, columns, looks, contents, numbers, errors } };
  }

  private openRow(): void {
    const { xml, at } = this;
    const close = xml.indexOf(GREATER, at);
    const tag = ascii(xml, at, close);
    this.row = Number(/\sr="(\d{1,7})"/.exec(tag)?.[1]);
    if (!(this.row >= 1 && this.row <= LAST_ROW)) throw new Unexpected();
    this.rowTag = xml.subarray(at, close + 1);
    this.at = close + 1;
    this.isRowKept = false;
    // Heights, hidden rows and outlines are the codec's; the others say nothing about the row.
    if (/\s(?:ht|hidden|outlineLevel|collapsed)=/.test(tag)) this.keep(null);
    if (tag.endsWith('/')) {
      this.isRowKept = false;
      this.rowTag = null;
    }
  }

  private closeRow(): void {
    if (this.isRowKept) this.kept.push(ROW_END);
    this.isRowKept = false;
    this.rowTag = null;
    this.at += 6;
  }

  /** Keeps some XML of a cell, within its row. */
  private keep(cell: Uint8Array | null): void {
    if (!this.isRowKept && this.rowTag) this.kept.push(this.rowTag);
    this.isRowKept = true;
    if (cell) this.kept.push(cell);
  }

  private readCell(): void {
    const { xml } = this;
    const start = this.at;
    let at = start + 2;
    let look = -1;
    let type = 0;
    let typeEnd = 0;
    let isPlain = true;
    this.column = 0;
    for (;;) {
      while (isSpace(xml[at])) at += 1;
      const code = xml[at];
      if (code === GREATER || code === SLASH) break;
      if (xml[at + 1] !== EQUALS || xml[at + 2] !== QUOTE) {
        // An attribute with a longer name: metadata, phonetics.
        isPlain = false;
        at = xml.indexOf(EQUALS, at) - 1;
        if (at < 0 || xml[at + 2] !== QUOTE) throw new Unexpected();
      }
      const from = at + 3;
      const to = xml.indexOf(QUOTE, from);
      if (to < 0) throw new Unexpected();
      if (isPlain && code === LETTER_R) this.readPlace(from, to);
      else if (isPlain && code === LETTER_S) look = this.integer(from, to);
      else if (isPlain && code === LETTER_T) {
        type = xml[from] ?? 0;
        typeEnd = to - from;
      } else isPlain = false;
      at = to + 1;
    }
    // Without their places cells would count from the one before, which may be taken out.
    if (this.rowTag === null || this.column === 0) throw new Unexpected();
    if (xml[at] === SLASH) {
      this.at = at + 2;
      if (isPlain) this.add(look, Content.nothing, 0);
      else this.keep(xml.subarray(start, this.at));
      return;
    }
    if (isPlain && xml[at + 1] === LESS && xml[at + 2] === LETTER_V && xml[at + 3] === GREATER) {
      const to = xml.indexOf(LESS, at + 4);
      if (startsWith(xml, '</v></c>', to) && this.addValue(look, typeEnd > 1 ? 0 : type || 110, at + 4, to)) {
        this.at = to + 8;
        return;
      }
    }
    const close = indexOf(xml, '</c>', at);
    if (close < 0) throw new Unexpected();
    this.at = close + 4;
    this.keep(xml.subarray(start, this.at));
  }

  /** 'AB12': the cell's row must be the one it stands in. */
  private readPlace(from: number, to: number): void {
    const { xml } = this;
    let column = 0;
    let at = from;
    for (let code = xml[at] ?? 0; code >= LETTER_A && code <= LETTER_Z; code = xml[++at] ?? 0)
      column = column * 26 + code - 64;
    const row = this.integer(at, to);
    if (column > LAST_COLUMN || row !== this.row) throw new Unexpected();
    this.column = column;
  }

  private integer(from: number, to: number): number {
    const { xml } = this;
    if (to === from || to - from > 9) throw new Unexpected();
    let number = 0;
    for (let at = from; at < to; at++) {
      const code = xml[at] ?? 0;
      if (code < DIGIT_0 || code > DIGIT_9) throw new Unexpected();
      number = number * 10 + code - DIGIT_0;
    }
    return number;
  }

  /** @param type the letter of the cell's type: n, s, b or e */
  private addValue(look: number, type: number, from: number, to: number): boolean {
    switch (String.fromCharCode(type)) {
      case 's': {
        const index = this.integer(from, to);
        if (!this.isPlainText(index)) return false;
        this.add(look, Content.sharedText, index);
        return true;
      }
      case 'n': {
        const number = this.number(from, to);
        if (Number.isNaN(number)) return false;
        this.add(look, Content.number, number);
        return true;
      }
      case 'b':
        if (to - from !== 1) return false;
        this.add(look, Content.boolean, this.integer(from, to));
        return true;
      case 'e':
        this.errors.push(ascii(this.xml, from, to));
        this.add(look, Content.error, this.errors.length - 1);
        return true;
      default:
        return false;
    }
  }

  private number(from: number, to: number): number {
    const { xml } = this;
    let number = 0;
    for (let at = from; at < to; at++) {
      const code = xml[at] ?? 0;
      if (code < DIGIT_0 || code > DIGIT_9 || at - from > 14) return parsedNumber(ascii(xml, from, to));
      number = number * 10 + code - DIGIT_0;
    }
    return to === from ? NaN : number;
  }

  private add(look: number, content: number, number: number): void {
    this.rows.push(this.row);
    this.columns.push(this.column);
    this.looks.push(look);
    this.contents.push(content);
    this.numbers.push(number);
    if (this.seenLooks.has(look)) return;
    this.seenLooks.add(look);
    const style = look < 0 ? '' : ` s="${String(look)}"`;
    this.keep(new TextEncoder().encode(`<c r="${columnLetters(this.column)}${String(this.row)}"${style}/>`));
  }
}

const ROW_END = new TextEncoder().encode('</row>');

function parsedNumber(text: string): number {
  return text.trim() === '' ? NaN : Number(text);
}

function isSpace(code: number | undefined): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function startsWith(xml: Uint8Array, word: string, at: number): boolean {
  for (let index = 0; index < word.length; index++) {
    if (xml[at + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}

function indexOf(xml: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = xml.indexOf(first, from); at >= 0; at = xml.indexOf(first, at + 1)) {
    if (startsWith(xml, word, at)) return at;
  }
  return -1;
}

/** Behind the cells little follows: from the end it is soon found. */
function lastIndexOf(xml: Uint8Array, word: string): number {
  let at = xml.lastIndexOf(word.charCodeAt(0));
  while (at > 0 && !startsWith(xml, word, at)) at = xml.lastIndexOf(word.charCodeAt(0), at - 1);
  return at > 0 ? at : -1;
}

function ascii(xml: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(xml[at] ?? 0);
  return text;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let length = 0;
  for (const part of parts) {
    bytes.set(part, length);
    length += part.length;
  }
  return bytes;
}
