import type { TableEntity } from '@azure/data-tables';

/** Azure Tables: 32 K characters a string property, of which we use less. */
const LONGEST_PROPERTY = 30_000;
/** Properties of 30,000 UTF-16 characters that fit into an entity of 1 MiB, with its keys; far below the 255 allowed. */
const MOST_PARTS = 15;
const LONGEST_KEY = 512;
/** Azure Tables allows none of these in PartitionKey and RowKey. */
const FORBIDDEN_IN_KEYS = /[/\\#?\u0000-\u001f\u007f-\u009f]/;

/**
 * A row as an entity: its JSON text in the properties body0, body1, …
 * Throws on what the service would refuse: callers have checked sizes and ids before.
 */
export function toEntity(partitionKey: string, rowKey: string, value: unknown): TableEntity {
  for (const key of [partitionKey, rowKey])
    if (FORBIDDEN_IN_KEYS.test(key) || key.length > LONGEST_KEY || key === '')
      throw new Error(`not a key of Azure Tables: ${JSON.stringify(key)}`);
  const parts = inParts(JSON.stringify(value));
  if (parts.length > MOST_PARTS)
    throw new Error(`row ${rowKey} is larger than an entity of Azure Tables can be`);
  return {
    partitionKey,
    rowKey,
    ...Object.fromEntries(parts.map((part, i) => [`body${String(i)}`, part])),
  };
}

/** The value of an entity that `toEntity` made. */
export function fromEntity(entity: Readonly<Record<string, unknown>>): unknown {
  let text = '';
  for (let i = 0; ; i++) {
    const part = entity[`body${String(i)}`];
    if (typeof part !== 'string') break;
    text += part;
  }
  return JSON.parse(text) as unknown;
}

/** Cuts a text, but never through a surrogate pair: half a character can't be sent as UTF-8. */
function inParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + LONGEST_PROPERTY, text.length);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end--;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}
