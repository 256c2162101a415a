import type { PlainDate } from '../../calendar/plainDate';
import { addWorkingDays } from '../../calendar/workingDays';
import { textOf } from '../../score/ledgerRecords';
import type { FieldValue } from '../../values/fieldValue';
import type { RecordValues } from '../../wire/recordValues';
import type { Severity } from '../../wire/warnRules';
import { extendedDeadline } from '../extension';
import { lastDayOf, stepsReached, type Task } from '../ladder';
import { aboutRow, type Occasion } from '../occasion';
import type { SharedRow, Situation } from '../sharedRecords';

/** 整改情况 that ends a deadline. A 长期坚持 has none. */
const SETTLED: readonly FieldValue[] = ['已整改', '长期坚持', '不属实'];

/** The ladder of domain.md 9.4 for every rectification that is to be done, in all its days. */
export function rectificationLadder(situation: Situation): readonly Occasion[] {
  return situation.rows.rectifications.flatMap((row) => rectificationSteps(row, situation));
}

/** The steps of one rectification. */
export function rectificationSteps(row: SharedRow, { rules, calendar }: Situation): readonly Occasion[] {
  const { values } = row;
  const severity = severityOf(values);
  const known = lastDayOf(values.foundDate);
  const allowed = rules.rectification.deadlineWorkingDays[severity];
  const stated = extendedDeadline(values);
  // A stated deadline that is open, such as 长期坚持, is none and not a missing one.
  const isMissing = values.deadline === undefined || values.deadline === null;
  const dueDate = stated ?? (isMissing && known !== null ? addWorkingDays(known, allowed, calendar) : null);
  if (!rules.rectification.isOn || dueDate === null) return [];
  const steps = rules.rectification.steps.map((step) => ({
    ...step,
    workingDays: step.workingDays[severity],
  }));
  const task: Task = { dueDate, known, isOpenOn: (day) => isOpenOn(values, day) };
  const matter = [values.problemNo, values.problem]
    .map(textOf)
    .filter((text) => text !== '')
    .join(' ');
  return stepsReached(steps, task, calendar).map(({ step, on }) => ({
    ...aboutRow(row),
    ...{ rule: `rectification.${step.id}`, notice: step, dueDate, on, matter },
  }));
}

/** Whether a rectification is still to be done on a day, by what the ledger says of it now. */
export function isOpenOn(values: RecordValues, day: PlainDate): boolean {
  const isSettled = values.closed === true || SETTLED.includes(values.status ?? null);
  const done = lastDayOf(values.doneDate) ?? (isSettled ? lastDayOf(values.verifiedDate) : null);
  return done === null ? !isSettled : day < done;
}

function severityOf({ severity }: RecordValues): Severity {
  return severity === '较大' || severity === '重大' ? severity : '一般';
}
