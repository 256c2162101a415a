/** Answers with the route's parameters when a path matches it, null when not. */
export type Route = (path: string) => Readonly<Record<string, string>> | null;

/** A route template of literal segments and `{parameters}`, such as `api/warnings/{id}/acknowledge`. Case does not matter. */
export function parseRoute(template: string): Route {
  const segments = segmentsOf(template);
  const unsupported = segments.find((segment) => /[{}]/.test(segment) && !/^\{\w+\}$/.test(segment));
  if (unsupported !== undefined)
    throw new Error(`the local host knows no route segment like ${unsupported} (in ${template})`);
  return (path) => {
    const given = segmentsOf(path);
    if (given.length !== segments.length) return null;
    const parameters: Record<string, string> = {};
    for (const [i, segment] of segments.entries()) {
      const text = decoded(given[i] ?? '');
      if (text === null) return null;
      if (segment.startsWith('{')) parameters[segment.slice(1, -1)] = text;
      else if (segment.toLowerCase() !== text.toLowerCase()) return null;
    }
    return parameters;
  };
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
