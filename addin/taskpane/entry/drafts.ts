/** What was typed and not yet saved, by field id. */
export type Texts = Readonly<Record<string, string>>;

/** A table of a sheet, counted among those that take records. */
export interface TablePlace {
  readonly sheet: string;
  readonly table: number;
}

/** The unsaved new records of a workbook, by table. They stay on this machine, never in the file. */
type Drafts = Readonly<Record<string, Texts>>;

function isTexts(value: unknown): value is Texts {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

export const samePlace = (a: TablePlace, b: TablePlace): boolean =>
  a.sheet === b.sheet && a.table === b.table;

/** A sheet's first table goes by the sheet's name; no name of a sheet has a colon. */
const tableKey = ({ sheet, table }: TablePlace): string =>
  table === 0 ? sheet : `${sheet}:${String(table + 1)}`;

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

/** The draft of a table, where it has one. */
export function draftOf(drafts: Drafts, place: TablePlace): Texts | undefined {
  return drafts[tableKey(place)];
}

/** Keeps a table's draft in place of the one before; null drops it. */
export function keepDraft(file: string, place: TablePlace, texts: Texts | null): void {
  const key = tableKey(place);
  const others = Object.entries(readDrafts(file)).filter(([name]) => name !== key);
  const drafts = Object.fromEntries(texts === null ? others : [...others, [key, texts]]);
  localStorage.setItem(keyOf(file), JSON.stringify(drafts));
}
