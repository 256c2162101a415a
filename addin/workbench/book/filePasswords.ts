import { strFromU8, strToU8, unzipSync } from 'fflate';

/**
 * The passwords of protected sheets (their hashes, rather): the codec reads and writes that a sheet is protected, but not
 * its password, so that they are carried past it.
 */
const PASSWORD_ATTRIBUTES = /\b(?:password|algorithmName|hashValue|saltValue|spinCount)="[^"]*"/g;

/** The password attributes of each sheet that has some, by its name. */
export function sheetPasswords(archive: Uint8Array): ReadonlyMap<string, string> {
  const parts = unzipSync(archive, {
    filter: ({ name }) => /^xl\/(worksheets\/[^/]+|workbook|_rels\/workbook)\.xml/.test(name),
  });
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([relation]) => [
      attribute(relation, 'Id'),
      attribute(relation, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const passwords = new Map<string, string>();
  for (const [sheet] of text('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)) {
    const [protection = ''] =
      /<sheetProtection\b[^>]*>/.exec(text(targets.get(attribute(sheet, 'r:id')) ?? '')) ?? [];
    const attributes = (protection.match(PASSWORD_ATTRIBUTES) ?? []).join(' ');
    if (attributes) passwords.set(unescaped(attribute(sheet, 'name')), attributes);
  }
  return passwords;
}

/** Puts them back into the archive's parts; `passwords` by the sheet's position, undefined for none. */
export function restorePasswords(
  parts: Record<string, Uint8Array>,
  passwords: ReadonlyArray<string | undefined>,
): void {
  passwords.forEach((attributes, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const part = parts[path];
    if (!attributes || !part) return;
    parts[path] = strToU8(strFromU8(part).replace('<sheetProtection ', `<sheetProtection ${attributes} `));
  });
}

function attribute(element: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
