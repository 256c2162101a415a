import { strFromU8, strToU8, unzipSync } from 'fflate';

/** Names that a file hides from its user; the codec neither reads nor writes that, so that it is carried past it. */
const WORKBOOK = 'xl/workbook.xml';

/** A name, with the position of its sheet where it belongs to one. */
interface ScopedName {
  readonly name: string;
  readonly sheetIndex?: number;
}

const keyOf = ({ name, sheetIndex }: ScopedName): string =>
  `${String(sheetIndex ?? '')}!${name.toLowerCase()}`;

/** Tells which names of an archive are hidden. */
export function hiddenNames(archive: Uint8Array): (name: ScopedName) => boolean {
  const part = unzipSync(archive, { filter: ({ name }) => name === WORKBOOK })[WORKBOOK];
  const hidden = new Set<string>();
  for (const [element] of strFromU8(part ?? new Uint8Array()).matchAll(/<definedName\b[^>]*>/g)) {
    if (!/\shidden="(?:1|true)"/.test(element)) continue;
    hidden.add(keyOf(nameIn(element)));
  }
  return (name) => hidden.has(keyOf(name));
}

/** Marks names as hidden in the archive's parts. */
export function hideNames(parts: Record<string, Uint8Array>, names: readonly ScopedName[]): void {
  const part = parts[WORKBOOK];
  if (part === undefined) return;
  const hidden = new Set(names.map(keyOf));
  parts[WORKBOOK] = strToU8(
    strFromU8(part).replace(/<definedName\b[^>]*>/g, (element) =>
      hidden.has(keyOf(nameIn(element)))
        ? element.replace('<definedName', '<definedName hidden="1"')
        : element,
    ),
  );
}

function nameIn(element: string): ScopedName {
  const index = /\slocalSheetId="(\d+)"/.exec(element)?.[1];
  const name = /\sname="([^"]*)"/.exec(element)?.[1] ?? '';
  return index === undefined ? { name } : { name, sheetIndex: Number(index) };
}
