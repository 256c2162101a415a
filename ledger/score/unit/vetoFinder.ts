import { textKey } from '../../values/textKey';
import type { EntryInput } from '../scoreInputs';

/** Whether an entry is a veto (一票否决): its reason or remark holds one of the words. Shared texts are compared once. */
export function vetoFinder(words: readonly string[]): (entry: EntryInput) => boolean {
  const keys = words.map(textKey);
  const known = new Map<string, boolean>();
  // Neighbours in a ledger often share their text.
  let [lastText, lastHolds] = ['', false];
  const holdsWord = (text: string): boolean => {
    if (text === '') return false;
    if (text === lastText) return lastHolds;
    let holds = known.get(text);
    if (holds === undefined) {
      const key = textKey(text);
      holds = keys.some((word) => key.includes(word));
      known.set(text, holds);
    }
    [lastText, lastHolds] = [text, holds];
    return holds;
  };
  return ({ reason, remark }) => holdsWord(reason) || holdsWord(remark);
}
