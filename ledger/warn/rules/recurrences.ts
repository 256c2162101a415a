import { dayNumber } from '../../calendar/plainDate';
import { workingDayFrom } from '../../calendar/workingDays';
import { sameUnit, textsAlike } from '../../check/across/sameEvent';
import { textOf } from '../../score/ledgerRecords';
import { lastDayOf } from '../ladder';
import { aboutRow, type Occasion } from '../occasion';
import { problemTypesOf } from '../problemTypes';
import type { SharedRow, Situation } from '../sharedRecords';

/** A problem of the same type, or told in the same words, in the same unit within so many days (domain.md 9.5). */
export function recurrences({ rows, rules, calendar }: Situation): readonly Occasion[] {
  const notice = rules.recurrence;
  if (!notice.isOn) return [];
  const found = rows.rectifications
    .filter(({ values }) => values.status !== '不属实')
    .flatMap((row) => {
      const day = lastDayOf(row.values.foundDate);
      return day === null ? [] : [{ row, day }];
    });
  found.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  return found.flatMap(({ row, day }, i): Occasion[] => {
    const before = found
      .slice(0, i)
      .filter((earlier) => earlier.day < day && dayNumber(day) - dayNumber(earlier.day) <= notice.days)
      .filter((earlier) => sameUnit(earlier.row, row) && sameProblem(earlier.row, row))
      .at(-1);
    if (before === undefined) return [];
    const number = textOf(before.row.values.problemNo);
    return [
      {
        ...aboutRow(row),
        ...{ rule: 'finding.recurred', notice, dueDate: day, on: workingDayFrom(day, calendar) },
        matter: textOf(row.values.problem),
        detail: `上次发现于${before.day}${number === '' ? '' : `（${number}）`}`,
      },
    ];
  });
}

function sameProblem(a: SharedRow, b: SharedRow): boolean {
  const [one, other] = [textOf(a.values.problem), textOf(b.values.problem)];
  const types = problemTypesOf(one);
  return problemTypesOf(other).some((type) => types.includes(type)) || textsAlike(one, other);
}
