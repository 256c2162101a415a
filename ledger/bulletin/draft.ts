import type { PlainDate } from '../calendar/plainDate';
import type { RecognisedWorkbook } from '../recognise/recognised';
import type { Period } from '../score/period';
import type { BulletinBlock } from './content';
import type { FigureBook } from './figures';
import type { Finding } from './findings';
import type { Letterhead } from './letterhead';
import type { Naming } from './persons/naming';
import type { Register } from './register/register';
import { mendedText } from './style/styleCheck';
import { withoutMarks } from './traces';
import { chinesePunctuation } from './wording';

/** What every section of a bulletin is written from. */
export interface Draft {
  readonly workbook: RecognisedWorkbook;
  readonly register: Register;
  readonly period: Period;
  readonly letterhead: Letterhead;
  readonly issuedOn: PlainDate;
  readonly findings: readonly Finding[];
  readonly naming: Naming;
  readonly book: FigureBook;
}

export function paragraph(text: string): BulletinBlock {
  return { type: 'paragraph', text };
}

/** A line of its own, without an indent. */
export function line(text: string, align: 'left' | 'center' | 'right'): BulletinBlock {
  return { type: 'line', text, align };
}

export function heading(level: 1 | 2 | 3 | 4, text: string): BulletinBlock {
  return { type: 'heading', level, text };
}

/** A ledger's free text as a document may quote it: people as it names them, Chinese punctuation, no stop at its end. */
export function quoted(text: string, { naming }: Draft): string {
  return chinesePunctuation(mendedText(naming.text(withoutMarks(text))));
}
