import type { Problem } from '../problem';
import { findUnit } from '../recognise/findUnit';
import { isUnitGroup } from '../values/unit';
import type { TableUnderCheck } from './checkTable';
import { problemAt } from './problemAt';
import { suggestedFix } from './suggestedFix';

/** `unit.unknown`: a unit that the workbook's roster doesn't know; without a roster nothing can be said. */
export function unitProblems({
  grid,
  kind,
  columns,
  read,
  organisation,
}: TableUnderCheck): readonly Problem[] {
  if (organisation.units.length === 0 || kind.id === 'organisation') return [];
  const units = columns.filter(({ field }) => field.type === 'unit');
  return read.records.flatMap(({ row, values }) =>
    units
      .filter(({ column, field }) => {
        if (!grid.isOwnCell(row, column)) return false;
        const value = values[field.id];
        const names = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
        return names.some((name) => !isUnitGroup(name) && findUnit(name, organisation) === null);
      })
      .filter(({ column }) => grid.key(row, column) !== '')
      .map(({ column, field }) => {
        const fix = suggestedFix('unit.unknown', grid.text(row, column), field, organisation);
        return problemAt(grid, row, column, field, 'unit.unknown', fix);
      }),
  );
}
