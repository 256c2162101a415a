import type { HeldRow } from '../../client/heldRows';
import { loadAllTexts, sayIn, type Language } from '../../locales/texts';

interface Synchronised {
  readonly held: readonly HeldRow[];
  readonly sent: number;
  readonly received: number;
  /** What others did that the sheet does not say yet. */
  readonly others: number;
}

/** What a synchronisation came to, in words; they are loaded with the first one. */
export async function syncNotice(
  { held, sent, received, others }: Synchronised,
  language: Language,
): Promise<string> {
  const say = sayIn(await loadAllTexts(language));
  const [first] = held;
  const toSee = others === 0 ? '' : say('sync.others', { count: others });
  if (first === undefined) return say('sync.done', { sent, received }) + toSee;
  const reason = first.reason.kind === 'rejected' ? first.reason.message : say('sync.conflictReason');
  return say('sync.heldNotice', { count: held.length, sheet: first.sheet, row: first.row, reason });
}
