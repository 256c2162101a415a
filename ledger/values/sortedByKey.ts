/** A value whose objects' fields stand in alphabetical order: stores may give them back in another one. */
export function sortedByKey(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedByKey);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const said = Object.keys(fields).filter((key) => fields[key] !== undefined);
  return Object.fromEntries(said.sort().map((key) => [key, sortedByKey(fields[key])]));
}

export function sameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(sortedByKey(a)) === JSON.stringify(sortedByKey(b));
}
