import { addDays, datePartsOf, dayNumber, plainDate, type PlainDate } from '../calendar/plainDate';
import { textOf } from '../score/ledgerRecords';
import { textKey } from '../values/textKey';
import type { RecordValues } from '../wire/recordValues';
import { lastDayOf } from './ladder';

const APPROVED = /批准|同意|准予|审批通过|已批/;
const REFUSED = /未(?:获)?(?:批准|同意|审批)|不(?:予)?(?:批准|同意)|驳回|待(?:批准|审批|批)/;
/** 延期至2016年10月30日, 延至10月30日, 延期到2016-10-30. */
const UNTIL = /延(?:期|长)?(?:至|到)(?:(\d{4})[年./-])?(\d{1,2})[月./-](\d{1,2})/;

/**
 * The day until which 延期情况 says that a deadline was extended with approval; null where it says nothing of the kind. A date
 * without a year is the next one after the deadline.
 */
export function approvedUntil(values: RecordValues): PlainDate | null {
  const deadline = lastDayOf(values.deadline);
  const text = textKey(textOf(values.extension));
  const [, year, month, day] = UNTIL.exec(text) ?? [];
  if (deadline === null || month === undefined || !APPROVED.test(text) || REFUSED.test(text)) return null;
  const nearYear = datePartsOf(deadline).year;
  const inYear = (of: number): PlainDate | null => plainDate(of, Number(month), Number(day));
  if (year !== undefined) return inYear(Number(year));
  const near = inYear(nearYear);
  return near !== null && near < deadline ? inYear(nearYear + 1) : near;
}

/** A deadline with its approved extension, which is half of the original time at most (domain.md 9.4). */
export function extendedDeadline(values: RecordValues): PlainDate | null {
  const deadline = lastDayOf(values.deadline);
  const until = approvedUntil(values);
  if (deadline === null || until === null || until <= deadline) return deadline;
  const found = lastDayOf(values.foundDate);
  if (found === null || found >= deadline) return until;
  const latest = addDays(deadline, Math.floor((dayNumber(deadline) - dayNumber(found)) / 2));
  return until < latest ? until : latest;
}
