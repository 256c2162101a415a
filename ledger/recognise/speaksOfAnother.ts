import type { Field } from '../kinds/kind';
import { whoIn } from './headerTerms';
import { headingOf } from './headingEvidence';

const SAID = new WeakMap<readonly string[], string | null>();

/** Who the last word of a header means. */
function whoHeaderSays(path: readonly string[]): string | null {
  const known = SAID.get(path);
  if (known !== undefined) return known;
  const said = whoIn(path.at(-1) ?? '');
  SAID.set(path, said);
  return said;
}

const MEANT = new WeakMap<Field, ReadonlySet<string | null>>();

/** Who a field's names mean. */
function whoFieldMeans(field: Field): ReadonlySet<string | null> {
  const known = MEANT.get(field);
  if (known !== undefined) return known;
  const meant = new Set([field.header, ...(field.headerVariants ?? [])].map(whoIn));
  MEANT.set(field, meant);
  return meant;
}

/** 检查人 under 销号人: a header that says in known words who is meant, and somebody else than the field's names do. */
export function speaksOfAnother(path: readonly string[], field: Field): boolean {
  if (field.type !== 'people' && headingOf(path) !== 'names') return false;
  const said = whoHeaderSays(path);
  return said !== null && !whoFieldMeans(field).has(said);
}
