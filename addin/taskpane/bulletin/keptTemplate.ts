/** The user's own Word template. */
export interface Template {
  readonly fileName: string;
  readonly content: Uint8Array;
}

/** Settings are read whenever the workbook is opened: larger templates are not kept in it, but asked for again. */
const LARGEST_KEPT_BYTES = 64 * 1024;

/** A template as the workbook keeps it; null where it is too large for that. */
export function keptTemplate({ fileName, content }: Template): string | null {
  if (content.length > LARGEST_KEPT_BYTES) return null;
  const binary = Array.from(content, (byte) => String.fromCharCode(byte)).join('');
  return JSON.stringify({ fileName, content: btoa(binary) });
}

/** The template that a workbook keeps; null for none and for a text that others have changed. */
export function parseTemplate(kept: string | null): Template | null {
  if (kept === null || kept === '') return null;
  try {
    const { fileName, content } = JSON.parse(kept) as Readonly<Record<string, unknown>>;
    if (typeof fileName !== 'string' || typeof content !== 'string') return null;
    return { fileName, content: Uint8Array.from(atob(content), (character) => character.charCodeAt(0)) };
  } catch {
    // JSON.parse and atob throw on texts that others have changed, and on nothing else.
    return null;
  }
}
