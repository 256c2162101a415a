import type { Field } from '../kinds/kind';
import { textKey } from '../values/textKey';
import { headerConcepts } from './headerTerms';

/** A name said in other words is worth a little less than the name itself. */
const OTHER_WORDS = 0.9;
/** Weight of a piece that the table of terms doesn't know, a known one counting 1. */
const UNKNOWN_WEIGHT = 0.5;

/** Concepts that many headers share say less about which field is meant. */
const COMMON: ReadonlySet<string> = new Set(['情况', '内容', '名称', '是否', '事项', '责任']);

/** A text as it is compared: its key and the key's pairs of characters. */
interface Spelling {
  readonly key: string;
  readonly pairs: ReadonlySet<string>;
}

function spellingOf(text: string): Spelling {
  const key = textKey(text).toLowerCase();
  const pairs = Array.from({ length: Math.max(key.length - 1, 1) }, (_, i) => key.slice(i, i + 2));
  return { key, pairs: new Set(pairs) };
}

/** Dice's coefficient over pairs of characters, 0…1 (Dice 1945). */
function pairSimilarity(a: Spelling, b: Spelling): number {
  let common = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) common++;
  return (2 * common) / (a.pairs.size + b.pairs.size);
}

function wordSimilarity(a: Spelling, b: Spelling): number {
  if (a.key === b.key) return 1;
  if (a.key === '' || b.key === '') return 0;
  const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
  if (short.length >= 2 && long.includes(short)) {
    // 完成时间 within 整改完成时间 says more than 时间 does; the end of a Chinese noun is its head.
    const share = short.length / long.length;
    return 0.55 + 0.35 * share + (long.endsWith(short) ? 0.05 : 0);
  }
  return pairSimilarity(a, b) * 0.75;
}

const weightOf = (concept: string): number => (COMMON.has(concept) ? UNKNOWN_WEIGHT : 1);
const sumOf = (concepts: readonly string[]): number =>
  concepts.reduce((sum, each) => sum + weightOf(each), 0);

/** What a header is about: its last word, a filling 情况 or 内容 after it left aside. */
function headOf(concepts: readonly string[]): string | undefined {
  return concepts.findLast((concept) => !COMMON.has(concept)) ?? concepts.at(-1);
}

/** Dice's coefficient over concepts; names whose heads differ (发现问题, 发现时间) are about different things. */
function conceptSimilarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const common = sumOf(a.filter((concept) => b.includes(concept)));
  const sameHead = headOf(a) === headOf(b);
  return ((2 * common) / (sumOf(a) + sumOf(b))) * (sameHead ? 1 : 0.6) * OTHER_WORDS;
}

/** What brackets add is dropped: 分值(分), 失分[扣分], 预警级别(蓝/黄/红). */
function withoutBrackets(text: string): readonly string[] {
  const key = textKey(text);
  const bare = key.replace(/[([【].*$/, '');
  return bare === key || bare === '' ? [key] : [key, bare];
}

interface Name {
  readonly spelling: Spelling;
  readonly concepts: readonly string[];
  readonly weight: number;
}

const NAMES = new WeakMap<Field, readonly Name[]>();

/** A field's canonical header and its variants; the former is worth a little more, several fields may share a variant. */
function namesOf(field: Field): readonly Name[] {
  const known = NAMES.get(field);
  if (known) return known;
  const names = [field.header, ...(field.headerVariants ?? [])].map((name, i) => ({
    spelling: spellingOf(name),
    concepts: headerConcepts(name),
    weight: i === 0 ? 1 : 0.97,
  }));
  NAMES.set(field, names);
  return names;
}

interface Wording {
  readonly spellings: readonly Spelling[];
  readonly concepts: ReadonlyArray<readonly string[]>;
}

const WORDINGS = new WeakMap<readonly string[], Wording>();

/** What a header path says: its last tier with and without brackets, and its tiers together. */
function wordingOf(path: readonly string[]): Wording {
  const known = WORDINGS.get(path);
  if (known) return known;
  const last = withoutBrackets(path.at(-1) ?? '');
  const texts = path.length > 1 ? [...last, path.join('')] : last;
  const wording = { spellings: texts.map(spellingOf), concepts: texts.map((text) => headerConcepts(text)) };
  WORDINGS.set(path, wording);
  return wording;
}

/** How well a column's header path names a field, 0…1: its last tier, or its tiers together. */
export function headerSimilarity(path: readonly string[], field: Field): number {
  const { spellings, concepts } = wordingOf(path);
  let best = 0;
  for (const name of namesOf(field)) {
    for (const each of spellings) best = Math.max(best, wordSimilarity(each, name.spelling) * name.weight);
    for (const each of concepts) best = Math.max(best, conceptSimilarity(each, name.concepts) * name.weight);
  }
  return best;
}
