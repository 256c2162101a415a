import type { LedgerFault } from '../../client/ledgerFault';
import type { Language } from '../../locales/texts';

/** What the shared ledger, or the way to it, has to say, in the user's language. */
export function ledgerFaultText({ message, messageEnglish }: LedgerFault, language: Language): string {
  return language === 'zh-CN' ? message : messageEnglish;
}
