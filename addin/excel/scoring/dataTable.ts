import { columnLetters } from '../../../ledger/cells';

/** What a cell is to hold: a number, a formula (it begins with =) or a text, which `asText` has marked as one. */
export type DataCell = string | number;

/** The address of a cell in the same line, by its column's header; `below` lines further down. */
export type OwnLine = (header: string, below?: number) => string;

export interface Column<Item> {
  readonly header: string;
  readonly cell: (item: Item, own: OwnLine) => DataCell;
  readonly format: string;
}

/** A table of the data sheet. Formulas refer to a column of it as 表名_列名, a name of the sheet. */
export interface DataTable {
  readonly name: string;
  /** What a reader has to know of it. */
  readonly note: string;
  readonly headers: readonly string[];
  readonly formats: readonly string[];
  /** One for each line; they are told the row they come to stand in. */
  readonly lines: ReadonlyArray<(row: number) => readonly DataCell[]>;
}

export function column<Item>(header: string, cell: Column<Item>['cell'], format = 'General'): Column<Item> {
  return { header, cell, format };
}

/** Names stand for areas, even of a table with a single line: the workbench's engine adds up no single cell. */
const SHORTEST = 2;

/** A table with a line for each item. */
export function dataTable<Item>(
  name: string,
  note: string,
  items: readonly Item[],
  columns: ReadonlyArray<Column<Item>>,
): DataTable {
  const headers = columns.map(({ header }) => header);
  const ownLine =
    (row: number): OwnLine =>
    (header, below = 0) => {
      const index = headers.indexOf(header);
      if (index < 0) throw new Error(`the table ${name} has no column ${header}`);
      return `$${columnLetters(index + 1)}${String(row + below)}`;
    };
  const lines = items.map((item) => (row: number) => {
    const own = ownLine(row);
    return columns.map(({ cell }) => cell(item, own));
  });
  while (lines.length < SHORTEST) lines.push(() => columns.map(() => ''));
  return { ...{ name, note, headers }, formats: columns.map(({ format }) => format), lines };
}

/** A text as part of a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Rounded half up to `places` decimals. Binary fractions such as 1.005 lie a little below what was meant: the seventh
 * place further on is rounded first, which no exact figure of a score reaches.
 */
export function roundedHalfUp(expression: string, places: number): string {
  const power = String(10 ** places);
  return `INT(ROUND((${expression})*${power},7)+0.5)/${power}`;
}

/** What the rules say of a category, by the table 类别. LOOKUP rather than INDEX: the workbench's engine computes it once. */
export function ruleOf(category: string, name: string): string {
  return `LOOKUP(${category},类别_类别号,类别_${name})`;
}

/** The category's number of a unit, by the table 得分. */
export function categoryOf(unit: string): string {
  return `LOOKUP(${unit},得分_部门号,得分_类别号)`;
}
