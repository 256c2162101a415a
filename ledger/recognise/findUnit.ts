import { textKey } from '../values/textKey';
import type { Organisation, OrganisationUnit } from './organisation';

const withoutBrackets = (key: string): string => key.replace(/\([^()]*\)/g, '');

/** Spellings that mean the same unit by the habits of power companies (domain.md 2.1): 王京所 is 王京供电所. */
function habitualSpellings(key: string): readonly string[] {
  const bare = withoutBrackets(key);
  return [
    key,
    bare,
    bare.replace(/(?<!供电)所$/, '供电所'),
    bare.replace(/镇供电所$/, '供电所'),
    bare.replace(/供电营业站$/, '供电所'),
  ];
}

const INDEXES = new WeakMap<Organisation, ReadonlyMap<string, OrganisationUnit | null>>();

/** All spellings of the roster; one that two units claim stands for neither. */
function indexOf(organisation: Organisation): ReadonlyMap<string, OrganisationUnit | null> {
  const known = INDEXES.get(organisation);
  if (known) return known;
  const index = new Map<string, OrganisationUnit | null>();
  const names = new Set(organisation.units.map(({ name }) => textKey(name)));
  for (const unit of organisation.units) {
    index.set(textKey(unit.name), unit);
    for (const alias of unit.aliases.map(textKey)) {
      if (names.has(alias)) continue;
      index.set(alias, index.has(alias) && index.get(alias) !== unit ? null : unit);
    }
  }
  INDEXES.set(organisation, index);
  return index;
}

/** The roster's unit that a text names: its name, an alias or a habitual spelling. What is uncertain is no match. */
export function findUnit(text: string, organisation: Organisation): OrganisationUnit | null {
  if (organisation.units.length === 0) return null;
  const index = indexOf(organisation);
  for (const spelling of habitualSpellings(textKey(text))) {
    const unit = index.get(spelling);
    if (unit) return unit;
  }
  return null;
}
