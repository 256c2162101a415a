/** A value whose objects' fields stand in alphabetical order: stores may give them back in another one. */
export function sortedByKey(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedByKey);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, sortedByKey(entry)]),
  );
}

export function sameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(sortedByKey(a)) === JSON.stringify(sortedByKey(b));
}
