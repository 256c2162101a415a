import type { CellArea } from '../../../ledger/cells';
import { areaAddress, parseAreaAddress } from './area';

/** The areas of an address such as 'A2:A9 C3'. */
export function addressAreas(address: string): readonly CellArea[] {
  return address.split(/\s+/).flatMap((part) => parseAreaAddress(part) ?? []);
}

/** An address with one more area; areas of the same columns right above or below it and it become one, in its place. */
export function withArea(address: string, added: CellArea): string {
  const areas = addressAreas(address);
  const touches = ({ firstColumn, lastColumn, firstRow, lastRow }: CellArea): boolean =>
    firstColumn === added.firstColumn &&
    lastColumn === added.lastColumn &&
    lastRow >= added.firstRow - 1 &&
    firstRow <= added.lastRow + 1;
  const joined = areas.filter(touches);
  const whole = {
    ...added,
    firstRow: Math.min(added.firstRow, ...joined.map(({ firstRow }) => firstRow)),
    lastRow: Math.max(added.lastRow, ...joined.map(({ lastRow }) => lastRow)),
  };
  const [place] = joined;
  const kept = areas.filter((area) => area === place || !joined.includes(area));
  return (place === undefined ? [...kept, whole] : kept.map((area) => (area === place ? whole : area)))
    .map(areaAddress)
    .join(' ');
}
