import type { BulletinBlock, BulletinContent, BulletinTable, CellTrace, TextTrace } from './content';

/** Marks of figures stand behind their digits while a text is being composed: characters that no ledger holds. */
const FIRST_MARK = 0xf0000;
const MARKED = /(\d+(?:\.\d+)?)?([\u{F0000}-\u{FFFFD}])/gu;

/** The mark of a figure by its place in the book. */
export function figureMark(index: number): string {
  return String.fromCodePoint(FIRST_MARK + index);
}

/** A ledger's text without characters that would pass for marks. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u{F0000}-\u{FFFFD}]/gu, '');
}

interface Traced {
  readonly text: string;
  readonly traces: readonly TextTrace[];
}

function tracedText(text: string, figures: readonly string[]): Traced {
  const traces: TextTrace[] = [];
  let plain = '';
  let from = 0;
  for (const match of text.matchAll(MARKED)) {
    const [whole, digits = '', mark = ''] = match;
    plain += text.slice(from, match.index) + digits;
    from = match.index + whole.length;
    const figure = figures[(mark.codePointAt(0) ?? 0) - FIRST_MARK];
    if (figure !== undefined && digits !== '')
      traces.push({ start: plain.length - digits.length, end: plain.length, figure });
  }
  return { text: plain + text.slice(from), traces };
}

function tracedTable(table: BulletinTable, figures: readonly string[]): BulletinTable {
  const traces: CellTrace[] = [];
  const rows = table.rows.map((cells, row) =>
    cells.map((cell, column) => {
      const { text, traces: found } = tracedText(cell, figures);
      const [first] = found;
      if (first !== undefined) traces.push({ row, column, figure: first.figure });
      return text;
    }),
  );
  return { ...table, rows, traces };
}

function tracedBlock(block: BulletinBlock, figures: readonly string[]): BulletinBlock {
  if (block.type === 'table') return { ...block, table: tracedTable(block.table, figures) };
  const { text, traces } = tracedText(block.text, figures);
  return traces.length === 0 ? { ...block, text } : { ...block, text, traces };
}

/** A composed document with plain texts, and where in them each figure stands. */
export function traced(content: BulletinContent): BulletinContent {
  const figures = content.figures.map(({ name }) => name);
  return {
    ...content,
    blocks: content.blocks.map((block) => tracedBlock(block, figures)),
    attachmentTables: (content.attachmentTables ?? []).map((table) => tracedTable(table, figures)),
  };
}
