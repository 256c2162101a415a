/** A schedule in UTC: the first occurrence after an instant. */
export type Schedule = (after: Date) => Date;

const FIELDS = [
  { name: 'second', from: 0, to: 59 },
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12 },
  { name: 'day of week', from: 0, to: 6 },
] as const;
type Field = (typeof FIELDS)[number];
/** 29 February of a given weekday comes again within 40 years. */
const MOST_YEARS = 41;

/**
 * Parses `{second} {minute} {hour} {day} {month} {day of week}` of numbers, `*`, lists, ranges and steps. As in
 * NCrontab, a day must satisfy both the day of the month and the day of the week. Throws on anything else: schedules
 * stand in our own code.
 */
export function parseNcrontab(expression: string): Schedule {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== FIELDS.length) throw new Error(`"${expression}" has not six fields`);
  const [seconds, minutes, hours, days, months, weekdays] = FIELDS.map((field, i) =>
    parseField(parts[i] ?? '', field),
  ) as [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>, Set<number>];

  return (after) => {
    const at = new Date(Math.floor(after.getTime() / 1000) * 1000 + 1000);
    const lastYear = at.getUTCFullYear() + MOST_YEARS;
    while (at.getUTCFullYear() < lastYear) {
      if (!months.has(at.getUTCMonth() + 1)) {
        at.setUTCMonth(at.getUTCMonth() + 1, 1);
        at.setUTCHours(0, 0, 0);
      } else if (!days.has(at.getUTCDate()) || !weekdays.has(at.getUTCDay())) {
        at.setUTCDate(at.getUTCDate() + 1);
        at.setUTCHours(0, 0, 0);
      } else if (!hours.has(at.getUTCHours())) at.setUTCHours(at.getUTCHours() + 1, 0, 0);
      else if (!minutes.has(at.getUTCMinutes())) at.setUTCMinutes(at.getUTCMinutes() + 1, 0);
      else if (!seconds.has(at.getUTCSeconds())) at.setUTCSeconds(at.getUTCSeconds() + 1);
      else return at;
    }
    throw new Error(`"${expression}" never occurs`);
  };
}

function parseField(text: string, field: Field): Set<number> {
  const allowed = new Set<number>();
  for (const part of text.split(',')) {
    const match = /^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!match) throw new Error(`"${part}" is no ${field.name} of a schedule`);
    const [, star, start, end, step] = match;
    const from = star ? field.from : Number(start);
    const to = star ? field.to : end ? Number(end) : step ? field.to : from;
    if (from < field.from || to > field.to || from > to || Number(step ?? 1) < 1)
      throw new Error(`"${part}" is no ${field.name} of a schedule`);
    for (let value = from; value <= to; value += Number(step ?? 1)) allowed.add(value);
  }
  return allowed;
}
