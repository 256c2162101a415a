/** What was typed and not yet saved, by field id. */
export type Texts = Readonly<Record<string, string>>;

/** The unsaved new records of a workbook, by sheet. They stay on this machine, never in the file. */
type Drafts = Readonly<Record<string, Texts>>;

function isTexts(value: unknown): value is Texts {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

const keyOf = (file: string): string => `spotledger.drafts.${file}`;

/** The drafts of a workbook as they were kept; what is no draft is dropped. */
export function readDrafts(file: string): Drafts {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(keyOf(file)) ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(
      Object.entries(parsed).filter((entry): entry is [string, Texts] => isTexts(entry[1])),
    );
  } catch {
    // Somebody else's text, or one cut off when the disk was full: a lost draft is no fault to speak of.
    return {};
  }
}

/** Keeps a sheet's draft in place of the one before; null drops it. */
export function keepDraft(file: string, sheet: string, texts: Texts | null): void {
  const others = Object.entries(readDrafts(file)).filter(([name]) => name !== sheet);
  const drafts = Object.fromEntries(texts === null ? others : [...others, [sheet, texts]]);
  localStorage.setItem(keyOf(file), JSON.stringify(drafts));
}
