import type { Field } from '../kinds/kind';
import { headerConcepts, isTerm } from './headerTerms';
import { headingOf } from './headingEvidence';

/** Before 部门: what others do than who is responsible. Before 时间: what is done at another time than what is asked for. */
const OTHERS: Readonly<Record<string, ReadonlySet<string>>> = {
  部门: new Set(['抽查', '填报', '提出', '组织', '配合', '复查', '审查', '督办', '加分', '扣分']),
  时间: new Set(['发出', '登记', '开始', '完成', '督办']),
};

/**
 * Whose person, department or time a header means by known words: 检查人 says 抽查. Of a department or a time only what is
 * another's (上报部门, 下发日期) is said; null where the header says it otherwise.
 */
function whoseIn(header: string): string | null {
  const concepts = headerConcepts(header);
  const [whose = '', head = ''] = concepts.slice(-2);
  if (head === '人') return concepts.length === 2 && isTerm(whose) ? whose : null;
  return !/^[受被迎]/.test(header) && OTHERS[head]?.has(whose) === true ? whose : null;
}

const SAID = new WeakMap<readonly string[], string | null>();

/** Whose person, department or time the last word of a header means. */
function whoseHeaderSays(path: readonly string[]): string | null {
  const known = SAID.get(path);
  if (known !== undefined) return known;
  const said = whoseIn(path.at(-1) ?? '');
  SAID.set(path, said);
  return said;
}

/** 时间 alone may be any. */
const ANY = '时间';

const MEANT = new WeakMap<Field, ReadonlySet<string | null>>();

/** Whose a field's names mean; what is to be completed by 完成时限 may stand under 完成时间. */
function whoseFieldMeans(field: Field): ReadonlySet<string | null> {
  const known = MEANT.get(field);
  if (known !== undefined) return known;
  const names = [field.header, ...(field.headerVariants ?? [])];
  const meant = new Set(
    names.map((name) => {
      const concepts = headerConcepts(name);
      if (concepts.join() === ANY) return ANY;
      return concepts.at(-1) === '时限' ? (concepts.at(-2) ?? null) : whoseIn(name);
    }),
  );
  MEANT.set(field, meant);
  return meant;
}

const HEADINGS: ReadonlySet<string | null> = new Set(['names', 'unit', 'date']);
const TYPES: ReadonlySet<string> = new Set(['people', 'date']);

/** 检查人 under 销号人, 下发日期 under 反馈日期: a header that says in known words whose is meant, and another's than the field's names do. */
export function speaksOfAnother(path: readonly string[], field: Field): boolean {
  const heading = headingOf(path);
  // A number is no source, type or state.
  if (heading === 'code' && field.type === 'text' && field.shape === undefined) return true;
  if (!TYPES.has(field.type) && !HEADINGS.has(heading)) return false;
  const said = whoseHeaderSays(path);
  if (said === null) return false;
  const meant = whoseFieldMeans(field);
  return !meant.has(said) && !meant.has(ANY);
}
