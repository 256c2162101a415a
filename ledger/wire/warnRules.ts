import * as z from 'zod/mini';
import { parsePlainDate } from '../calendar/plainDate';
import { roleSchema } from './identity';
import { idSchema, plainDateSchema, unitSchema } from './recordValues';

/** What a text may speak of; anything else in braces would reach its readers as it stands. */
export const TEXT_PARTS = ['部门', '事项', '时限', '说明'] as const;

const LONGEST_TEXT = 200;
const MOST_MATTERS = 200;

export const colourSchema = z.enum(['蓝', '黄', '红']);
export const levelSchema = z.enum(['提醒', '预警', '督办', '约谈', '问责建议']);

const textSchema = z.string().check(
  z.minLength(1),
  z.maxLength(LONGEST_TEXT),
  z.refine(
    (text) =>
      [...text.matchAll(/\{([^{}]*)\}/g)].every(([, part]) => TEXT_PARTS.some((known) => known === part)),
    `只能使用 ${TEXT_PARTS.map((part) => `{${part}}`).join('、')}`,
  ),
);

/** How a warning looks, what it says, and to which roles it goes. */
const noticeShape = {
  name: z.string().check(z.minLength(1), z.maxLength(20)),
  colour: colourSchema,
  level: levelSchema,
  recipients: z.array(roleSchema).check(z.minLength(1), z.maxLength(9)),
  text: textSchema,
};
const ruleShape = { isOn: z.boolean(), ...noticeShape };

const days = z.int().check(z.minimum(0), z.maximum(366));
/** Working days from a deadline: −3 is three working days before it. */
const offset = z.int().check(z.minimum(-60), z.maximum(60));
const bySeverity = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.strictObject({ 一般: schema, 较大: schema, 重大: schema });
/** A day of every year, `MM-DD`; 29 February is none. */
const monthDay = z
  .string()
  .check(z.refine((text) => parsePlainDate(`2023-${text}`) !== null, 'expected MM-DD'));

const steps = <Schema extends z.ZodMiniType>(workingDays: Schema) =>
  z.array(z.strictObject({ id: idSchema, workingDays, ...noticeShape })).check(
    z.maxLength(10),
    z.refine((list) => new Set(list.map(({ id }) => id)).size === list.length, '步骤的 id 不能重复'),
  );

/** A matter that is to be remembered some working days ahead (R59): on one day, or on a day of every year. */
const matterSchema = z.strictObject({
  id: idSchema,
  matter: z.string().check(z.minLength(1), z.maxLength(100)),
  unit: unitSchema,
  date: z.union([plainDateSchema, monthDay]),
  workingDaysBefore: days,
});

/**
 * What the shared ledger warns of: domain.md 5.5, 7, 9.4, 9.5 and 10.3. Everything in it is a company's to set; days are
 * working days where they say so.
 */
export const warnRulesSchema = z.strictObject({
  /** The ladder of a rectification; a missing deadline is counted from the finding by severity. */
  rectification: z.strictObject({
    isOn: z.boolean(),
    deadlineWorkingDays: bySeverity(days),
    steps: steps(bySeverity(offset)),
  }),
  supervised: z.strictObject({ isOn: z.boolean(), steps: steps(offset) }),
  /** A risk point not looked at within its cycle; again after so many days as long as nobody looks. */
  cycleMissed: z.strictObject({ ...ruleShape, repeatDays: days }),
  /** A mandatory risk point of these grades that nobody has looked at in a quarter, so long before its end. */
  uncovered: z.strictObject({
    ...ruleShape,
    grades: z.array(z.enum(['高', '中', '低'])),
    workingDaysBefore: days,
  }),
  /** A unit's problem rate of a month beyond the funnel's limit of 99.8 %. */
  passRate: z.strictObject({ ...ruleShape }),
  recurrence: z.strictObject({ ...ruleShape, days }),
  uncarried: z.strictObject({ ...ruleShape, due: monthDay }),
  /** A key indicator whose stated progress is so many points behind the share of the year that has passed. */
  behind: z.strictObject({ ...ruleShape, tolerancePercent: z.int().check(z.minimum(0), z.maximum(100)) }),
  majorMatter: z.strictObject({
    ...ruleShape,
    matters: z.array(matterSchema).check(z.maxLength(MOST_MATTERS)),
    /** Working days before each public holiday on which the whole company is reminded; null for never. */
    holidayWorkingDaysBefore: z.nullable(days),
  }),
  /** A unit whose 业务量统计表 of a month has not come by this working day of the next one. */
  submission: z.strictObject({ ...ruleShape, workingDayOfMonth: z.int().check(z.minimum(1), z.maximum(20)) }),
  /** From this day on, a next year without published holidays is warned of. */
  calendar: z.strictObject({ ...ruleShape, from: monthDay }),
});

export type WarnRules = z.infer<typeof warnRulesSchema>;
/** A step of a ladder, or a rule with a single step: how its warning looks and whom it reaches. */
export type WarnNotice = Pick<WarnRules['passRate'], 'name' | 'colour' | 'level' | 'recipients' | 'text'>;
export type Severity = keyof WarnRules['rectification']['deadlineWorkingDays'];
