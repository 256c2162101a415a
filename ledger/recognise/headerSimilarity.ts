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
/** 记录人 is somebody in particular: what fills elsewhere says who it is. */
const sumOf = (concepts: readonly string[]): number =>
  concepts.at(-1) === '人' ? concepts.length : concepts.reduce((sum, each) => sum + weightOf(each), 0);

/** What a header is about: its last word, a filling 情况 or 内容 after it left aside. */
function headOf(concepts: readonly string[]): string | undefined {
  return concepts.findLast((concept) => !COMMON.has(concept)) ?? concepts.at(-1);
}

/** What a text is about. */
interface Meaning {
  readonly concepts: readonly string[];
  readonly sum: number;
  readonly head: string | undefined;
}

function meaningOf(text: string): Meaning {
  const concepts = headerConcepts(text);
  return { concepts, sum: sumOf(concepts), head: headOf(concepts) };
}

/** Dice's coefficient over concepts; names whose heads differ (发现问题, 发现时间) are about different things. */
function conceptSimilarity(a: Meaning, b: Meaning): number {
  let common = 0;
  for (const concept of a.concepts) if (b.concepts.includes(concept)) common += weightOf(concept);
  if (common === 0) return 0;
  return ((2 * common) / (a.sum + b.sum)) * (a.head === b.head ? 1 : 0.6) * OTHER_WORDS;
}

/** What brackets add is dropped: 分值(分), 失分[扣分], 预警级别(蓝/黄/红). */
function withoutBrackets(text: string): readonly string[] {
  const key = textKey(text);
  const bare = key.replace(/[([【].*$/, '');
  return bare === key || bare === '' ? [key] : [key, bare];
}

interface Name {
  readonly spelling: Spelling;
  readonly meaning: Meaning;
  readonly weight: number;
}

const NAMES = new WeakMap<Field, readonly Name[]>();

/** A field's canonical header and its variants; the former is worth a little more, several fields may share a variant. */
function namesOf(field: Field): readonly Name[] {
  const known = NAMES.get(field);
  if (known) return known;
  const names = [field.header, ...(field.headerVariants ?? [])].map((name, i) => ({
    spelling: spellingOf(name),
    meaning: meaningOf(name),
    weight: i === 0 ? 1 : 0.97,
  }));
  NAMES.set(field, names);
  return names;
}

interface Wording {
  readonly spellings: readonly Spelling[];
  readonly meanings: readonly Meaning[];
}

const WORDINGS = new WeakMap<readonly string[], Wording>();

/** What a header path says: its last tier with and without brackets, and its tiers together. */
function wordingOf(path: readonly string[]): Wording {
  const known = WORDINGS.get(path);
  if (known) return known;
  const last = withoutBrackets(path.at(-1) ?? '');
  const texts = path.length > 1 ? [...last, path.join('')] : last;
  const wording = { spellings: texts.map(spellingOf), meanings: texts.map(meaningOf) };
  WORDINGS.set(path, wording);
  return wording;
}

/** Month sheets and next files have the same headers: what was compared is kept, up to this many headers. */
const MOST_HEADERS_KEPT = 2000;
const COMPARED = new Map<string, Map<Field, number>>();
const COMPARED_OF_PATH = new WeakMap<readonly string[], Map<Field, number>>();

/** What a header was compared with before; the same wording on another sheet is the same header. */
function comparedWith(path: readonly string[]): Map<Field, number> {
  const ofPath = COMPARED_OF_PATH.get(path);
  if (ofPath !== undefined) return ofPath;
  const header = path.join('/');
  let compared = COMPARED.get(header);
  if (compared === undefined) {
    if (COMPARED.size >= MOST_HEADERS_KEPT) COMPARED.clear();
    COMPARED.set(header, (compared = new Map()));
  }
  COMPARED_OF_PATH.set(path, compared);
  return compared;
}

/** How well a column's header path names a field, 0…1: its last tier, or its tiers together. */
export function headerSimilarity(path: readonly string[], field: Field): number {
  const compared = comparedWith(path);
  const known = compared.get(field);
  if (known !== undefined) return known;
  const similarity = similarityOf(path, field);
  compared.set(field, similarity);
  return similarity;
}

function similarityOf(path: readonly string[], field: Field): number {
  const { spellings, meanings } = wordingOf(path);
  let best = 0;
  for (const name of namesOf(field)) {
    for (const each of spellings) best = Math.max(best, wordSimilarity(each, name.spelling) * name.weight);
    for (const each of meanings) best = Math.max(best, conceptSimilarity(each, name.meaning) * name.weight);
  }
  return best;
}
