const BOX = /[□☐▢◻◯○☑☒■▣◼●◉√✓✔]/;
const TICKED = /[☑☒■▣◼●◉√✓✔]/;
const EMPTY = /[□☐▢◻◯○]/;

const MAY_BE_FORM = /[□☐▢◻◯○(（[［【]/;

/** Longer texts are no form of a few choices. */
const LONGEST_FORM = 300;

interface Choice {
  readonly word: string;
  readonly isTicked: boolean;
}

/** (√) and [ ] are boxes too: as ☑ and □. */
function withPlainBoxes(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[([【]\s*[√✓✔]\s*[)\]】]/g, '☑')
    .replace(/[([【]\s*[)\]】]/g, '□')
    .trim();
}

/** The choices of a form with boxes, in order; empty where the text is none. */
function choicesOf(text: string): readonly Choice[] {
  // Most cells have neither box nor bracket.
  const normal = text.length > LONGEST_FORM || !MAY_BE_FORM.test(text) ? '' : withPlainBoxes(text);
  if (!EMPTY.test(normal)) return [];
  const tokens = normal.match(/[□☐▢◻◯○☑☒■▣◼●◉√✓✔]|[^□☐▢◻◯○☑☒■▣◼●◉√✓✔]+/g) ?? [];
  const boxFirst = BOX.test(tokens[0] ?? '');
  const choices: Array<{ word: string; isTicked: boolean }> = [];
  let tickedBefore = false;
  for (const [i, token] of tokens.entries()) {
    const last = choices.at(-1);
    if (!BOX.test(token)) {
      if (token.trim() !== '') choices.push({ word: token.trim(), isTicked: tickedBefore });
      tickedBefore = false;
    } else if (TICKED.test(token)) {
      // □是√ □否: a tick behind a word belongs to it where the next word has a box of its own.
      const belongsBefore =
        !boxFirst || (last !== undefined && EMPTY.test(tokens[i + 1]?.trim() || (tokens[i + 2] ?? '□')));
      if (belongsBefore && last !== undefined && !EMPTY.test(tokens[i - 1] ?? '')) last.isTicked = true;
      else if (boxFirst) tickedBefore = true;
      else if (last !== undefined) last.isTicked = true;
    }
  }
  return choices;
}

/**
 * The choice that is ticked in a form such as 「□高 ☑中 □低」, 「是□ 否☑」 or 「是(√) 否( )」; null where the text is no
 * such form or not exactly one box is ticked.
 */
export function tickedChoice(text: string): string | null {
  const ticked = choicesOf(text).filter(({ isTicked }) => isTicked);
  return ticked.length === 1 ? (ticked[0]?.word ?? null) : null;
}

/** Whether the text is a form in which nothing has been ticked yet: □是 □否. */
export function isUntickedForm(text: string): boolean {
  const choices = choicesOf(text);
  return choices.length >= 2 && choices.every(({ isTicked }) => !isTicked);
}
