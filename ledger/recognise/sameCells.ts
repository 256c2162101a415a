import type { SheetCells } from '../cells';

/** Whether two readings of a sheet found the same: its name, its cells and all else that is read of it. */
export function sameCells(one: SheetCells, other: SheetCells): boolean {
  return same(one, other);
}

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, i) => same(item, other[i]));
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  return same(Object.entries(one), Object.entries(other));
}
