import { strFromU8, strToU8 } from 'fflate';

/**
 * The add-in's settings lie in the file as one custom document property, which Excel and WPS keep when they save. The
 * codec reads custom properties but doesn't write them, so that they are put into the finished archive here.
 */
const PROPERTY_NAME = 'SpotLedger.settings';
const PART_PATH = 'docProps/custom.xml';
const RELATION =
  '<Relationship Id="rIdSettings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>';
const CONTENT_TYPE =
  '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>';

export type CustomProperties = Readonly<Record<string, string | number | boolean | Date>>;

export function settingsFromFile(custom: CustomProperties | undefined): ReadonlyMap<string, unknown> {
  const text = custom?.[PROPERTY_NAME];
  if (typeof text !== 'string') return new Map();
  try {
    return new Map(Object.entries(JSON.parse(text) as Record<string, unknown>));
  } catch (error) {
    // Someone edited the property by hand: the settings are lost, the workbook is not.
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}

/** The custom properties of the file with the settings among them. */
export function propertiesWithSettings(
  custom: CustomProperties | undefined,
  settings: ReadonlyMap<string, unknown>,
): CustomProperties {
  const others = Object.fromEntries(Object.entries(custom ?? {}).filter(([name]) => name !== PROPERTY_NAME));
  return settings.size > 0
    ? { ...others, [PROPERTY_NAME]: JSON.stringify(Object.fromEntries(settings)) }
    : others;
}

/** Puts custom properties into the parts of an archive. */
export function addCustomProperties(parts: Record<string, Uint8Array>, properties: CustomProperties): void {
  parts[PART_PATH] = strToU8(propertiesXml(properties));
  insertBefore(parts, '_rels/.rels', '</Relationships>', RELATION);
  insertBefore(parts, '[Content_Types].xml', '</Types>', CONTENT_TYPE);
}

function insertBefore(parts: Record<string, Uint8Array>, path: string, mark: string, inserted: string): void {
  const part = parts[path];
  if (!part) throw new Error(`the codec wrote no ${path}`);
  const text = strFromU8(part);
  if (!text.includes('docProps/custom.xml')) parts[path] = strToU8(text.replace(mark, `${inserted}${mark}`));
}

function propertiesXml(properties: CustomProperties): string {
  const items = Object.entries(properties).map(([name, value], index) => {
    const attributes = `fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escaped(name)}"`;
    return `<property ${attributes}>${variantXml(value)}</property>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"',
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    ...items,
    '</Properties>',
  ].join('');
}

function variantXml(value: string | number | boolean | Date): string {
  if (typeof value === 'number') return `<vt:r8>${value}</vt:r8>`;
  if (typeof value === 'boolean') return `<vt:bool>${value}</vt:bool>`;
  if (value instanceof Date) return `<vt:filetime>${value.toISOString()}</vt:filetime>`;
  return `<vt:lpwstr>${escaped(value)}</vt:lpwstr>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
