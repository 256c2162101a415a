const TICKED = /[☑☒■√✓✔]/;
const EMPTY = /[□☐]/;

/**
 * The choice that is ticked in a form such as 「□高 ☑中 □低」 or 「是□ 否☑」; null where the text is no such form or
 * not exactly one box is ticked.
 */
export function tickedChoice(text: string): string | null {
  const normal = text.normalize('NFKC').trim();
  if (!EMPTY.test(normal) || !TICKED.test(normal)) return null;
  const boxFirst = /^[□☐☑☒■√✓✔]/.test(normal);
  const pattern = boxFirst ? /([□☐☑☒■√✓✔])\s*([^□☐☑☒■√✓✔]+)/g : /([^□☐☑☒■√✓✔]+?)\s*([□☐☑☒■√✓✔])/g;
  const choices = [...normal.matchAll(pattern)].map(([, first = '', second = '']) =>
    boxFirst ? { box: first, word: second.trim() } : { box: second, word: first.trim() },
  );
  const ticked = choices.filter(({ box }) => TICKED.test(box));
  return ticked.length === 1 ? (ticked[0]?.word ?? null) : null;
}
