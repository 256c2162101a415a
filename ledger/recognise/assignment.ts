/**
 * The assignment of columns to fields with the largest sum of scores, each field once (Kuhn-Munkres with potentials,
 * O(rows² · columns); Jonker & Volgenant 1987 describe this shortest-augmenting-path form).
 * @param scores scores[row][column] ≥ 0; a score of 0 is no assignment
 * @returns for each row its column, or -1
 */
export function bestAssignment(scores: ReadonlyArray<readonly number[]>): readonly number[] {
  const rows = scores.length;
  // Each row may stay alone: as many columns of score 0 are added as there are rows.
  const columns = (scores[0]?.length ?? 0) + rows;
  const cost = (row: number, column: number): number => -(scores[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(columns + 1).fill(0);
  const rowOfColumn = new Array<number>(columns + 1).fill(0);
  const at = (list: readonly number[], index: number): number => list[index] ?? 0;

  for (let start = 1; start <= rows; start++) {
    const previous = new Array<number>(columns + 1).fill(0);
    const slack = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
    const done = new Array<boolean>(columns + 1).fill(false);
    rowOfColumn[0] = start;
    let column = 0;
    do {
      done[column] = true;
      const row = at(rowOfColumn, column);
      let smallest = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (done[j] === true) continue;
        const reduced = cost(row, j) - at(rowPotential, row) - at(columnPotential, j);
        if (reduced < at(slack, j)) {
          slack[j] = reduced;
          previous[j] = column;
        }
        if (at(slack, j) < smallest) {
          smallest = at(slack, j);
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (done[j] === true) {
          const owner = at(rowOfColumn, j);
          rowPotential[owner] = at(rowPotential, owner) + smallest;
          columnPotential[j] = at(columnPotential, j) - smallest;
        } else slack[j] = at(slack, j) - smallest;
      }
      column = next;
    } while (at(rowOfColumn, column) !== 0);
    while (column !== 0) {
      const from = at(previous, column);
      rowOfColumn[column] = at(rowOfColumn, from);
      column = from;
    }
  }
  const result = new Array<number>(rows).fill(-1);
  const real = scores[0]?.length ?? 0;
  for (let column = 1; column <= real; column++) {
    const row = at(rowOfColumn, column);
    if (row > 0 && (scores[row - 1]?.[column - 1] ?? 0) > 0) result[row - 1] = column - 1;
  }
  return result;
}
