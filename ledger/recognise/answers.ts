import type { FieldType, KindId } from '../kinds/kind';
import type { Header, HeaderColumn } from './header';

/** What the user has said of one column: which field it is (null: none), or how an unknown column is to be filled. */
export interface ColumnAnswer {
  readonly field?: string | null | undefined;
  readonly type?: FieldType | undefined;
  readonly choices?: readonly string[] | undefined;
  readonly required?: boolean | undefined;
  readonly unique?: boolean | undefined;
  readonly format?: string | undefined;
}

/**
 * What the user has said of a table. It is known again by its headers, not by its place: next month's sheet of the same
 * ledger is understood at once.
 */
export interface TableAnswer {
  /** The headers of all columns when the answer was given. */
  readonly headers: readonly string[];
  readonly ledger: KindId | 'other';
  /** By header. */
  readonly columns: Readonly<Record<string, ColumnAnswer>>;
}

/** A column may have come or gone since: this share of all headers must still agree. */
const SAME_LEDGER = 0.8;

/** The columns' headers as answers name them; of several equal ones the second is 责任人#2. */
export function headerNames(columns: ReadonlyArray<Pick<HeaderColumn, 'path'>>): readonly string[] {
  const seen = new Map<string, number>();
  return columns.map(({ path }) => {
    const header = path.join('/');
    const count = (seen.get(header) ?? 0) + 1;
    seen.set(header, count);
    return count === 1 ? header : `${header}#${String(count)}`;
  });
}

/** Dice's coefficient over two tables' headers, 0…1. */
function sharedHeaders(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((header) => b.includes(header)).length;
  return (2 * common) / (a.length + b.length);
}

/** The answer that was given for a table with these headers, or nearly these; the last one counts. */
export function answerFor({ columns }: Header, answers: readonly TableAnswer[]): TableAnswer | null {
  const headers = headerNames(columns);
  const known = answers.filter((answer) => sharedHeaders(answer.headers, headers) >= SAME_LEDGER);
  const same = known.findLast((answer) => sharedHeaders(answer.headers, headers) === 1);
  return same ?? known.at(-1) ?? null;
}

/** Answers with one more, which takes the place of an earlier one for the same headers. */
export function withAnswer(answers: readonly TableAnswer[], answer: TableAnswer): readonly TableAnswer[] {
  const others = answers.filter(({ headers }) => sharedHeaders(headers, answer.headers) < 1);
  return [...others, answer];
}
