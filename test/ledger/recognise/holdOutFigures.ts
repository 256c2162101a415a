import type { KindId } from '../../../ledger/kinds/kind';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import type { HoldOutLedger } from './holdOutLedgers';
import { holdOutSheet, PLAIN, type Dressing, type HoldOutSheet } from './holdOutSheet';
import { seededRandom } from '../../../ledger/score/fairness/random';

/** How many of what there was to find were found. */
export interface Figures {
  kinds: number;
  kindsRight: number;
  headersRight: number;
  columns: number;
  columnsRight: number;
  /** Taken for another field than they are, or for one where they are none. */
  columnsWrong: number;
  rows: number;
  rowsRight: number;
  /** Found in ledgers in which nothing is wrong. */
  falseProblems: number;
}

const NOTHING: Figures = {
  kinds: 0,
  kindsRight: 0,
  headersRight: 0,
  columns: 0,
  columnsRight: 0,
  columnsWrong: 0,
  rows: 0,
  rowsRight: 0,
  falseProblems: 0,
};

/** A random look of a sheet; the first is plain. */
export function dressingOf(seed: number): Dressing {
  if (seed === 1) return PLAIN;
  const chance = seededRandom(seed * 7919);
  const is = (share: number): boolean => chance() < share;
  return {
    seed,
    title: is(0.85),
    meta: is(0.5),
    instruction: is(0.3),
    headerTiers: ([1, 2, 3] as const)[Math.floor(chance() * 3)] ?? 1,
    merged: is(0.8),
    shuffled: is(0.4),
    dropped: Math.floor(chance() * 4),
    unknown: Math.floor(chance() * 3),
    sections: is(0.4),
    subtotals: is(0.4),
    repeatedHeader: is(0.3),
    blanks: is(0.4),
    example: is(0.3),
    tail: is(0.6),
    down: is(0.3) ? 4 : 0,
    right: is(0.3) ? 2 : 0,
  };
}

function add(figures: Figures, kind: KindId, sheet: HoldOutSheet): void {
  const table = recogniseWorkbook([sheet.cells], '2019年台账.xlsx').sheets[0]?.tables[0];
  const isKind = table?.ledger === kind;
  figures.kinds++;
  if (isKind) figures.kindsRight++;
  if (table?.headerRows.join() === sheet.headerRows.join()) figures.headersRight++;
  figures.columns += sheet.fields.length;
  if (isKind) {
    figures.columnsRight += sheet.fields.filter(
      (field, i) => (table.columns[i]?.field ?? null) === field,
    ).length;
    figures.columnsWrong += sheet.fields.filter((field, i) => {
      const found = table.columns[i]?.field ?? null;
      return found !== null && found !== field;
    }).length;
  }
  const found = new Map<number, string>([
    ...(table?.skippedRows ?? []).map(({ row, reason }) => [row, reason] as const),
    ...(table?.records ?? []).map(({ row }) => [row, 'record'] as const),
  ]);
  const wanted = [
    ...sheet.skippedRows.map(({ row, reason }) => [row, reason] as const),
    ...sheet.recordRows.map((row) => [row, 'record'] as const),
  ];
  if (isKind) figures.falseProblems += table.problems.length;
  figures.rows += wanted.length;
  figures.rowsRight += wanted.filter(([row, what]) => found.get(row) === what).length;
}

/** How well ledgers in other words are understood, by kind, each laid out in `looks` random ways. */
export function holdOutFigures(
  ledgers: readonly HoldOutLedger[],
  looks: number,
): ReadonlyMap<KindId, Figures> {
  const byKind = new Map<KindId, Figures>();
  for (const ledger of ledgers) {
    const figures = byKind.get(ledger[0]) ?? { ...NOTHING };
    byKind.set(ledger[0], figures);
    for (let seed = 1; seed <= looks; seed++) add(figures, ledger[0], holdOutSheet(ledger, dressingOf(seed)));
  }
  return byKind;
}

export function sumOf(all: Iterable<Figures>): Figures {
  const sum = { ...NOTHING };
  for (const figures of all) {
    for (const key of Object.keys(NOTHING) as ReadonlyArray<keyof Figures>) sum[key] += figures[key];
  }
  return sum;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`.padStart(8);

/** The figures as a table to print. */
export function figuresTable(byKind: ReadonlyMap<KindId, Figures>): string {
  const lines = [...byKind, ['all', sumOf(byKind.values())] as const].map(
    ([kind, f]) =>
      kind.padEnd(16) +
      percent(f.kindsRight, f.kinds) +
      percent(f.headersRight, f.kinds) +
      percent(f.columnsRight, f.columns) +
      percent(f.rowsRight, f.rows) +
      String(f.falseProblems).padStart(9),
  );
  return [`${'kind'.padEnd(16)}   kinds headers columns    rows problems`, ...lines].join('\n');
}
