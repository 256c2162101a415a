import type { HeldRow } from '../../client/synchronise';
import { loadAllTexts, sayIn, type Language } from '../../locales/texts';

interface Synchronised {
  readonly held: readonly HeldRow[];
  readonly sent: number;
  readonly received: number;
}

/** What a synchronisation came to, in words; they are loaded with the first one. */
export async function syncNotice(
  { held, sent, received }: Synchronised,
  language: Language,
): Promise<string> {
  const say = sayIn(await loadAllTexts(language));
  const [first] = held;
  if (first === undefined) return say('sync.done', { sent, received });
  const reason = first.reason.kind === 'rejected' ? first.reason.message : say('sync.conflictReason');
  return say('sync.heldNotice', { count: held.length, sheet: first.sheet, row: first.row, reason });
}
