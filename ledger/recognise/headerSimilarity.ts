import type { Field } from '../kinds/kind';
import { textKey } from '../values/textKey';

function pairsOf(key: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(key.length - 1, 1) }, (_, i) => key.slice(i, i + 2)));
}

/** Dice's coefficient over pairs of characters, 0…1 (Dice 1945). */
function pairSimilarity(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
}

function wordSimilarity(key: string, name: string): number {
  if (key === name) return 1;
  if (key === '' || name === '') return 0;
  const [short, long] = key.length < name.length ? [key, name] : [name, key];
  if (short.length >= 2 && long.includes(short)) {
    // 完成时间 within 整改完成时间 says more than 时间 does; the end of a Chinese noun is its head.
    const share = short.length / long.length;
    return 0.55 + 0.35 * share + (long.endsWith(short) ? 0.05 : 0);
  }
  return pairSimilarity(key, name) * 0.75;
}

/** What brackets add is dropped: 分值(分), 失分[扣分], 预警级别(蓝/黄/红). */
function spellings(text: string): readonly string[] {
  const key = textKey(text);
  const bare = key.replace(/[([【].*$/, '');
  return bare === key || bare === '' ? [key] : [key, bare];
}

/** How well a column's header path names a field, 0…1: its last tier, or its tiers together. */
export function headerSimilarity(path: readonly string[], field: Field): number {
  const last = path.at(-1) ?? '';
  const joined = path.join('');
  const names = [field.header, ...(field.headerVariants ?? [])].map(textKey);
  let best = 0;
  names.forEach((name, i) => {
    // The canonical header is worth a little more than a variant that several fields may share.
    const weight = i === 0 ? 1 : 0.97;
    for (const spelling of spellings(last)) best = Math.max(best, wordSimilarity(spelling, name) * weight);
    if (path.length > 1) best = Math.max(best, wordSimilarity(textKey(joined), name) * weight);
  });
  return best;
}
