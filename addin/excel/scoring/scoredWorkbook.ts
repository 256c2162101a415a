import type { CellArea, CellValue, SheetCells } from '../../../ledger/cells';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { monthsOf } from '../../../ledger/score/period';
import { unitsOfResult, type PeriodResult } from '../../../ledger/score/periodResult';
import { periodScoreOf } from '../../../ledger/score/scorePeriod';
import type { PlacedRecord } from '../../../ledger/score/ledgerRecords';
import type { UnitScore } from '../../../ledger/score/periodScore';
import type { UnitResult } from '../../../ledger/score/unit/unitResult';
import { asText } from '../cellText';
import { cellsOfRecords, type CellOf } from './ledgerCells';

/** A workbook as it was read. */
export interface ReadWorkbook {
  readonly cells: readonly SheetCells[];
  readonly recognised: RecognisedWorkbook;
}

/** A unit with its exact figures and the printed ones. Units are numbered from 1 in the roster's order. */
export interface ScoredUnit {
  readonly number: number;
  readonly result: UnitResult;
  readonly printed: UnitScore;
}

/** What the tables of the data sheet are made of. */
export interface ScoredWorkbook {
  readonly result: PeriodResult;
  /** All months of the period, `YYYY-MM`; a formula says which of them count. */
  readonly months: readonly string[];
  readonly units: readonly ScoredUnit[];
  readonly recognised: RecognisedWorkbook;
  readonly cellOf: CellOf;
  /** How many cells of an area hold anything. */
  readonly filledCells: (sheet: string, area: CellArea) => number;
  /** The numbers in an area, dates among them. */
  readonly numbersIn: (sheet: string, area: CellArea) => readonly number[];
  readonly dateSystem: '1900' | '1904';
}

/** What each cell of an area holds: its value and its formula, empty where it has none. */
function contentsOf(
  cells: SheetCells | undefined,
  area: CellArea,
): ReadonlyArray<{ readonly value: CellValue; readonly formula: string }> {
  if (cells === undefined) return [];
  const contents: Array<{ value: CellValue; formula: string }> = [];
  for (let row = area.firstRow; row <= area.lastRow; row++)
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const [r, c] = [row - cells.firstRow, column - cells.firstColumn];
      contents.push({ value: cells.values[r]?.[c] ?? null, formula: cells.formulas[r]?.[c] ?? '' });
    }
  return contents;
}

/** Whether monthly scores stand beside the period's. */
export function hasSeveralMonths({ months }: Pick<ScoredWorkbook, 'months'>): boolean {
  return months.length > 1;
}

export function scoredWorkbook({ cells, recognised }: ReadWorkbook, result: PeriodResult): ScoredWorkbook {
  const printed = new Map(
    periodScoreOf(result).categories.flatMap(({ ranking }) => ranking.map((unit) => [unit.unit, unit])),
  );
  const units = unitsOfResult(result).map((own): ScoredUnit => {
    const score = printed.get(own.unit.name);
    if (score === undefined) throw new Error(`no score of ${own.unit.name}`);
    return { number: own.unit.order, result: own, printed: score };
  });
  const contentsIn = (sheet: string, area: CellArea) =>
    contentsOf(
      cells.find(({ name }) => name === sheet),
      area,
    );
  return {
    ...{ result, recognised, months: monthsOf(result.period) },
    units: units.sort((a, b) => a.number - b.number),
    cellOf: cellsOfRecords(cells, recognised),
    // As COUNTA counts them: a formula that shows nothing counts.
    filledCells: (sheet, area) =>
      contentsIn(sheet, area).filter(({ value, formula }) => value !== null || formula !== '').length,
    numbersIn: (sheet, area) =>
      contentsIn(sheet, area).flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
    dateSystem: cells[0]?.dateSystem ?? '1900',
  };
}

/** A ledger's row as it counts for one of the units that it names; number 0 where the roster knows none of them. */
export interface UnitLine<Input> {
  readonly input: Input;
  readonly unit: ScoredUnit | null;
  /** Several units share a row: totals count it once. */
  readonly isFirst: boolean;
}

interface Placed {
  readonly row: PlacedRecord;
  readonly units: readonly string[];
}

/** The rows of a ledger, one line for each unit that a row counts for. */
export function unitLines<Input extends Placed>(
  inputs: readonly Input[],
  { units }: ScoredWorkbook,
): ReadonlyArray<UnitLine<Input>> {
  const byName = new Map<string, ScoredUnit[]>();
  for (const unit of units) {
    const { name } = unit.result.unit;
    byName.set(name, [...(byName.get(name) ?? []), unit]);
  }
  return inputs.flatMap((input) => {
    const own = input.units.flatMap((name) => byName.get(name) ?? []);
    return (own.length > 0 ? own : [null]).map((unit, i) => ({ input, unit, isFirst: i === 0 }));
  });
}

/** The columns with which every line of a ledger's table begins. */
export function unitCells<Input extends Placed>({ input, unit }: UnitLine<Input>) {
  const { sheet, row, raw } = input.row;
  return {
    number: unit?.number ?? 0,
    name: asText(unit?.result.unit.name ?? raw.unit ?? ''),
    source: asText(`${sheet}!${String(row)}行`),
  };
}
