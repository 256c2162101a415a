import { isProvisional, type CalendarOverrides } from '../calendar/workingDays';
import type { PlainDate } from '../calendar/plainDate';
import type { WarnNotice } from '../wire/warnRules';
import type { Warning } from '../wire/warning';
import type { SharedRow } from './sharedRecords';

/** The longest part of a title that comes out of a ledger. */
const LONGEST_MATTER = 60;

/** The days that are looked at, both included. */
export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A reason to warn, on the working day that it belongs to. */
export interface Occasion {
  /** Such as `rectification.overdue`. */
  readonly rule: string;
  readonly notice: WarnNotice;
  /** A record's id, or a unit. */
  readonly subject: string;
  readonly unit: string;
  readonly dueDate: PlainDate;
  readonly on: PlainDate;
  readonly matter: string;
  readonly detail?: string;
}

/** What makes a warning happen once. Azure Tables forbids `/ \ # ?` in keys, and `|` stands between the parts. */
export function businessKey(rule: string, subject: string, dueDate: PlainDate): string {
  return [rule, subject.replace(/[/\\#?|]/g, (sign) => FULL_WIDTH[sign] ?? '_'), dueDate].join('|');
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '/': '／',
  '\\': '＼',
  '#': '＃',
  '?': '？',
  '|': '｜',
};

/** The warning of an occasion as it is raised. `settings` is the version of the rules. */
export function warningOf(occasion: Occasion, calendar: CalendarOverrides, settings: number): Warning {
  const { rule, notice, subject, unit, dueDate, on } = occasion;
  const isEstimate = [dueDate, on].some((day) => isProvisional(day) && !hasYear(calendar, day));
  return {
    id: businessKey(rule, subject, dueDate),
    rule,
    name: notice.name,
    subject,
    unit,
    colour: notice.colour,
    level: notice.level,
    title: titleOf(occasion) + (isEstimate ? '（日期为暂估，待国办通知）' : ''),
    recipients: notice.recipients,
    dueDate,
    createdOn: on,
    isProvisional: isEstimate,
    settings,
    acknowledgedBy: null,
    acknowledgedAt: null,
    status: '待签收',
    entries: [],
    seen: [],
  };
}

/** A calendar that a company has uploaded for a year makes it certain. */
export function hasYear(calendar: CalendarOverrides, day: PlainDate): boolean {
  for (const own of calendar.keys()) if (own.slice(0, 4) === day.slice(0, 4)) return true;
  return false;
}

function titleOf({ notice, unit, matter, dueDate, detail = '' }: Occasion): string {
  const parts: Readonly<Record<string, string>> = {
    部门: unit,
    事项: shortened(matter),
    时限: dueDate,
    说明: detail,
  };
  return notice.text.replace(/\{([^{}]*)\}/g, (_, part: string) => parts[part] ?? '');
}

function shortened(text: string): string {
  return text.length > LONGEST_MATTER ? `${text.slice(0, LONGEST_MATTER)}…` : text;
}

export function isWithin({ from, to }: Days, day: PlainDate): boolean {
  return day >= from && day <= to;
}

/** The unit that a record belongs to, and its id: what a warning about it carries. */
export function aboutRow({ record }: SharedRow): Pick<Occasion, 'subject' | 'unit'> {
  return { subject: record.recordId, unit: record.unit };
}
