/**
 * node --import tsx warnUntilKilled.ts FOLDER SMTP: lives through the second half of 2016 over an embedded store, a week
 * at a time, raising and sending, from where the one before it was killed. Prints `begun` once it is at work.
 */
import { deliverWaiting } from '../../../functions/delivery/deliverWaiting';
import { openChannels } from '../../../functions/delivery/openChannels';
import { outboxOf } from '../../../functions/delivery/outbox';
import { openStore } from '../../../functions/store/openStore';
import { shanghaiDate } from '../../../functions/timers/shanghaiDate';
import { runMissedDays } from '../../../functions/warnings/runWarnings';
import { warningBook } from '../../../functions/warnings/warningBook';
import { expectSuccess } from '../../../ledger/result';
import { storeOptions } from '../store/storeOptions';

const [folder = '', url = ''] = process.argv.slice(2);
const shared = expectSuccess(await openStore({ store: 'embedded', folder }, storeOptions()));
const store = await shared.ledgerOf(null);
const channels = openChannels({ LEDGER_SMTP_URL: url, LEDGER_MAIL_FROM: 'ledger@example.cn' }, true);
const outbox = outboxOf(store.area('warnings'));
const last = await warningBook(store.area('warnings')).lastDay();
process.stdout.write('begun\n');
for (let at = Date.parse(`${last ?? '2016-07-01'}T02:00:00Z`); ; at += 7 * 86_400_000) {
  const now = new Date(Math.min(at, Date.parse('2016-12-30T02:00:00Z')));
  await runMissedDays(store, now, shanghaiDate(now));
  // What a killed one had claimed is free again after some minutes.
  await deliverWaiting(store, channels, now);
  await deliverWaiting(store, channels, new Date(now.getTime() + 5 * 60_000));
  if (now.getTime() < at && (await outbox.batches()).length === 0) break;
}
await shared.close();
process.stdout.write('done\n');
