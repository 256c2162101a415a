import * as z from 'zod/mini';
import { roleSchema } from './identity';
import { idSchema, plainDateSchema, unitSchema } from './recordValues';
import { colourSchema, warnRulesSchema } from './warnRules';

const MOST_DAYS_OF_ITS_OWN = 2000;
/** A warning and its messages are written in one transaction of Azure Tables, which holds 100 rows. */
const MOST_TARGETS = 50;

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const address = z.string().check(z.maxLength(254), z.regex(/^[^\s@<>,;:"']+@[^\s@<>,;:"']+$/));

/** Where warnings go. Addresses of robots hold a key and stand in the environment, never here. */
export const targetSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9]{0,30}$/)),
  channel: z.enum(['mail', 'wecom', 'dingtalk', 'feishu']),
  /** Of mails alone. */
  addresses: z.array(address).check(z.maxLength(20)),
  /** Warnings for any of these roles; for all of them where none is named. */
  roles: z.array(roleSchema),
  /** Warnings about these units; about all of them where none is named. */
  units: z.array(unitSchema).check(z.maxLength(200)),
  colours: z.array(colourSchema).check(z.minLength(1)),
});

/** What a company sets of its warnings (domain.md 9, 10.4), in one document with versions. */
export const warnSettingsSchema = z.strictObject({
  rules: warnRulesSchema,
  /** Days that differ from the public calendar; they go before it. */
  calendar: z
    .array(
      z.strictObject({
        date: plainDateSchema,
        type: z.enum(['休', '班']),
        note: z.string().check(z.maxLength(100)),
      }),
    )
    .check(
      z.maxLength(MOST_DAYS_OF_ITS_OWN),
      z.refine((days) => new Set(days.map(({ date }) => date)).size === days.length, '同一天只能出现一次'),
    ),
  delivery: z.strictObject({
    /** Times in China between which nothing is sent; null for none. */
    quiet: z.nullable(z.strictObject({ from: clockTime, to: clockTime })),
    /** Messages to one target are gathered this long before they go out as one. */
    digestMinutes: z.int().check(z.minimum(0), z.maximum(1440)),
    /** Nothing is sent on days off. */
    workingDaysOnly: z.boolean(),
    targets: z.array(targetSchema).check(
      z.maxLength(MOST_TARGETS),
      z.check(({ value, issues }) => {
        value.forEach(({ id, channel, addresses }, i) => {
          const fault = (field: string, message: string) =>
            issues.push({ code: 'custom', path: [i, field], message, input: value });
          if (value.findIndex((other) => other.id === id) < i) fault('id', '接收方的 id 不能重复');
          if (channel === 'mail' && addresses.length === 0) fault('addresses', '邮件接收方要有地址');
        });
      }),
    ),
  }),
});

/** A version of the settings: it holds from a day on, until a later one does. */
export const settingsVersionSchema = z.object({
  version: z.int(),
  effectiveFrom: plainDateSchema,
  note: z.string(),
  changedBy: z.string(),
  changedAt: z.string(),
  settings: warnSettingsSchema,
});

export const settingsHistorySchema = z.object({
  /** Version 0 is what comes with the program. */
  versions: z.array(settingsVersionSchema),
});

/** Settings that a caller wants, made out of version `baseVersion`, which must be the last one. */
export const newSettingsSchema = z.strictObject({
  baseVersion: z.int().check(z.minimum(0)),
  effectiveFrom: plainDateSchema,
  note: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  settings: warnSettingsSchema,
});

/** Tries rules on the records as they stand: what they would have warned of. Nothing is kept or sent. */
export const dryRunSchema = z.strictObject({
  from: plainDateSchema,
  to: plainDateSchema,
  /** Settings to be tried; without them those in force. */
  settings: z.optional(warnSettingsSchema),
  /** Rules such as `rectification`, whose warnings alone are wanted. */
  rules: z.optional(z.array(idSchema)),
});

/** One run over one business day. */
export const warnRunSchema = z.object({
  day: plainDateSchema,
  startedAt: z.string(),
  created: z.int(),
  settings: z.int(),
});

export const deliverySchema = z.object({
  at: z.string(),
  target: z.string(),
  channel: z.string(),
  warnings: z.int(),
  outcome: z.enum(['sent', 'failed']),
  attempts: z.int(),
  /** Why it failed, without addresses. */
  fault: z.nullable(z.string()),
});

/** What the status page shows. */
export const warnStatusSchema = z.object({
  lastDay: z.nullable(plainDateSchema),
  /** Instant in UTC of the next scheduled run. */
  nextRunAt: z.string(),
  /** The next day that it will look at. */
  nextDay: plainDateSchema,
  isProvisional: z.boolean(),
  settings: z.int(),
  runs: z.array(warnRunSchema),
  /** Messages that wait, and digests that are being sent or tried again. */
  waiting: z.int(),
  underWay: z.int(),
  targets: z.array(
    z.object({
      id: z.string(),
      channel: z.enum(['mail', 'wecom', 'dingtalk', 'feishu']),
      isReady: z.boolean(),
    }),
  ),
  deliveries: z.array(deliverySchema),
});

export type WarnSettings = z.infer<typeof warnSettingsSchema>;
export type Target = z.infer<typeof targetSchema>;
export type SettingsVersion = z.infer<typeof settingsVersionSchema>;
export type SettingsHistory = z.infer<typeof settingsHistorySchema>;
export type WarnRun = z.infer<typeof warnRunSchema>;
export type Delivery = z.infer<typeof deliverySchema>;
export type WarnStatus = z.infer<typeof warnStatusSchema>;
export type NewSettings = z.infer<typeof newSettingsSchema>;
export type DryRun = z.infer<typeof dryRunSchema>;
