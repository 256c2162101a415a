import type { EntryFault } from '../../../ledger/form/formEntry';
import type { Language, Say } from '../../locales/texts';

/** What is wrong in a field and what to do, in the reader's language. */
export function entryFaultWords(fault: EntryFault, language: Language, say: Say): string {
  if ('values' in fault) return say(`entry.fault.${fault.code}`, fault.values);
  return language === 'zh-CN' ? fault.message : say(`message.${fault.code}`);
}
