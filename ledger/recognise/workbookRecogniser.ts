import type { SheetCells } from '../cells';
import type { TableAnswer } from './answers';
import type { Organisation } from './organisation';
import { tablesOf, type FormReader } from './sheetTables';
import { NO_ORGANISATION, organisationOf } from './organisationOf';
import { readTable } from './readTable';
import type { RecognisedSheet, RecognisedTable, RecognisedWorkbook } from './recognised';
import { sameCells } from './sameCells';
import { layoutsOf, type TableLayout } from './tableLayout';

/** A sheet as it was understood, the tables as read with the organisation of that reading. */
interface Reading {
  readonly cells: SheetCells;
  readonly layouts: readonly TableLayout[];
  readonly tables: readonly RecognisedTable[];
}

interface Memory {
  readonly readings: readonly Reading[];
  readonly roster: TableLayout | undefined;
  readonly organisation: Organisation;
  /** What the user had said of columns. */
  readonly said: string;
}

const NOTHING: Memory = { readings: [], roster: undefined, organisation: NO_ORGANISATION, said: '[]' };

/**
 * Recognises sheet by sheet, a long sheet in several steps: each is one that may be waited after, so that a pane stays
 * responsive. Without a reader of forms a sheet that is one (`namesCheckForm`) is taken for what its lists are.
 */
type Recogniser = (
  cells: readonly SheetCells[],
  answers?: readonly TableAnswer[],
  readForms?: FormReader | null,
) => Generator<void, RecognisedWorkbook>;

/**
 * Recognises a workbook that is being worked in: a sheet that holds what it held before is taken as it was understood
 * before, for of many ledgers a user changes one at a time; where nothing has changed the list of sheets is the same one.
 */
export function workbookRecogniser(file: string): Recogniser {
  let memory = NOTHING;
  let sheets: readonly RecognisedSheet[] = [];
  return function* recognise(cells, answers = [], readForms = null) {
    const before = memory.readings;
    memory = yield* recognised({ cells, file, answers, readForms }, memory);
    const { readings, organisation } = memory;
    if (readings.length !== before.length || readings.some((each, i) => each !== before[i]))
      sheets = readings.map(({ cells: { name, visibility }, tables }) => ({ name, visibility, tables }));
    return { file, sheets, organisation };
  };
}

interface Workbook {
  readonly cells: readonly SheetCells[];
  readonly file: string;
  readonly answers: readonly TableAnswer[];
  readonly readForms: FormReader | null;
}

function* recognised({ cells, file, answers, readForms }: Workbook, before: Memory): Generator<void, Memory> {
  const said = JSON.stringify(answers);
  const known = said === before.said ? before.readings : [];
  const sheets = [];
  for (const sheet of cells) {
    const same = known.find((reading) => sameCells(reading.cells, sheet));
    sheets.push({ cells: sheet, same, layouts: same?.layouts ?? (yield* layoutsOf(sheet, file, answers)) });
    yield;
  }
  const roster = rosterOf(sheets.flatMap(({ layouts }) => layouts));
  const isSameRoster = roster === before.roster;
  const organisation = isSameRoster ? before.organisation : yield* organisationIn(roster);
  const readings: Reading[] = [];
  for (const { cells: own, same, layouts } of sheets) {
    if (same && isSameRoster) readings.push(same);
    else {
      const form = readForms?.(own, file, layouts, organisation) ?? null;
      readings.push({ cells: own, layouts, tables: yield* tablesOf(layouts, organisation, form) });
    }
  }
  return { readings, roster, organisation, said };
}

/** The sheet that is a 部门名册. */
function rosterOf(layouts: readonly TableLayout[]): TableLayout | undefined {
  return layouts.find((layout) => layout.chosen?.kind.id === 'organisation');
}

function* organisationIn(roster: TableLayout | undefined): Generator<void, Organisation> {
  return roster ? organisationOf((yield* readTable(roster, NO_ORGANISATION)).records) : NO_ORGANISATION;
}
