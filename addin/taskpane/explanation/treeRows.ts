import type { ExplanationLine } from '../../../ledger/score/explain/explanationLine';

/** A line in sight, with its place in the tree as assistive technology is told it. */
export interface TreeRow {
  /** The line's indices from the root, `2.0.1`. */
  readonly path: string;
  readonly line: ExplanationLine;
  /** From 1. */
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  /** null for a line without parts. */
  readonly isOpen: boolean | null;
}

/** The lines in sight from the top down: parts stand below their line while it is open. */
export function treeRows(
  lines: readonly ExplanationLine[],
  open: ReadonlySet<string>,
  parent = '',
): readonly TreeRow[] {
  return lines.flatMap((line, i): readonly TreeRow[] => {
    const path = parent === '' ? String(i) : `${parent}.${String(i)}`;
    const isOpen = line.parts.length === 0 ? null : open.has(path);
    const row = {
      ...{ path, line, isOpen, level: path.split('.').length },
      ...{ position: i + 1, setSize: lines.length },
    };
    return [row, ...(isOpen === true ? treeRows(line.parts, open, path) : [])];
  });
}

/** What a key does in a tree (WAI-ARIA Authoring Practices, "Tree View"). */
export type TreeMove =
  | { readonly kind: 'focus'; readonly path: string }
  | { readonly kind: 'open' | 'close'; readonly path: string };

/** The move that a key asks for at a row; null where it asks for none. */
export function treeMove(key: string, rows: readonly TreeRow[], path: string): TreeMove | null {
  const at = rows.findIndex((row) => row.path === path);
  const row = rows[at];
  if (row === undefined) return null;
  const to = (target: TreeRow | undefined): TreeMove | null =>
    target === undefined ? null : { kind: 'focus', path: target.path };
  switch (key) {
    case 'ArrowDown':
      return to(rows[at + 1]);
    case 'ArrowUp':
      return to(rows[at - 1]);
    case 'Home':
      return to(rows[0]);
    case 'End':
      return to(rows.at(-1));
    case 'ArrowRight':
      if (row.isOpen === false) return { kind: 'open', path };
      return row.isOpen === true ? to(rows[at + 1]) : null;
    case 'ArrowLeft':
      if (row.isOpen === true) return { kind: 'close', path };
      return to(rows.find((other) => other.path === path.split('.').slice(0, -1).join('.')));
    default:
      return null;
  }
}
