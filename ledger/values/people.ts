import { success } from '../result';
import type { CellContent, Reading } from './cellContent';
import { isPlaceholder, trimmed, withoutBlanks } from './textKey';

const HAN = '[\\p{Script=Han}·]';
/** A single space separates two names only where both sides have at least two characters: 张 三 is one person. */
const SPACE_BETWEEN_NAMES = new RegExp(`(?<=${HAN}{2})[ \\u3000](?=${HAN}{2})`, 'gu');

/** (副总), （党群部): what stands in brackets is no part of a name. */
const NOTE = /[(（[［【][^()（）[\]［］【】]*[)）\]］】]?/g;
/** 组长:张三 成员:李四: a role before its holder. */
const ROLE = /[\p{Script=Han}]{2,4}[:：]/gu;

function cleanedName(text: string): string {
  return withoutBlanks(text)
    .replace(/[•．]/g, '·')
    .replace(/等(?:\d+|[一二三四五六七八九十]+)?[人名位]?$/, '')
    .replace(/[:：。.]$/, '');
}

/** The names in a cell; padding (张　三), annotations ((副总)) and 等5人 are no part of a name (domain.md 4.3). */
export function readPeople(cell: CellContent): Reading {
  const text = trimmed(cell.text);
  if (isPlaceholder(text)) return success(undefined);
  const names = text
    .replace(NOTE, '')
    .replace(ROLE, '、')
    .replace(SPACE_BETWEEN_NAMES, '、')
    .split(/[、,，;；/\n]|\s{2,}(?=\S{2})|\u3000{2,}/)
    .map(cleanedName)
    .filter((name) => name !== '');
  return success(names.length === 0 ? undefined : [...new Set(names)]);
}
