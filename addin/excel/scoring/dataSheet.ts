import { columnLetters } from '../../../ledger/cells';
import { asText } from '../cellText';
import type { DataCell, DataTable } from './dataTable';

/** A line of the data sheet. */
export interface DataRow {
  readonly look: 'title' | 'section' | 'header' | 'line' | 'blank';
  readonly cells: readonly DataCell[];
  readonly formats: readonly string[];
}

/** A name of the data sheet for a column of one of its tables. */
export interface ColumnName {
  readonly name: string;
  /** `$A$3:$A$9`. */
  readonly area: string;
}

/** The data sheet as it is written. */
export interface DataSheet {
  readonly rows: readonly DataRow[];
  /** The names that formulas use. */
  readonly names: readonly ColumnName[];
  /** The area of a column, `$A$3:$A$9`. */
  areaOf(table: string, header: string): string;
}

/** Everything in quotes (texts, names of sheets), and what may be a name. */
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|([\p{Script=Han}]+_[\p{Script=Han}\d]+)/gu;

function namesIn(rows: readonly DataRow[]): ReadonlySet<string> {
  const formulas = rows.flatMap(({ cells }) =>
    cells.filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('=')),
  );
  return new Set(
    formulas.flatMap((formula) => [...formula.matchAll(TOKENS)].flatMap(([, name]) => name ?? [])),
  );
}

/** Puts tables below one another. Throws where a formula uses a name that no column has. */
export function dataSheet(title: string, notes: readonly string[], tables: readonly DataTable[]): DataSheet {
  const rows: DataRow[] = [];
  const push = (look: DataRow['look'], cells: readonly DataCell[], formats: readonly string[] = []): void => {
    rows.push({ look, cells, formats });
  };
  const areas = new Map<string, string>();
  push('title', [asText(title)]);
  for (const note of notes) push('blank', [asText(note)]);
  for (const { name, note, headers, formats, lines } of tables) {
    push('blank', []);
    push('section', [asText(`${name}：${note}`)]);
    push('header', headers.map(asText));
    const first = rows.length + 1;
    for (const line of lines) push('line', line(rows.length + 1), formats);
    headers.forEach((header, i) => {
      const letters = columnLetters(i + 1);
      areas.set(`${name}_${header}`, `$${letters}$${String(first)}:$${letters}$${String(rows.length)}`);
    });
  }
  const areaOf = (name: string): string => {
    const area = areas.get(name);
    if (area === undefined) throw new Error(`no column of the data sheet has the name ${name}`);
    return area;
  };
  return {
    rows,
    names: [...namesIn(rows)].map((name) => ({ name, area: areaOf(name) })),
    areaOf: (table, header) => areaOf(`${table}_${header}`),
  };
}
