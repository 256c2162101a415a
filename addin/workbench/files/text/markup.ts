/** A piece of XML or HTML. Names of elements and attributes are in lower case and without their prefix. */
export type MarkupPiece =
  | {
      readonly type: 'open';
      readonly name: string;
      readonly isEmpty: boolean;
      attribute(name: string): string | null;
    }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

/** A tag whose quotation marks don't pair within so many characters ends at its first '>'. */
const LONGEST_TAG = 65_536;

/**
 * Takes markup apart, well-formed or not, in one pass. Declarations are skipped and entities that a document defines
 * itself are not expanded, so that nothing in it can make it longer than it is.
 */
export function* markupPieces(source: string): Generator<MarkupPiece> {
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf('<', at);
    if (start < 0) break;
    if (start > at) yield { type: 'text', text: unescaped(source.slice(at, start)) };
    if (source.startsWith('<!--', start)) {
      at = after(source, '-->', start + 4);
    } else if (source.startsWith('<![CDATA[', start)) {
      at = after(source, ']]>', start + 9);
      yield { type: 'text', text: source.slice(start + 9, at).replace(/\]\]>$/, '') };
    } else if (/[!?]/.test(source[start + 1] ?? '')) {
      at = after(source, '>', start + 2);
    } else if (/[a-z/]/i.test(source[start + 1] ?? '')) {
      const end = tagEnd(source, start + 1);
      at = end + 1;
      yield tag(source.slice(start + 1, end));
    } else {
      at = start + 1;
      yield { type: 'text', text: '<' };
    }
  }
  if (at < source.length) yield { type: 'text', text: unescaped(source.slice(at)) };
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

/** The place of the '>' that ends a tag: one within an attribute's quotation marks doesn't. */
function tagEnd(source: string, from: number): number {
  const first = source.indexOf('>', from);
  if (first < 0) return source.length;
  let end = first;
  let isQuoted = hasOpenQuote(source, from, end, false);
  while (isQuoted) {
    const next = source.indexOf('>', end + 1);
    if (next < 0 || next - from > LONGEST_TAG) return first;
    isQuoted = hasOpenQuote(source, end + 1, next, isQuoted);
    end = next;
  }
  return end;
}

function hasOpenQuote(source: string, from: number, to: number, isOpen: boolean): boolean {
  const quotes = source.slice(from, to).match(/"/g)?.length ?? 0;
  return (quotes % 2 === 1) !== isOpen;
}

function tag(content: string): MarkupPiece {
  const isClosing = content.startsWith('/');
  const written = /^\/?([^\s/>]*)/.exec(content)?.[1] ?? '';
  const name = withoutPrefix(written);
  if (isClosing) return { type: 'close', name };
  let attributes: ReadonlyMap<string, string> | null = null;
  return {
    type: 'open',
    name,
    isEmpty: content.endsWith('/'),
    attribute: (wanted) => (attributes ??= attributesOf(content.slice(written.length))).get(wanted) ?? null,
  };
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const match of text.matchAll(/([^\s=/"'>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)) {
    attributes.set(withoutPrefix(match[1] ?? ''), unescaped(match[2] ?? match[3] ?? match[4] ?? ''));
  }
  return attributes;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['middot', '·'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['times', '×'],
  ['ldquo', '“'],
  ['rdquo', '”'],
]);

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal, hexadecimal, name) => {
      if (name) return ENTITIES.get(String(name).toLowerCase()) ?? whole;
      const code = decimal ? Number(decimal) : parseInt(String(hexadecimal), 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : '';
    },
  );
}
