import { findUnit } from '../recognise/findUnit';
import { success } from '../result';
import type { CellContent, Reading, ReadingContext } from './cellContent';
import { listParts } from './list';
import { isUnitOrTitle, looksLikeName, nameOf, type IsUnit } from './personName';
import { isPlaceholder, trimmed, withoutBlanks } from './textKey';

/** (副总), （党群部): what stands in brackets is no part of a name. */
const NOTE = /[(（[［【][^()（）[\]［］【】]*[)）\]］】]?/g;
/** 组长:张三 成员:李四: a role before its holder. */
const ROLE = /[\p{Script=Han}]{2,4}[:：]/gu;
/** 1.张三 2.李四, ①张三: numbers before names; telephone numbers and dates behind them. */
const NUMBERS = /^[\d①-⑳]{1,3}[.．)）]?|[\d\-—/.]{4,20}$/gu;

/** A handful of names at most are joined so; longer texts are sentences. */
const LONGEST_JOINED = 40;
/** Blanks separate the names of one group; a longer text is no list of names. */
const LONGEST_SPACED = 400;

function cleanedName(text: string): string {
  return withoutBlanks(text)
    .replace(/[•．]/g, '·')
    .replace(NUMBERS, '')
    .replace(/等(?:\d{1,4}|[一二三四五六七八九十]{1,3})?[人名位]?$/, '')
    .replace(/[:：。.]$/, '');
}

/** 党群部(孙伟), where the bracket holds the names: the unit is what annotates. */
function withNamesOutside(part: string): string {
  const [, outside = '', inside = ''] = /^([^()（）]{2,20})[(（]([^()（）]{2,60})[)）]$/.exec(part) ?? [];
  const names = listParts(inside).map(withoutBlanks);
  return isUnitOrTitle(withoutBlanks(outside)) && names.length > 0 && names.every(looksLikeName)
    ? inside
    : part;
}

/**
 * Words of a part that blanks separate: 张立新 李娜 are two people, 张 三 is one, of 党群部 孙伟 only the name counts.
 */
function spacedNames(part: string): readonly string[] {
  if (part.length > LONGEST_SPACED) return [part];
  const groups: string[] = [];
  for (const [, gap = '', word = ''] of trimmed(part).matchAll(/([\s\u3000\u00a0]*)([^\s\u3000\u00a0]+)/g)) {
    const last = groups.at(-1);
    // A single space separates names only where both sides have at least two characters (domain.md 4.3).
    const isApart =
      last === undefined ||
      ([...last].length >= 2 && ([...word].length >= 2 || (gap.length >= 2 && looksLikeName(last))));
    if (isApart) groups.push(word);
    else groups[groups.length - 1] = last + word;
  }
  const names = groups.filter((word) => !isUnitOrTitle(word));
  return names.length > 0 ? names : groups;
}

/** 张三和李四: only where names stand on both sides, for 和 and 与 are in names too. */
function joinedNames(name: string): readonly string[] {
  if (name.length > LONGEST_JOINED) return [name];
  for (const { index } of name.matchAll(/以及|[和与及]/g)) {
    const left = name.slice(0, index);
    const right = name.slice(index).replace(/^(?:以及|[和与及])/, '');
    if (looksLikeName(left) && (looksLikeName(right) || /[和与及]/.test(right)))
      return [left, ...joinedNames(right)];
  }
  return [name];
}

/** The names in a cell; padding (张　三), titles and annotations ((副总)) and 等5人 are no part of a name (domain.md 4.3). */
export function readPeople(cell: CellContent, context: Pick<ReadingContext, 'organisation'>): Reading {
  const text = trimmed(cell.text);
  if (isPlaceholder(text)) return success(undefined);
  const isUnit: IsUnit = (name) => findUnit(name, context.organisation) !== null;
  const names = listParts(text)
    .map(withNamesOutside)
    .flatMap((part) => listParts(part.replace(NOTE, '').replace(ROLE, '、')))
    .flatMap(spacedNames)
    .map(cleanedName)
    .flatMap(joinedNames)
    .map((name) => nameOf(name, isUnit))
    .filter((name) => /\p{L}/u.test(name));
  return success(names.length === 0 ? undefined : [...new Set(names)]);
}
