import type { BulletinBlock, DocumentKind } from './content';

/** The longest that a document of one subject and one of all subjects should be, in characters (domain.md 6.4). */
const LONGEST_OF_ONE_SUBJECT = 4000;
const LONGEST_OF_ALL_SUBJECTS = 5000;

/** Characters of headings and paragraphs, white space left out; tables don't count. */
export function textLength(blocks: readonly BulletinBlock[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.type === 'table' ? 0 : Array.from(block.text.replace(/\s/gu, '')).length),
    0,
  );
}

/** Says so where a text is longer than the guidance for official documents allows. */
export function lengthNotices(kind: DocumentKind, blocks: readonly BulletinBlock[]): readonly string[] {
  const longest = kind === 'work' || kind === 'yearly' ? LONGEST_OF_ALL_SUBJECTS : LONGEST_OF_ONE_SUBJECT;
  const length = textLength(blocks);
  if (length <= longest) return [];
  return [`正文约${String(length)}字，超过${String(longest)}字；请精简，或把明细移入附件`];
}
