import { referencedAreas } from './references';

/** A reference that is calculated may lead anywhere. */
const ANYWHERE = /\b(?:INDIRECT|OFFSET)\(/i;

/** More columns than this in one reference are the whole sheet. */
const MOST_COLUMNS = 1000;

/** The columns that formulas name: the engine can do without the cells of all others. */
export class LookedAtColumns {
  private readonly bySheet = new Map<string, Set<number>>();
  private isEverywhere = false;

  /** Takes in what a formula names, without tables and names. */
  add(formula: string, formulaSheet: string): void {
    if (ANYWHERE.test(formula)) this.isEverywhere = true;
    for (const { sheet, area } of referencedAreas(formula, formulaSheet)) {
      if (area.lastColumn - area.firstColumn > MOST_COLUMNS) this.isEverywhere = true;
      if (this.isEverywhere) return;
      const columns = this.bySheet.get(sheet.toLowerCase()) ?? new Set();
      this.bySheet.set(sheet.toLowerCase(), columns);
      for (let column = area.firstColumn; column <= area.lastColumn; column++) columns.add(column);
    }
  }

  /** Whether all that a formula names has been taken in. */
  covers(formula: string, formulaSheet: string): boolean {
    if (this.isEverywhere) return true;
    const own = new LookedAtColumns();
    own.add(formula, formulaSheet);
    if (own.isEverywhere) return false;
    return [...own.bySheet].every(([sheet, columns]) =>
      [...columns].every((column) => this.has(sheet, column)),
    );
  }

  has(sheet: string, column: number): boolean {
    return this.isEverywhere || (this.bySheet.get(sheet.toLowerCase())?.has(column) ?? false);
  }
}
