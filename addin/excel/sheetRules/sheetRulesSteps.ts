import type { SheetCells } from '../../../ledger/cells';
import type { Organisation } from '../../../ledger/recognise/organisation';
import type { RecognisedTable } from '../../../ledger/recognise/recognised';
import { success, type Result } from '../../../ledger/result';
import { inExcel } from '../inExcel';
import { addressOf } from '../rangeArea';
import type { WrittenStep } from '../writtenStep';
import { addSheetRules } from './addSheetRules';
import { removeRuledAreas } from './removeSheetRules';
import { readRuledAreas } from './ruledAreas';

/** Rules put into a sheet, as a step that can be taken back. */
export interface RulesStep extends WrittenStep {
  /** Header comments that found no room. */
  readonly leftOut: number;
}

/** Puts the rules of a table into its sheet, see `addSheetRules`; undo takes them away again, and only them. */
export async function writeSheetRules(
  cells: SheetCells,
  table: RecognisedTable,
  organisation: Organisation,
): Promise<Result<RulesStep, string>> {
  const added = await inExcel((context) => addSheetRules(context, cells, table, organisation));
  if (!added.ok) return added;
  const { name, sheet, area, leftOut } = added.value;
  const undo = (): Promise<Result<null, string>> =>
    inExcel(async (context) => {
      const all = await readRuledAreas(context);
      await removeRuledAreas(
        context,
        all.filter((ruled) => ruled.name === name),
        all,
      );
      return null;
    });
  return success({ place: `${sheet}!${addressOf(area)}`, leftOut, undo });
}

/** Takes all rules of ours away from a sheet, and those whose sheet is gone. */
export async function clearSheetRules(sheet: string): Promise<Result<null, string>> {
  return inExcel(async (context) => {
    const all = await readRuledAreas(context);
    const going = all.filter(({ place }) => place === null || place.sheet === sheet);
    if (going.length > 0) await removeRuledAreas(context, going, all);
    return null;
  });
}

/** The sheets that carry rules of ours. */
export async function ruledSheets(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const all = await readRuledAreas(context);
    return [...new Set(all.flatMap(({ place }) => (place === null ? [] : [place.sheet])))];
  });
}
