import { createHash } from 'node:crypto';
import type { RecordChange } from '../store/ledgerStore';

/**
 * A company as lines of JSON: a head, every change of every unit and year, the rows beside the ledgers, and an end that
 * tells how many lines there are and what all of them together hash to. Each line bears a checksum of its own, so that a
 * damaged one can be named.
 */
export type CompanyLine =
  | { readonly type: 'company'; readonly format: 1; readonly ledgerId: string; readonly exportedAt: string }
  | { readonly type: 'change'; readonly unit: string; readonly year: number; readonly change: RecordChange }
  | { readonly type: 'row'; readonly partition: string; readonly key: string; readonly value: unknown }
  | { readonly type: 'end'; readonly lines: number; readonly sha256: string };

const CHECKSUM_LENGTH = 16;

export function writeLine(line: CompanyLine): string {
  const body = JSON.stringify(line);
  return `{"checksum":"${checksum(body)}","line":${body}}`;
}

/** Null when the line is not what was written. */
export function readLine(text: string): CompanyLine | null {
  const [, sum, body] = /^\{"checksum":"([0-9a-f]+)","line":(.*)\}$/.exec(text) ?? [];
  if (body === undefined || sum !== checksum(body)) return null;
  return JSON.parse(body) as CompanyLine;
}

function checksum(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, CHECKSUM_LENGTH);
}
