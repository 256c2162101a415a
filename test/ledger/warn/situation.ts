/** Test aid: a few records as the shared ledger holds them, and what is warned of them. */
import type { RuleSet } from '../../../ledger/score/ruleSet';
import { parsePlainDate, type PlainDate } from '../../../ledger/calendar/plainDate';
import type { CalendarOverrides } from '../../../ledger/calendar/workingDays';
import type { KindId } from '../../../ledger/kinds/kind';
import { DEFAULT_WARN_RULES } from '../../../ledger/warn/defaultWarnRules';
import { dueWarnings } from '../../../ledger/warn/dueWarnings';
import { situationOf, type SharedRecord } from '../../../ledger/warn/sharedRecords';
import type { RecordValues } from '../../../ledger/wire/recordValues';
import type { WarnRules } from '../../../ledger/wire/warnRules';

export function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === null) throw new Error(text);
  return date;
}

export function dateValue(text: string): { readonly date: PlainDate; readonly precision: 'day' } {
  return { date: day(text), precision: 'day' };
}

export function record(
  kind: KindId,
  recordId: string,
  values: RecordValues,
  { unit = '城关供电所', year = 2016 } = {},
): SharedRecord {
  return { kind, recordId, unit, year, values: { unit, ...values } };
}

interface Wanted {
  readonly from?: string;
  readonly to?: string;
  readonly rules?: WarnRules;
  readonly calendar?: CalendarOverrides;
  readonly ruleSets?: readonly RuleSet[];
  /** The rule, or what it begins with. */
  readonly rule?: string;
}

/** `day rule|subject|due` of every warning of a rule. */
export function raised(records: readonly SharedRecord[], wanted: Wanted = {}): readonly string[] {
  return warned(records, wanted).map(({ createdOn, id }) => `${createdOn} ${id}`);
}

export function warned(
  records: readonly SharedRecord[],
  {
    from = '2016-01-01',
    to = '2016-12-31',
    rules = DEFAULT_WARN_RULES,
    calendar = new Map(),
    rule = '',
    ruleSets = [],
  }: Wanted,
) {
  const situation = situationOf(records, rules, calendar, ruleSets);
  const warnings = dueWarnings(situation, { from: day(from), to: day(to) }, 3);
  return warnings.filter((warning) => warning.rule.startsWith(rule));
}
