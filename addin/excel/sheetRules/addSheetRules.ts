import type { CellArea, SheetCells } from '../../../ledger/cells';
import type { Organisation } from '../../../ledger/recognise/organisation';
import type { RecognisedTable } from '../../../ledger/recognise/recognised';
import { sheetRulesOf, type CellRule, type SheetRules } from '../../../ledger/sheetRules/sheetRules';
import { ExcelFault } from '../inExcel';
import { rangeOf } from '../rangeArea';
import { fitsInline, openListSheet, writeLists } from './choiceLists';
import { commentedCells, writeComments } from './headerComments';
import { refuseProtected, removeRuledAreas } from './removeSheetRules';
import { freshAreaName, readRuledAreas, touches } from './ruledAreas';
import { validationRuns } from './validationRuns';
import { writeMark, writeRule } from './writtenRules';

/** What was put into the sheet. */
export interface AddedRules {
  /** The hidden name by which the rules are found again. */
  readonly name: string;
  readonly sheet: string;
  readonly area: CellArea;
  /** Comments that Excel refused because their header cells carry one of the old kind. */
  readonly leftOut: number;
}

/**
 * Puts the rules of a recognised table into its sheet: dropdowns, date and number rules with input messages, conditional
 * marks of problems, comments at the header. Validations, formats and comments of the user are kept, and where they have
 * a validation none of ours is added. Rules of ours on the same table are renewed. A bounded number of requests:
 * about ten, and one for each halving of a column in which the user's validations begin or end.
 * @param cells the sheet as last read, in which `table` was recognised; it names the sheet
 * @param organisation its units are offered in the columns of units
 * @throws ExcelFault where the sheet is protected or the table has no row for records; Excel's own errors
 */
export async function addSheetRules(
  context: Excel.RequestContext,
  cells: SheetCells,
  table: RecognisedTable,
  organisation: Organisation,
): Promise<AddedRules> {
  const rules = sheetRulesOf(table, cells, organisation);
  if (rules === null) throw new ExcelFault(`工作表“${cells.name}”的表头下面没有可以填写的行，请先留出空行`);
  const { sheet: sheetName, area } = rules;
  await refuseProtected(context, [sheetName]);
  const present = await readRuledAreas(context);
  const renewed = present.filter(({ place }) => place?.sheet === sheetName && touches(place.area, area));
  if (renewed.length > 0) await removeRuledAreas(context, renewed, present);

  const sheet = context.workbook.worksheets.getItem(sheetName);
  const name = freshAreaName(present);
  const taken = await commentedCells(context, sheet);
  const free = await freeAreas(context, sheet, rules);
  const sources = await listSources(context, name, rules.cellRules);
  for (const rule of rules.cellRules) {
    writeRule(sheet, free.get(rule.column) ?? [], rule, sources.get(rule) ?? null);
  }
  for (const mark of rules.marks) writeMark(sheet, mark, rules.spans);
  context.workbook.names.add(name, rangeOf(sheet, area)).visible = false;
  await context.sync();
  const comments = rules.comments.filter(({ row, column }) => !taken.has(`${String(row)}:${String(column)}`));
  const leftOut = await writeComments(context, sheet, comments);
  return { name, sheet: sheetName, area, leftOut };
}

/** The ruled cells of each column that have no validation of the user's. */
async function freeAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { area, spans }: SheetRules,
): Promise<ReadonlyMap<number, readonly CellArea[]>> {
  const firstRow = spans[0]?.first ?? area.firstRow;
  const runs = await validationRuns(context, sheet, { ...area, firstRow });
  const free = new Map<number, CellArea[]>();
  for (const run of runs.filter(({ owner }) => owner === 'nobody')) {
    const column = run.area.firstColumn;
    for (const { first, last } of spans) {
      const part = {
        ...run.area,
        firstRow: Math.max(first, run.area.firstRow),
        lastRow: Math.min(last, run.area.lastRow),
      };
      if (part.firstRow <= part.lastRow) free.set(column, joined(free.get(column) ?? [], part));
    }
  }
  for (const parts of free.values()) parts.sort((a, b) => a.firstRow - b.firstRow);
  return free;
}

/** Halves that turned out the same are one area again. */
function joined(parts: readonly CellArea[], part: CellArea): CellArea[] {
  const neighbour = parts.find(
    ({ firstRow, lastRow }) => lastRow + 1 === part.firstRow || part.lastRow + 1 === firstRow,
  );
  if (neighbour === undefined) return [...parts, part];
  const others = parts.filter((other) => other !== neighbour);
  return joined(others, {
    ...part,
    firstRow: Math.min(neighbour.firstRow, part.firstRow),
    lastRow: Math.max(neighbour.lastRow, part.lastRow),
  });
}

/** For lists that don't fit into a validation: the formula of their named range; equal lists share one. */
async function listSources(
  context: Excel.RequestContext,
  areaName: string,
  cellRules: readonly CellRule[],
): Promise<ReadonlyMap<CellRule, string>> {
  const long = cellRules.flatMap((rule) =>
    rule.condition.kind === 'list' && !fitsInline(rule.condition.words)
      ? [{ rule, words: rule.condition.words, key: rule.condition.words.join('\n') }]
      : [],
  );
  if (long.length === 0) return new Map();
  const keys = [...new Set(long.map(({ key }) => key))];
  const lists = keys.map((key) => long.find((each) => each.key === key)?.words ?? []);
  const { sheet, freeColumn } = await openListSheet(context);
  const names = writeLists(context, sheet, areaName, lists, freeColumn);
  return new Map(long.map(({ rule, key }) => [rule, `=${names[keys.indexOf(key)] ?? ''}`]));
}
