import type { CellArea } from '../../ledger/cells';
import type { FormRow } from '../../ledger/form/formRow';
import { grownFormula, touchesRow } from '../../ledger/form/grownFormula';
import { addressOf, areaOf } from './rangeArea';
import { areaNumber } from './sheetRules/ownSigns';

interface TableExtent {
  readonly id: string;
  readonly area: CellArea;
  readonly showTotals: boolean;
}

/** What has an extent in rows beside the cells: the sheet's table objects, and the workbook's names. */
export interface RowExtents {
  readonly tables: readonly TableExtent[];
  /** The rows under the filter's arrows, while it hides none of them. */
  readonly filtered: CellArea | null;
  readonly names: ReadonlyArray<{
    readonly name: string;
    readonly formula: string;
    /** Whether the name is known on its sheet alone. */
    readonly isOfSheet: boolean;
  }>;
}

/** Asks for the lists; `readExtents` finishes after the next sync, with one more sync where the sheet has table objects. */
export function loadExtents(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): () => Promise<RowExtents> {
  const { names: workbookNames } = context.workbook;
  const { names: sheetNames, tables, autoFilter } = sheet;
  const filter = autoFilter.getRangeOrNullObject();
  filter.load('rowIndex,columnIndex,rowCount,columnCount');
  autoFilter.load('isDataFiltered');
  workbookNames.load('items/name,items/formula');
  sheetNames.load('items/name,items/formula');
  tables.load('items/id,items/showTotals');
  return async () => {
    const names = [workbookNames, sheetNames].flatMap(({ items }) =>
      items
        // Names such as _FilterDatabase are Excel's own affair; an area with rules of ours takes the new row in.
        .filter(({ name }) => !name.startsWith('_') || areaNumber(name) !== null)
        .map(({ name, formula }) => ({
          ...{ name, formula: String(formula), isOfSheet: items === sheetNames.items },
        })),
    );
    const ranges = tables.items.map((table) => {
      const range = table.getRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return { table, range };
    });
    if (ranges.length > 0) await context.sync();
    return {
      names,
      filtered: filter.isNullObject || autoFilter.isDataFiltered ? null : areaOf(filter),
      tables: ranges.map(({ table, range }) => ({
        ...{ id: table.id, area: areaOf(range), showTotals: table.showTotals },
      })),
    };
  };
}

const nameOn = (sheet: Excel.Worksheet, { name, isOfSheet }: RowExtents['names'][number]): Excel.NamedItem =>
  (isOfSheet ? sheet.names : sheet.context.workbook.names).getItem(name);

/** Takes a row that was inserted below the last row of a table object or a name into it. */
export function growExtents(
  sheet: Excel.Worksheet,
  { tables, names }: RowExtents,
  { sheet: sheetName, row, firstColumn, lastColumn }: FormRow,
): void {
  for (const { id, area, showTotals } of tables) {
    const isBeside = area.lastColumn < firstColumn || area.firstColumn > lastColumn;
    if (isBeside || showTotals || area.lastRow !== row - 1) continue;
    sheet.tables.getItem(id).resize(sheet.getRange(addressOf({ ...area, lastRow: row })));
  }
  for (const each of names) {
    const grown = grownFormula(each.formula, row, { own: sheetName, target: sheetName });
    if (grown !== null) nameOn(sheet, each).formula = grown;
  }
}

/** Puts table objects, the filter and names back that ended at a row which has been deleted and has come back. */
export function restoreExtents(
  sheet: Excel.Worksheet,
  { tables, names, filtered }: RowExtents,
  { sheet: sheetName, row }: Pick<FormRow, 'sheet' | 'row'>,
): void {
  for (const { id, area } of tables) {
    if (area.lastRow === row) sheet.tables.getItem(id).resize(sheet.getRange(addressOf(area)));
  }
  if (filtered?.lastRow === row) sheet.autoFilter.apply(sheet.getRange(addressOf(filtered)));
  for (const each of names) {
    if (touchesRow(each.formula, row, { own: sheetName, target: sheetName }))
      nameOn(sheet, each).formula = each.formula;
  }
}
