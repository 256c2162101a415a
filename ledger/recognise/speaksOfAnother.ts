import type { Field } from '../kinds/kind';
import { headerConcepts, whoseIn } from './headerTerms';
import { headingOf } from './headingEvidence';

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
  if (!TYPES.has(field.type) && !HEADINGS.has(headingOf(path))) return false;
  const said = whoseHeaderSays(path);
  if (said === null) return false;
  const meant = whoseFieldMeans(field);
  return !meant.has(said) && !meant.has(ANY);
}
