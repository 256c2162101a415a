import type { SyncOutcome } from '../../client/synchronise';
import { loadAllTexts, sayIn, type Language } from '../../locales/texts';
import { ledgerFaultText } from '../text/ledgerFaultText';

interface Synchronised extends Pick<SyncOutcome, 'fault' | 'held' | 'sent' | 'received'> {
  /** What others did that the sheet does not say yet. */
  readonly others: number;
}

/** What a synchronisation came to, in words; they are loaded with the first one. */
export async function syncNotice(
  { fault, held, sent, received, others }: Synchronised,
  language: Language,
): Promise<string> {
  // Without a connection further words can't be loaded.
  if (fault !== null) return ledgerFaultText(fault, language);
  const say = sayIn(await loadAllTexts(language));
  const [first] = held;
  const toSee = others === 0 ? '' : say('sync.others', { count: others });
  if (first === undefined) return say('sync.done', { sent, received: received.length }) + toSee;
  const reason = first.reason.kind === 'rejected' ? first.reason.message : say('sync.conflictReason');
  return say('sync.heldNotice', { count: held.length, sheet: first.sheet, row: first.row, reason });
}
