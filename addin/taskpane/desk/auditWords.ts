import type { AuditReport } from '../../../ledger/wire/audit';
import type { Say } from '../../locales/texts';

/** What a check of the chains found, in sentences: that all holds, or where each chain breaks. */
export function auditWords({ holds, ledgers, accessLogs, closes }: AuditReport, say: Say): readonly string[] {
  const changes = ledgers.reduce((sum, ledger) => sum + ledger.changes, 0);
  const counted = { ledgers: ledgers.length, changes, closes: closes.length };
  const last = closes.at(-1)?.month;
  if (holds && last === undefined) return [say('desk.holdsUnsigned', counted)];
  if (holds) return [say('desk.holds', { ...counted, last: last ?? '' })];
  return [
    say('desk.broken'),
    ...ledgers.flatMap(({ unit, year, broken }) =>
      broken === null
        ? []
        : [
            say(year === 0 ? 'desk.brokenBeside' : 'desk.brokenLedger', {
              ...{ unit, year, sequence: broken.sequence },
              reason: say(`desk.reason.${broken.reason}`),
            }),
          ],
    ),
    ...accessLogs.flatMap(({ month, broken }) =>
      broken === null ? [] : [say('desk.brokenLog', { month, sequence: broken })],
    ),
    ...closes.flatMap(({ month, broken }) =>
      broken === null ? [] : [say('desk.brokenClose', { month, reason: say(`desk.reason.${broken}`) })],
    ),
  ];
}
