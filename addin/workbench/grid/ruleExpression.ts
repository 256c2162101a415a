/** A piece of a formula. Ranges are kept as corners: what is relative moves with the cell that is asked about. */
export type Expression =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'reference'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: 'operation';
      readonly operator: string;
      readonly args: readonly [Expression, Expression];
    };

const TOKEN =
  /\s*(?:"(?:[^"]|"")*"|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(!.])|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w(!.])|\d+(?:\.\d+)?(?![\d:A-Z$])|[A-Z][A-Z0-9.]*(?=\()|(?:TRUE|FALSE)(?![\w(])|<=|>=|<>|[-+*/&=<>(),])/iy;

/** Binary operators by their strength, the weakest first (ECMA-376 part 1, 18.17.2.2). */
const STRENGTHS: ReadonlyArray<readonly string[]> = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];

/** Parses a formula without its '='; null for what the language of rules doesn't have (names, other sheets, arrays). */
export function parseRule(formula: string): Expression | null {
  const tokens = tokensOf(formula.trim());
  if (tokens === null) return null;
  let next = 0;

  const parseBinary = (level: number): Expression | null => {
    const operators = STRENGTHS[level];
    if (operators === undefined) return parseUnary();
    let left = parseBinary(level + 1);
    for (let token = tokens[next]; left !== null && token !== undefined; token = tokens[next]) {
      if (!operators.includes(token)) break;
      next += 1;
      const right = parseBinary(level + 1);
      left = right && { kind: 'operation', operator: token, args: [left, right] };
    }
    return left;
  };
  const parseUnary = (): Expression | null => {
    if (tokens[next] !== '-') return parsePrimary();
    next += 1;
    const operand = parseUnary();
    return operand && { kind: 'operation', operator: '-', args: [{ kind: 'value', value: 0 }, operand] };
  };
  const parseArguments = (): readonly Expression[] | null => {
    const args: Expression[] = [];
    next += 1;
    while (tokens[next] !== ')') {
      const arg = parseBinary(0);
      if (arg === null) return null;
      args.push(arg);
      if (tokens[next] === ',') next += 1;
      else if (tokens[next] !== ')') return null;
    }
    next += 1;
    return args;
  };
  const parsePrimary = (): Expression | null => {
    const token = tokens[next];
    if (token === undefined) return null;
    if (token === '(') {
      const [inner, ...more] = parseArguments() ?? [];
      return inner !== undefined && more.length === 0 ? inner : null;
    }
    next += 1;
    if (token.startsWith('"')) return { kind: 'value', value: token.slice(1, -1).replace(/""/g, '"') };
    if (/^\d/.test(token)) return { kind: 'value', value: Number(token) };
    if (/^(?:TRUE|FALSE)$/i.test(token)) return { kind: 'value', value: token.toUpperCase() === 'TRUE' };
    if (tokens[next] === '(' && /^[A-Z]/i.test(token)) {
      const args = parseArguments();
      return args && { kind: 'call', name: token.toUpperCase(), args };
    }
    return /^\$?[A-Z]/i.test(token) ? { kind: 'reference', text: token.toUpperCase() } : null;
  };

  const parsed = parseBinary(0);
  return next === tokens.length ? parsed : null;
}

function tokensOf(formula: string): readonly string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (match === null) return null;
    tokens.push(match[0].trim());
  }
  return tokens;
}
