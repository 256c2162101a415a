import type { Problem } from '../problem';
import { findUnit } from '../recognise/findUnit';
import type { Organisation } from '../recognise/organisation';
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
  const unknown = unknownNames(organisation);
  const problems: Problem[] = [];
  for (const { row, values } of read.records) {
    for (const { column, field } of units) {
      const value = values[field.id];
      const names = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
      if (!names.some(unknown) || !grid.isOwnCell(row, column) || !grid.isFilled(row, column)) continue;
      const fix = suggestedFix('unit.unknown', grid.text(row, column), field, organisation);
      problems.push(problemAt(grid, row, column, field, 'unit.unknown', fix));
    }
  }
  return problems;
}

/** Tells whether a name is neither a unit of the roster nor a group word; the same few names come again and again. */
function unknownNames(organisation: Organisation): (name: string) => boolean {
  const answers = new Map<string, boolean>();
  return (name) => {
    let answer = answers.get(name);
    if (answer === undefined)
      answers.set(name, (answer = !isUnitGroup(name) && findUnit(name, organisation) === null));
    return answer;
  };
}
