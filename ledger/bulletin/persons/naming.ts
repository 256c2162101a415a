import { surnameLength } from '../../values/surnames';
import { singlePosts, type PersonDirectory } from './personDirectory';

/**
 * How a document names persons (domain.md 11.1): in full; 张某某; by unit and post; 员工A, the same throughout one document;
 * by unit only.
 */
export const NAMING_WAYS = ['FULL', 'SURNAME', 'POST', 'CODE', 'DEPT'] as const;
export type NamingWay = (typeof NAMING_WAYS)[number];

/** Names persons in one document. */
export interface Naming {
  readonly way: NamingWay;
  /** A person, as the document names them. */
  person(name: string): string;
  /** A text with every person in it so named, 张　三 with white space inside too. */
  text(text: string): string;
  /** Posts named so far that one person alone holds. */
  readonly identifying: ReadonlySet<string>;
}

/** A, B, … Z, AA, … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}

/** 张某 for two characters, 张某某 for more, 欧阳某 whatever follows. */
function bySurname(name: string): string {
  const characters = Array.from(name);
  if (surnameLength(name) === 2) return `${characters.slice(0, 2).join('')}某`;
  return `${characters[0] ?? ''}${characters.length === 2 ? '某' : '某某'}`;
}

export function namingOf(people: PersonDirectory, way: NamingWay): Naming {
  const codes = new Map<string, string>();
  const single = singlePosts(people);
  const identifying = new Set<string>();
  const person = (name: string): string => {
    const { unit = '', post = '' } = people.get(name) ?? {};
    switch (way) {
      case 'FULL':
        return name;
      case 'SURNAME':
        return bySurname(name);
      case 'CODE': {
        const code = codes.get(name) ?? `员工${letters(codes.size)}`;
        codes.set(name, code);
        return code;
      }
      case 'DEPT':
        return `${unit}有关人员`;
      case 'POST':
        if (unit !== '' && single.has(unit + post)) identifying.add(unit + post);
        return post !== '' ? unit + post : `${unit}有关人员`;
    }
  };
  const longestFirst = [...people.keys()].sort((a, b) => b.length - a.length);
  const pattern = longestFirst.map((name) => Array.from(name).join('[\\s\\u3000]*')).join('|');
  const finder = pattern === '' ? null : new RegExp(`(?:${pattern})(?:同志)?`, 'gu');
  const known = (found: string): string => {
    const bare = found.replace(/[\s\u3000]+/gu, '');
    return people.has(bare) ? bare : bare.replace(/同志$/u, '');
  };
  const text = (words: string): string => {
    if (finder === null || way === 'FULL') return words;
    return (
      words
        .replace(finder, (found) => person(known(found)))
        // 甲、乙 of one unit are its 有关人员 once.
        .replace(/(\p{Script=Han}*有关人员)(?:[、，,和]\1)+/gu, '$1')
    );
  };
  return { way, person, text, identifying };
}

/** What the writer ought to know before the document goes out. */
export function namingNotices({ way, identifying }: Naming): readonly string[] {
  if (way === 'FULL')
    return ['本件写出了人员全名；对外公开须取得本人单独同意（个人信息保护法第二十五条），请控制发送范围'];
  return [...identifying].map(
    (post) => `“${post}”只有一人，读者能认出本人；如需避免，请改为只写部门或员工代号`,
  );
}
