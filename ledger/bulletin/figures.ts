import type { PlacedRecord } from '../score/ledgerRecords';
import type { Figure, FigureSource } from './content';

/** The sheets and rows of records, each sheet once. */
export function sourcesOf(records: readonly PlacedRecord[]): readonly FigureSource[] {
  const rows = new Map<string, Set<number>>();
  for (const { sheet, row } of records) rows.set(sheet, (rows.get(sheet) ?? new Set()).add(row));
  return [...rows].map(([sheet, set]) => ({ sheet, rows: [...set].sort((a, b) => a - b) }));
}

/** Keeps account of every number that a bulletin states, while its text is being written. */
export class FigureBook {
  private readonly byName = new Map<string, Figure>();

  /** Notes a figure and gives it back as text. A name stands for one value only: two would be a contradiction. */
  state(name: string, value: string | number, records: readonly PlacedRecord[]): string {
    const text = String(value);
    const known = this.byName.get(name);
    if (known !== undefined && known.value !== text)
      throw new Error(`figure ${name} stated as ${known.value} and as ${text}`);
    this.byName.set(name, known ?? { name, value: text, sources: sourcesOf(records) });
    return text;
  }

  get figures(): readonly Figure[] {
    return [...this.byName.values()];
  }
}
