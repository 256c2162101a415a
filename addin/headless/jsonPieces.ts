/** Expanded so far down: the document, its sheets, a sheet's lists; what is in these stands on a line each. */
const EXPANDED_DEPTH = 4;
const PIECE_CHARACTERS = 64 * 1024;

/**
 * A document as JSON in pieces: one of a large ledger is too long a text to be held as a whole.
 * @returns texts of some 64 K characters that make one JSON document with a line break at its end
 */
export function* jsonPieces(document: unknown): Generator<string> {
  let piece = '';
  for (const text of jsonTexts(document, EXPANDED_DEPTH, '\n')) {
    piece += text;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n`;
}

function* jsonTexts(value: unknown, depth: number, lineBreak: string): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value);
    return;
  }
  const inner = `${lineBreak} `;
  if (depth === 1 && Array.isArray(value) && value.length > 0) {
    for (let index = 0; index < value.length; index++)
      yield `${index === 0 ? '[' : ','}${inner}${JSON.stringify(value[index])}`;
    yield `${lineBreak}]`;
    return;
  }
  const isList = Array.isArray(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  if (entries.length === 0) {
    yield isList ? '[]' : '{}';
    return;
  }
  let before = isList ? '[' : '{';
  for (const [key, each] of entries) {
    yield isList ? `${before}${inner}` : `${before}${inner}${JSON.stringify(key)}: `;
    yield* jsonTexts(each, depth - 1, inner);
    before = ',';
  }
  yield `${lineBreak}${isList ? ']' : '}'}`;
}
