import type { PlainDate } from '../../calendar/plainDate';
import { textOf } from '../../score/ledgerRecords';
import type { RecordValues } from '../../wire/recordValues';
import { lastDayOf, stepsReached } from '../ladder';
import { aboutRow, type Occasion } from '../occasion';
import type { Situation } from '../sharedRecords';

const SETTLED = /办结|完成|销号|中止|撤销/;
const UNSETTLED = /未(?:办结|完成|销号)|没有完成/;

/** The ladder of a 督办事项 (domain.md 7.4, 9.3): due, overdue, red. */
export function supervisedItems({ rows, rules, calendar }: Situation): readonly Occasion[] {
  if (!rules.supervised.isOn) return [];
  return rows.supervised.flatMap((row) => {
    const { values } = row;
    const dueDate = lastDayOf(values.deadline);
    if (dueDate === null) return [];
    const matter = [values.itemNo, values.matter]
      .map(textOf)
      .filter((text) => text !== '')
      .join(' ');
    const task = { dueDate, known: null, isOpenOn: (day: PlainDate) => isOpenOn(values, day) };
    return stepsReached(rules.supervised.steps, task, calendar).map(({ step, on }) => ({
      ...aboutRow(row),
      ...{ rule: `supervised.${step.id}`, notice: step, dueDate, on, matter },
    }));
  });
}

/** The ledger dates the last feedback: an item that is finished was so from then on. */
function isOpenOn(values: RecordValues, day: PlainDate): boolean {
  const status = textOf(values.status);
  const isSettled = values.percent === '100' || (SETTLED.test(status) && !UNSETTLED.test(status));
  if (!isSettled) return true;
  const done = lastDayOf(values.feedbackDate);
  return done !== null && day < done;
}
