import { strFromU8, strToU8, zipSync } from 'fflate';
import type { ArchiveEntry } from './archive';
import { withChineseFormats } from '../chineseFormats';
import { inflatedEntry } from './inflate';
import { separateSheet, type PlainCells } from './plainCells';
import { neededTexts, sharedTexts } from './sharedTexts';
import type { SheetEntry } from './workbookPart';

/**
 * A file in two parts: what the codec shall read, and the plain cells, which are read here. The codec makes several
 * objects of each cell; a ledger of 100,000 rows has a million and a half cells, and hardly one has more to say than its value.
 */
export interface LeanFile {
  readonly bytes: Uint8Array;
  /** By the sheets' names; a sheet that is missing is wholly the codec's. */
  readonly plain: ReadonlyMap<string, PlainCells>;
  readonly texts: ReadonlyArray<string | null>;
}

const STYLES = 'xl/styles.xml';
const TEXTS = 'xl/sharedStrings.xml';
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/** Separates a file; one that is not written in the usual way, or damaged, is left to the codec as it is. */
export async function leanFile(
  bytes: Uint8Array,
  entries: readonly ArchiveEntry[],
  sheetEntries: readonly SheetEntry[],
): Promise<LeanFile> {
  const whole: LeanFile = { bytes, plain: new Map(), texts: [] };
  const parts = await inflatedParts(bytes, entries);
  if (!parts) return whole;
  const textsXml = strFromU8(parts.get(TEXTS) ?? new Uint8Array());
  const texts = sharedTexts(textsXml);
  if (!texts) return whole;

  const plain = new Map<string, PlainCells>();
  const rest = new Map(parts);
  const styles = parts.get(STYLES);
  if (styles) rest.set(STYLES, withChineseFormats(styles));
  for (const { name, path } of sheetEntries) {
    const xml = path === null ? undefined : parts.get(path);
    const separated = xml && separateSheet(xml, (index) => typeof texts[index] === 'string');
    if (!separated || path === null) continue;
    plain.set(name, separated.plain);
    rest.set(path, separated.rest);
  }
  const sheets = [...rest].filter(([path]) => SHEET.test(path));
  // A sheet that is left whole refers to any text.
  if (plain.size === sheets.length) {
    const needed = new Set(sheets.flatMap(([, xml]) => numbersIn(xml)));
    if (parts.has(TEXTS)) rest.set(TEXTS, strToU8(neededTexts(textsXml, (index) => needed.has(index))));
  }
  return { bytes: zipSync(Object.fromEntries(rest), { level: 0 }), plain, texts };
}

/** All parts of the file; null where one is damaged. */
async function inflatedParts(
  bytes: Uint8Array,
  entries: readonly ArchiveEntry[],
): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const inflated = await inflatedEntry(bytes, entry);
    if (!inflated) return null;
    parts.set(entry.path, inflated);
  }
  return parts;
}

/** All whole numbers that cells of this XML hold; those of shared texts are among them. */
function numbersIn(xml: Uint8Array): readonly number[] {
  return [...strFromU8(xml).matchAll(/<v>(\d+)<\/v>/g)].map(([, number]) => Number(number));
}
