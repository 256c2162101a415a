import { dayNumber, type PlainDate } from '../calendar/plainDate';
import { textOf } from '../score/ledgerRecords';
import { COMPANY } from '../wire/recordValues';
import type { Warning } from '../wire/warning';
import { lastDayOf } from './ladder';
import type { Situation } from './sharedRecords';

/** People and rules rarely warn on the same day. */
const DAYS_APART = 10;

/** A row of the 预警台账 that people kept, and what the rules found about the same thing at that time. */
export interface RegisterRow {
  readonly number: string;
  readonly issued: PlainDate | null;
  readonly unit: string;
  readonly colour: string;
  readonly matter: string;
  readonly found: readonly Warning[];
}

/**
 * The 预警台账 beside what the rules find by themselves: warnings about the same unit within ten days, coverage left out,
 * which most units have at any time; and holidays that the row speaks of.
 */
export function besideRegister({ rows }: Situation, warnings: readonly Warning[]): readonly RegisterRow[] {
  return [...rows.warnings]
    .sort((a, b) => Number(a.values.serial) - Number(b.values.serial))
    .map(({ values, record: { unit } }) => {
      const issued = lastDayOf(values.issuedDate);
      const matter = textOf(values.matter);
      const isNear = (day: PlainDate): boolean =>
        issued !== null && Math.abs(dayNumber(day) - dayNumber(issued)) <= DAYS_APART;
      const isSame = (warning: Warning): boolean =>
        warning.unit === COMPANY
          ? warning.rule === 'majorMatter.holiday' && matter.includes(warning.subject)
          : warning.unit === unit && !warning.rule.startsWith('coverage.');
      return {
        ...{ number: textOf(values.warningNo), issued, unit, colour: textOf(values.colour), matter },
        found: warnings.filter((warning) => isNear(warning.createdOn) && isSame(warning)),
      };
    });
}
