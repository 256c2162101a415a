/** Of a text's characters at most this share may be unreadable; with more the file is no text. */
const MOST_UNREADABLE = 0.001;

/**
 * Bytes as text, whatever program wrote them: with a byte order mark as it says, else UTF-8 or GB18030 (which
 * includes GBK and GB2312), whichever leaves fewer characters unreadable. Null for what is no text.
 */
export function decodedText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return text !== null && isText(text) ? text : null;
}

function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) return null;
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const unreadable = unreadableCount(utf8);
  if (unreadable === 0) return utf8;
  const gb18030 = new TextDecoder('gb18030').decode(bytes);
  return unreadableCount(gb18030) < unreadable ? gb18030 : utf8;
}

function unreadableCount(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0;
}

function isText(text: string): boolean {
  const sample = text.slice(0, 1_000_000);
  const unreadable = sample.match(/[^\P{Cc}\t\n\r\f\u0085]|\ufffd/gu)?.length ?? 0;
  return unreadable <= sample.length * MOST_UNREADABLE;
}
