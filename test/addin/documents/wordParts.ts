/** Test aid: the parts of a Word document, and its paragraphs with their text. */
import { strFromU8, unzipSync } from 'fflate';

export type Parts = Readonly<Record<string, string>>;

export function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** The text of a piece of a document, its runs on lines of their own. */
export function textOfXml(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '').join('\n');
}

export interface WordParagraph {
  readonly xml: string;
  readonly text: string;
}

export function paragraphsOf(body: string): readonly WordParagraph[] {
  // A text box holds paragraphs within a paragraph: each of them is found by its own start and end.
  const flat = body.replace(
    /<mc:AlternateContent>.*?<\/mc:AlternateContent>|<w:drawing>.*?<\/w:drawing>/gs,
    '',
  );
  return [...flat.matchAll(/<w:p(?:>| [^>]*>)(.*?)<\/w:p>/gs)].map(([xml]) => ({
    xml,
    text: textOfXml(xml).replaceAll('\n', ''),
  }));
}

/** An attribute's number: `w:line` of `<w:spacing …>`. */
export function numberIn(xml: string, element: string, attribute: string): number | null {
  const found = new RegExp(`<${element}(?: [^>]*)? ${attribute}="(-?\\d+)"`).exec(xml)?.[1];
  return found === undefined ? null : Number(found);
}

export function wordIn(xml: string, element: string, attribute: string): string | null {
  return new RegExp(`<${element}(?: [^>]*)? ${attribute}="([^"]*)"`).exec(xml)?.[1] ?? null;
}
