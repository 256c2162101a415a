/**
 * Cells on the clipboard are lines of texts with tabs between them; a text that holds a tab, a line break or a leading
 * quote stands in quotes, doubled inside (what Excel and WPS write and read as text/plain).
 */
export function clipboardText(rows: ReadonlyArray<readonly string[]>): string {
  return rows.map((texts) => texts.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The reverse; one line break at the end closes the last line and begins no other. */
export function rowsOfClipboardText(text: string): ReadonlyArray<readonly string[]> {
  const rows: string[][] = [[]];
  // A quoted text, or anything up to the next tab or line break; then what follows it.
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/gy;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, raw = '', separator = ''] = match;
    const isQuoted = raw.length > 1 && raw.startsWith('"') && raw.endsWith('"');
    rows.at(-1)?.push(isQuoted ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (separator === '') break;
    if (separator === '\t') continue;
    if (cell.lastIndex === text.length) break;
    rows.push([]);
  }
  return rows;
}
