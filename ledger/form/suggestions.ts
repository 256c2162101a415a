import type { FieldValue } from '../values/fieldValue';
import type { FormField } from './ledgerForm';
import type { UnitKnowledge } from './unitKnowledge';

/** Fields that name what a unit is checked for: its indicators and risk points. */
const MATTERS: ReadonlySet<string> = new Set(['matter', 'riskPoint', 'indicator', 'localIndicator']);
const OWN_PEOPLE: ReadonlySet<string> = new Set([
  'person',
  'persons',
  'owner',
  'interviewee',
  'selfChecker',
  'reporter',
]);

/**
 * What a field offers while the record stands as it does: what belongs to the chosen unit first, then what stood in the
 * column before.
 */
export function suggestionsFor(
  field: FormField,
  values: Readonly<Record<string, FieldValue>>,
  knowledge: UnitKnowledge,
): readonly string[] {
  const { unit } = values;
  if (typeof unit !== 'string' || field.id === 'unit') return field.suggestions;
  const known = knowledge.of(unit);
  const own = MATTERS.has(field.id)
    ? known.matters
    : OWN_PEOPLE.has(field.id)
      ? known.people
      : field.id === 'post'
        ? known.posts
        : field.id === 'basis'
          ? knowledge.indicators
              .filter((each) => each.unit === unit)
              .map(({ serial, indicator }) => `指标${String(serial)} ${indicator}`)
          : [];
  return [...new Set([...own, ...field.suggestions])];
}
