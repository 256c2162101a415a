import type { Kind } from '../kinds/kind';
import type { Problem } from '../problem';
import type { Organisation } from '../recognise/organisation';
import type { MappedColumn, ReadRecords } from '../recognise/readRecords';
import type { SheetGrid } from '../recognise/sheetGrid';
import { dateOrderProblems } from './dateOrder';
import { duplicateProblems } from './duplicates';
import { requiredProblems } from './required';
import { serialProblems } from './serials';
import { separationProblems } from './separation';
import { stateProblems } from './states';
import { totalProblems } from './totals';
import { unitProblems } from './units';

/** A column of no known meaning; it counts from 1. */
export interface OtherColumn {
  readonly column: number;
  readonly header: string;
}

/** A table that has been read, with all that a rule may look at. */
export interface TableUnderCheck {
  readonly grid: SheetGrid;
  readonly kind: Kind;
  readonly columns: readonly MappedColumn[];
  readonly read: ReadRecords;
  /** Columns whose meaning is not known. */
  readonly others: readonly OtherColumn[];
  readonly organisation: Organisation;
}

/** The column of a field, where the table has one. */
export function columnOf(table: TableUnderCheck, fieldId: string): MappedColumn | undefined {
  return table.columns.find(({ field }) => field.id === fieldId);
}

const RULES: ReadonlyArray<(table: TableUnderCheck) => readonly Problem[]> = [
  requiredProblems,
  serialProblems,
  unitProblems,
  dateOrderProblems,
  stateProblems,
  separationProblems,
  duplicateProblems,
  totalProblems,
];

/**
 * What is wrong between the cells of a table; what is wrong within one cell the readers have already said. Yields before
 * each rule, so that a caller may pause.
 */
export function* checkTable(table: TableUnderCheck): Generator<void, readonly Problem[]> {
  const problems: Array<readonly Problem[]> = [];
  for (const rule of RULES) {
    yield;
    problems.push(rule(table));
  }
  return problems.flat();
}
