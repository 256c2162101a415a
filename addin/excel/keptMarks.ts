import type { Mark } from '../../ledger/check/marks';
import type { Severity } from '../../ledger/check/across/crossFinding';

/** A marked cell as it was before, and what was put there. */
export interface KeptMark {
  /** As in the comment, 【标注3】: it finds the cell again when rows have moved. */
  readonly number: number;
  readonly sheet: string;
  readonly address: string;
  /** '#RRGGBB'; null where there was none. */
  readonly fill: string | null;
  /** Our colour; null where a pattern or gradient was left alone. */
  readonly painted: string | null;
  /** Characters of our part of the comment. */
  readonly length: number;
}

/** The pale red and yellow of Excel's own bad and neutral cells; the comment says what the colour means. */
export const MARK_FILLS: Readonly<Record<Severity, string>> = {
  error: '#FFC7CE',
  warning: '#FFEB9C',
  info: '#DDEBF7',
};

const MARKER = /【标注(\d+)】/;

/** Our part of a comment: whoever writes before or after it keeps what is theirs. */
export function markText(number: number, { lines }: Mark): string {
  return `【标注${String(number)}】${lines.join('\n')}`;
}

/** The number of the mark in a comment; null where it has none. */
export function markNumber(comment: string): number | null {
  const number = MARKER.exec(comment)?.[1];
  return number === undefined ? null : Number(number);
}

/** A comment without our part. */
export function withoutMark(comment: string, { length }: KeptMark): string {
  const start = MARKER.exec(comment)?.index ?? comment.length;
  const [before, after] = [comment.slice(0, start), comment.slice(start + length)];
  return `${before.replace(/\n$/, '')}${after}`.replace(/^\n/, '');
}

function isKeptMark(value: unknown): value is KeptMark {
  const mark = value as Partial<Record<keyof KeptMark, unknown>> | null;
  const isColor = (color: unknown): boolean =>
    color === null || (typeof color === 'string' && /^#[0-9A-F]{6}$/i.test(color));
  return (
    typeof mark === 'object' &&
    mark !== null &&
    [mark.number, mark.length].every((each) => typeof each === 'number') &&
    [mark.sheet, mark.address].every((each) => typeof each === 'string') &&
    [mark.fill, mark.painted].every(isColor)
  );
}

/** What the file keeps; what another hand has spoilt is left out. */
export function parseKeptMarks(json: string): readonly KeptMark[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.filter(isKeptMark) : [];
  } catch {
    return [];
  }
}
