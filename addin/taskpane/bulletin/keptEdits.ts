import type { TextEdit } from '../../../ledger/bulletin/edits';

const isEdit = (value: unknown): value is TextEdit => {
  const { composed, text } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof composed === 'string' && typeof text === 'string';
};

/** Every issue's edits; none for a text of another version or one that others have changed. */
function allEdits(kept: string | null): Readonly<Record<string, readonly TextEdit[]>> {
  let data: unknown;
  try {
    data = JSON.parse(kept ?? '{}');
  } catch {
    // JSON.parse throws on texts that others have changed, and on nothing else.
    return {};
  }
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(
    Object.entries(data).map(([issue, edits]) => [issue, Array.isArray(edits) ? edits.filter(isEdit) : []]),
  );
}

/** The user's own texts of an issue. */
export function editsOfIssue(kept: string | null, issue: string): readonly TextEdit[] {
  return allEdits(kept)[issue] ?? [];
}

/** What the workbook is to keep from now on; null where nothing changes. */
export function withIssueEdits(
  kept: string | null,
  issue: string,
  edits: readonly TextEdit[],
): string | null {
  const all = allEdits(kept);
  if (edits.length === 0 && all[issue] === undefined) return null;
  const others = Object.entries(all).filter(([each]) => each !== issue);
  return JSON.stringify(
    Object.fromEntries(edits.length === 0 ? others : [...others, [issue, edits] as const]),
  );
}
