import type { FieldValue } from '../values/fieldValue';
import { trimmed } from '../values/textKey';
import type { Organisation, OrganisationUnit } from './organisation';
import type { LedgerRecord } from './recognised';

export const NO_ORGANISATION: Organisation = { units: [] };

const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');
const firstOf = (value: FieldValue | undefined): string | null =>
  Array.isArray(value) ? String(value[0]) : null;

/** The roster 部门名册 as an organisation, in its own order. */
export function organisationOf(records: readonly LedgerRecord[]): Organisation {
  const units = records
    .filter(({ values }) => textOf(values.unit) !== '')
    .map(({ values }, order): OrganisationUnit => ({
      name: textOf(values.unit),
      aliases: textOf(values.aliases)
        .split(/[、,，;；/\n]/)
        .map(trimmed)
        .filter((alias) => alias !== ''),
      category: textOf(values.category),
      order: order + 1,
      head: firstOf(values.head),
      deputy: firstOf(values.deputy),
    }));
  return { units };
}
