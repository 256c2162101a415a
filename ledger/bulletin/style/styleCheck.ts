import type { BulletinBlock } from '../content';
import { chineseNumber } from '../wording';
import { TEXT_RULES } from './textRules';

/** One thing against the style of official documents. */
export interface StyleProblem {
  /** The block's place, null for the title. */
  readonly block: number | null;
  readonly rule: string;
  /** What is wrong and what to write, in zh-CN. */
  readonly message: string;
  /** The words in question. */
  readonly found: string;
  readonly suggestion: string | null;
}

/** A text with every rule applied until nothing changes any more. */
export function mendedText(text: string): string {
  let before = '';
  let after = text;
  for (let round = 0; round < 8 && after !== before; round++) {
    before = after;
    for (const { pattern, replacement } of TEXT_RULES)
      after = after.replace(pattern, (...match: unknown[]) => replacement(...(match as string[])));
  }
  return after;
}

/** What is against the style within one text. */
export function textProblems(text: string, block: number | null): readonly StyleProblem[] {
  return TEXT_RULES.flatMap(({ name, message, pattern, replacement }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly StyleProblem[] => {
      const suggestion = replacement(...(match as unknown as string[]));
      const [found] = match;
      if (found === suggestion) return [];
      return [{ block, rule: name, message: `${message}：“${found}”应为“${suggestion}”`, found, suggestion }];
    }),
  );
}

const LEVEL_MARKS = [
  /^([一二三四五六七八九十]+)、/u,
  /^（([一二三四五六七八九十]+)）/u,
  /^(\d+)\./u,
  /^（(\d+)）/u,
] as const;

/** Numbers of a level go on from 1 without a gap, anew below each heading above them. */
function levelProblems(blocks: readonly BulletinBlock[]): readonly StyleProblem[] {
  const counts = [0, 0, 0, 0];
  return blocks.flatMap((block, i): readonly StyleProblem[] => {
    if (block.type !== 'heading' && block.type !== 'paragraph') return [];
    const level = LEVEL_MARKS.findIndex((mark) => mark.test(block.text));
    const said = LEVEL_MARKS[level]?.exec(block.text)?.[1];
    if (said === undefined) return [];
    const expected = (counts[level] ?? 0) + 1;
    const words = level < 2 ? chineseNumber(expected) : String(expected);
    counts[level] = expected;
    counts.fill(0, level + 1);
    if (said === words) return [];
    const message = `层次序数不连续：“${said}”应为“${words}”`;
    return [{ block: i, rule: 'level.order', message, found: said, suggestion: words }];
  });
}

/** What a whole document has against the style: title, numbering of levels, every text, the end of every paragraph. */
export function styleProblems(title: string, blocks: readonly BulletinBlock[]): readonly StyleProblem[] {
  const stop = /[，。；：、！？]$/u.exec(title)?.[0];
  const ofTitle: readonly StyleProblem[] =
    stop === undefined
      ? []
      : [{ block: null, rule: 'title.stop', message: '标题末尾不加标点', found: stop, suggestion: '' }];
  const ofTexts = blocks.flatMap((block, i): readonly StyleProblem[] => {
    if (block.type === 'table') return [];
    const own = textProblems(block.text, i);
    const isOpen = block.type === 'paragraph' && !/[。：；！？）”]$/u.test(block.text.trim());
    if (!isOpen || block.text.trim() === '' || /^(?:时间|主持|参加|议题)：/u.test(block.text)) return own;
    const found = block.text.slice(-4);
    return [
      ...own,
      { block: i, rule: 'paragraph.stop', message: `段末缺少句号：“…${found}”`, found, suggestion: null },
    ];
  });
  return [...ofTitle, ...textProblems(title, null), ...levelProblems(blocks), ...ofTexts];
}
