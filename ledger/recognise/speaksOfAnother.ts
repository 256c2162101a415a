import type { Field } from '../kinds/kind';
import { whoIn } from './headerTerms';
import { headingOf } from './headingEvidence';

/** 检查人 under 销号人: a header that says in known words who is meant, and somebody else than the field's names do. */
export function speaksOfAnother(
  path: readonly string[],
  { type, header, headerVariants = [] }: Field,
): boolean {
  if (type !== 'people' && headingOf(path) !== 'names') return false;
  const said = whoIn(path.at(-1) ?? '');
  return said !== null && ![header, ...headerVariants].some((name) => whoIn(name) === said);
}
