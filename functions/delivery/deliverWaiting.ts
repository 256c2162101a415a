import type { PlainDate } from '../../ledger/calendar/plainDate';
import type { Target } from '../../ledger/wire/warnSettings';
import type { LedgerStore } from '../store/ledgerStore';
import { shanghaiDate } from '../timers/shanghaiDate';
import { warningBook, type Message } from '../warnings/warningBook';
import { calendarOf, inForceOn, settingsVersions } from '../warnings/warnSettingsBook';
import type { Channels } from './channel';
import { digestOf } from './digest';
import { MOST_MESSAGES, outboxOf, type Batch, type Outbox } from './outbox';
import { isQuiet } from './quietHours';

const MINUTE_MS = 60_000;
/** A process that has ended while it was sending is waited for this long; sending takes less. */
const CLAIM_MS = 2 * MINUTE_MS;
/** Attempts after which a batch is given up: with an hour between them, about a day. */
const MOST_ATTEMPTS = 28;
const LONGEST_WAIT_MINUTES = 60;

export interface DeliveryReport {
  readonly sent: number;
  readonly failed: number;
}

/**
 * Sends what waits, at least once: a batch is taken out of the outbox only after its channel has taken it, and carries
 * the same key at every attempt. Nothing goes out in quiet hours, nor more than a channel takes.
 */
export async function deliverWaiting(
  store: LedgerStore,
  channels: Channels,
  now: Date,
): Promise<DeliveryReport> {
  const outbox = outboxOf(store.area('warnings'));
  const [messages, underWay] = await Promise.all([outbox.messages(), outbox.batches()]);
  if (messages.length + underWay.length === 0) return { sent: 0, failed: 0 };
  const today: PlainDate = shanghaiDate(now);
  const { settings } = inForceOn(await settingsVersions(store.area('warningSettings')), today);
  if (isQuiet(now, settings.delivery, calendarOf(settings))) return { sent: 0, failed: 0 };

  const targets = new Map(settings.delivery.targets.map((target) => [target.id, target]));
  await gather(outbox, messages, targets, settings.delivery.digestMinutes, now);
  let [sent, failed] = [0, 0];
  for (const batch of await outbox.batches()) {
    const outcome = await deliver(store, outbox, channels, batch, targets.get(batch.target), now);
    if (outcome === 'sent') sent++;
    if (outcome === 'failed') failed++;
  }
  return { sent, failed };
}

/** Puts the messages of each target into batches, once the first of them has waited long enough. */
async function gather(
  outbox: Outbox,
  messages: readonly Message[],
  targets: ReadonlyMap<string, Target>,
  digestMinutes: number,
  now: Date,
): Promise<void> {
  const ripe = new Date(now.getTime() - digestMinutes * MINUTE_MS).toISOString();
  for (const target of new Set(messages.map((message) => message.target))) {
    const own = messages.filter((message) => message.target === target);
    if (targets.has(target) && !own.some(({ createdAt }) => createdAt <= ripe)) continue;
    for (let i = 0; i < own.length; i += MOST_MESSAGES)
      await outbox.freeze(own.slice(i, i + MOST_MESSAGES), now);
  }
}

async function deliver(
  store: LedgerStore,
  outbox: Outbox,
  channels: Channels,
  batch: Batch,
  target: Target | undefined,
  now: Date,
): Promise<'sent' | 'failed' | 'later'> {
  if (batch.nextAttemptAt > now.toISOString()) return 'later';
  const delivery = {
    ...{ at: now.toISOString(), target: batch.target, channel: target?.channel ?? '' },
    ...{ warnings: batch.warnings.length, attempts: batch.attempts + 1 },
  };
  if (target === undefined) {
    await outbox.finish(batch, { ...delivery, outcome: 'failed', fault: 'the target is no longer set' });
    return 'failed';
  }
  const channel = channels[target.channel];
  if (!channel.hasRoom(target, now)) return 'later';
  if (!(await outbox.claim(batch, new Date(now.getTime() + CLAIM_MS)))) return 'later';
  const claimed = { ...batch, attempts: batch.attempts + 1 };

  const warnings = await warningBook(store.area('warnings')).find(batch.warnings);
  const result = await channel.send(target, digestOf(batch.id, warnings), now);
  if (result.ok) {
    await outbox.finish(claimed, { ...delivery, outcome: 'sent', fault: null });
    return 'sent';
  }
  if (claimed.attempts >= MOST_ATTEMPTS) {
    await outbox.finish(claimed, { ...delivery, outcome: 'failed', fault: result.fault });
    return 'failed';
  }
  await outbox.postpone(claimed, new Date(now.getTime() + waitMinutes(claimed.attempts) * MINUTE_MS));
  return 'later';
}

/** 1, 2, 4, … minutes, an hour at most. */
function waitMinutes(attempts: number): number {
  return Math.min(LONGEST_WAIT_MINUTES, 2 ** (attempts - 1));
}
