import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Parts = Record<string, Uint8Array>;

/** Three ledgers, with shared texts, styles and merges. */
export const SOUND = new Uint8Array(
  readFileSync('test/fixtures/ledgers/dev-09-meetings-policies-advice.xlsx'),
);

/** The workbook after something was done to its parts. */
export function damaged(damage: (parts: Parts) => void, file = SOUND): Uint8Array {
  const parts = unzipSync(file);
  damage(parts);
  return zipSync(parts);
}

export function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
}

export function cutOff(parts: Parts, path: string, share: number): void {
  const part = parts[path];
  if (part) parts[path] = part.subarray(0, part.length * share);
}

export function remove(parts: Parts, path: string): void {
  Reflect.deleteProperty(parts, path);
}

/** Moves a part to another path. */
export function rename(parts: Parts, path: string, other: string): void {
  const part = parts[path];
  if (part) parts[other] = part;
  remove(parts, path);
}
