import type { PlacedRecord } from '../score/ledgerRecords';
import type { Figure, FigureSource } from './content';
import { figureMark } from './traces';

/** The sheets and rows of records, each sheet once. */
export function sourcesOf(records: readonly PlacedRecord[]): readonly FigureSource[] {
  const rows = new Map<string, Set<number>>();
  for (const { sheet, row } of records) rows.set(sheet, (rows.get(sheet) ?? new Set()).add(row));
  return [...rows].map(([sheet, set]) => ({ sheet, rows: [...set].sort((a, b) => a - b) }));
}

/** Keeps account of every number that a bulletin states, while its text is being written. */
export class FigureBook {
  private readonly byName = new Map<string, { readonly figure: Figure; readonly index: number }>();

  /**
   * Notes a figure and gives it back as text with its mark behind it (traces.ts). A name stands for one value only: two
   * would be a contradiction.
   */
  state(name: string, value: string | number, records: readonly PlacedRecord[]): string {
    const text = String(value);
    let known = this.byName.get(name);
    if (known !== undefined && known.figure.value !== text)
      throw new Error(`figure ${name} stated as ${known.figure.value} and as ${text}`);
    if (known === undefined) {
      known = { figure: { name, value: text, sources: sourcesOf(records) }, index: this.byName.size };
      this.byName.set(name, known);
    }
    return text + figureMark(known.index);
  }

  /** What was stated under a name; null where nothing was. */
  figure(name: string): Figure | null {
    return this.byName.get(name)?.figure ?? null;
  }

  get figures(): readonly Figure[] {
    return [...this.byName.values()].map(({ figure }) => figure);
  }
}
