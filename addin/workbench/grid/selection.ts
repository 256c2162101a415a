import { type CellArea } from '../../../ledger/cells';
import { boundingArea, cellArea, containsArea, intersection, LAST_COLUMN, LAST_ROW } from '../book/area';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is selected: from the cell where it began, which stays the active one, to the one that it was drawn to. */
export interface GridSelection {
  readonly anchor: Place;
  readonly focus: Place;
}

export function selectionAt(place: Place): GridSelection {
  return { anchor: place, focus: place };
}

/** The selection whose area is the given one, beginning at its first cell. */
export function selectionOf(area: CellArea): GridSelection {
  return {
    anchor: { row: area.firstRow, column: area.firstColumn },
    focus: { row: area.lastRow, column: area.lastColumn },
  };
}

/** The selected area; a merged area is selected as a whole or not at all. */
export function selectedArea({ anchor, focus }: GridSelection, merges: readonly CellArea[]): CellArea {
  return selectableArea(
    boundingArea(cellArea(anchor.row, anchor.column), cellArea(focus.row, focus.column)),
    merges,
  );
}

/** The area that is selected when this one is asked for: whole rows and columns do cut through a merged title. */
export function selectableArea(area: CellArea, merges: readonly CellArea[]): CellArea {
  const isWhole = area.lastRow === LAST_ROW || area.lastColumn === LAST_COLUMN;
  return isWhole ? area : wholeMerges(area, merges);
}

/** The smallest area around `area` that cuts through no merged area. */
export function wholeMerges(area: CellArea, merges: readonly CellArea[]): CellArea {
  let grown = area;
  for (let cut = true; cut;) {
    cut = false;
    for (const merge of merges) {
      if (intersection(grown, merge) === null || containsArea(grown, merge)) continue;
      grown = boundingArea(grown, merge);
      cut = true;
    }
  }
  return grown;
}
