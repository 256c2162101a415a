import type { RowPlace } from '../explain/explanationLine';
import type { PlacedRecord } from '../ledgerRecords';
import type { ScoreInputs } from '../scoreInputs';
import { rowContent } from './rowDifferences';

function rowsOf(inputs: ScoreInputs): readonly PlacedRecord[] {
  const { indicators, entries, checks, volumes, rectifications, interviews } = inputs;
  const dated = [indicators, entries, checks, volumes, rectifications];
  return [...dated.flatMap((list) => list.map(({ row }) => row)), ...interviews];
}

/** Where a row of a closed period stands now: rows inserted above have moved it. A row that is gone keeps its old place. */
export function presentPlace(place: RowPlace, closed: ScoreInputs, present: ScoreInputs): RowPlace {
  const isAt = ({ sheet, row }: PlacedRecord): boolean => sheet === place.sheet && row === place.row;
  const then = rowsOf(closed).find(isAt);
  if (then === undefined) return place;
  const content = rowContent(then);
  const now = rowsOf(present).filter((row) => row.sheet === place.sheet && rowContent(row) === content);
  const found = now.find(isAt) ?? now[0];
  return found === undefined ? place : { sheet: found.sheet, row: found.row };
}
