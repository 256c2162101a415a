/** How many cells of a sheet lie in each column. */
export class ColumnCounts {
  private readonly counts: number[] = [];

  add(column: number, step: 1 | -1): void {
    while (this.counts.length <= column) this.counts.push(0);
    this.counts[column] = (this.counts[column] ?? 0) + step;
  }

  /** The first column with a cell; 0 without any. */
  get first(): number {
    return Math.max(
      0,
      this.counts.findIndex((count) => count > 0),
    );
  }

  get last(): number {
    return Math.max(
      0,
      this.counts.findLastIndex((count) => count > 0),
    );
  }
}
