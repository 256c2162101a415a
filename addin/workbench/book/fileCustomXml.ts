import { strFromU8, strToU8, unzipSync } from 'fflate';

/** A piece of XML that an add-in keeps in the workbook (ECMA-376 part 1, 15.2.5). */
export interface CustomXmlPart {
  /** A GUID in braces. */
  readonly id: string;
  readonly xml: string;
}

const ITEM = /^customXml\/item(\d+)\.xml$/;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const WORKBOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';
const CONTENT_TYPES = '[Content_Types].xml';

/** The custom XML parts of a file, in their order. */
export function customXmlFromFile(bytes: Uint8Array): readonly CustomXmlPart[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => name.startsWith('customXml/') });
  const numbers = Object.keys(parts).flatMap((path) => {
    const number = ITEM.exec(path)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return numbers
    .sort((a, b) => a - b)
    .map((number) => {
      const properties = textOf(parts[`customXml/itemProps${String(number)}.xml`]);
      const id = /itemID="([^"]+)"/.exec(properties)?.[1] ?? customXmlId(number);
      return { id, xml: textOf(parts[`customXml/item${String(number)}.xml`]).replace(/^\ufeff/, '') };
    });
}

/** An id for the part of a number; parts of our own are few. */
export function customXmlId(number: number): string {
  return `{5B07A9E1-0000-4000-8000-${String(number).padStart(12, '0')}}`;
}

/** The namespace of a part's root element; empty where it has none. */
export function namespaceOf(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  const name = root?.[1] === undefined ? 'xmlns' : `xmlns:${root[1]}`;
  const attributes = [...(root?.[2] ?? '').matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const found = attributes.find(([, attribute]) => attribute === name);
  return found?.[2] ?? found?.[3] ?? '';
}

/** The parts of an archive with this custom XML in place of what is there. */
export function withCustomXml(
  archive: Readonly<Record<string, Uint8Array>>,
  customXml: readonly CustomXmlPart[],
): Record<string, Uint8Array> {
  const parts = Object.fromEntries(
    Object.entries(archive).filter(([path]) => !path.startsWith('customXml/')),
  );
  const relations: string[] = [];
  const types: string[] = [];
  customXml.forEach(({ id, xml }, index) => {
    const number = String(index + 1);
    parts[`customXml/item${number}.xml`] = strToU8(xml);
    parts[`customXml/itemProps${number}.xml`] = strToU8(propertiesXml(id, namespaceOf(xml)));
    parts[`customXml/_rels/item${number}.xml.rels`] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    );
    relations.push(
      `<Relationship Id="rIdCustomXml${number}" Type="${OFFICE}/relationships/customXml" Target="../customXml/item${number}.xml"/>`,
    );
    types.push(`<Override PartName="/customXml/itemProps${number}.xml" ContentType="${PROPERTIES_TYPE}"/>`);
  });
  replace(
    parts,
    WORKBOOK_RELATIONS,
    /<Relationship\b[^>]*\/customXml"[^>]*\/>/g,
    '</Relationships>',
    relations,
  );
  replace(parts, CONTENT_TYPES, /<Override\b[^>]*"\/customXml\/[^>]*\/>/g, '</Types>', types);
  return parts;
}

function propertiesXml(id: string, namespace: string): string {
  const escaped = namespace.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const references = namespace === '' ? '' : `<ds:schemaRef ds:uri="${escaped}"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs>${references}</ds:schemaRefs></ds:datastoreItem>`;
}

function replace(
  parts: Record<string, Uint8Array>,
  path: string,
  former: RegExp,
  end: string,
  elements: readonly string[],
): void {
  const part = parts[path];
  if (part === undefined) throw new Error(`the codec wrote no ${path}`);
  parts[path] = strToU8(
    strFromU8(part)
      .replace(former, '')
      .replace(end, `${elements.join('')}${end}`),
  );
}

function textOf(part: Uint8Array | undefined): string {
  return part === undefined ? '' : strFromU8(part);
}
