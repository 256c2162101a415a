/** What was typed and not yet saved, by field id. */
export type Texts = Readonly<Record<string, string>>;

/** The unsaved new records of a workbook, by sheet. */
export type Drafts = Readonly<Record<string, Texts>>;

function isTexts(value: unknown): value is Texts {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

/** Drafts as they were kept; what is no draft is dropped. */
export function parseDrafts(text: string | null): Drafts {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(
      Object.entries(parsed).filter((entry): entry is [string, Texts] => isTexts(entry[1])),
    );
  } catch {
    // Somebody else's text, or one cut off when the disk was full: a lost draft is no fault to speak of.
    return {};
  }
}

/** The drafts with one sheet's replaced; null takes it out. */
export function withDraft(drafts: Drafts, sheet: string, texts: Texts | null): Drafts {
  const others = Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== sheet));
  return texts === null ? others : { ...others, [sheet]: texts };
}
