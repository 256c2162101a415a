import type { Kind } from '../kinds/kind';
import { textKey } from '../values/textKey';
import { headerConcepts } from './headerTerms';
import type { HeaderColumn } from './header';

/** Names of this many characters say all that a name can say. */
const FULL_NAME = 5;
/** The kind's name in other words (督察日志 for 检查记录) is worth this much. */
const OTHER_WORDS = 0.6;
/** And this much where it is one word, which may be part of another (会议 in 会议室). */
const OTHER_WORD = 0.45;

/** What any ledger may be called. */
const ANY_LEDGER = new Set(['情况', '内容', '名称', '事项', '序号', '编号', '问题', '时间', '月份', '数量']);
const ANY_WORDING =
  /台账|登记[簿表册]?|记录|清单|一览|统计|汇总|明细|情况|表|簿|册|库|(?:19|20)\d\d年?(?:度|第?[一二三四1-4]季度|[上下]半年)?|\d{1,2}月份?|^[^\d]{0,12}公司|Sheet\d*|工作表\d*/gi;

const WORDINGS = new WeakMap<
  Kind,
  { readonly keys: readonly string[]; readonly concepts: ReadonlyArray<readonly string[]> }
>();

/** A kind's names, and what they say once what any ledger is called is left aside. */
function wordingsOf(kind: Kind) {
  const known = WORDINGS.get(kind);
  if (known) return known;
  const keys = [kind.name, ...(kind.nameVariants ?? [])].map(textKey);
  const concepts = keys
    .map((key) =>
      headerConcepts(key.replace(ANY_WORDING, ''), false).filter((concept) => !ANY_LEDGER.has(concept)),
    )
    .filter((list) => list.length > 0);
  const wordings = { keys, concepts };
  WORDINGS.set(kind, wordings);
  return wordings;
}

/** How far title or sheet name say the kind's name, 0…1: as it stands, or in other words. */
export function nameEvidence(kind: Kind, title: string, sheetName: string): number {
  const texts = [textKey(title), textKey(sheetName)];
  const { keys, concepts } = wordingsOf(kind);
  const said = keys.filter((key) => texts.some((text) => text.includes(key))).map((key) => key.length);
  const inTexts = new Set(texts.flatMap((text) => headerConcepts(text, false)));
  // 风险点 speaks of 风险 too.
  const isSaid = (concept: string): boolean =>
    inTexts.has(concept) || [...inTexts].some((each) => each.startsWith(concept));
  const inOtherWords = concepts.filter((list) => list.every(isSaid)).map(({ length }) => length);
  return Math.max(
    0,
    ...said.map((length) => Math.min(1, length / FULL_NAME)),
    ...inOtherWords.map((length) => (length > 1 ? OTHER_WORDS : OTHER_WORD)),
  );
}

/**
 * Whether headers say what the kind is about: 谈话对象 speaks of 约谈台账, 来访单位 doesn't. What is about something else
 * often has the same columns (time, people, unit, reason).
 */
export function headersSpeakOf(kind: Kind, headers: ReadonlyArray<Pick<HeaderColumn, 'path'>>): boolean {
  const subjects = new Set(wordingsOf(kind).concepts.flat());
  return headers.some(({ path }) =>
    headerConcepts(path.join('')).some((concept) => subjects.has(concept.replace(/^被/, ''))),
  );
}
