import type { CellArea } from '../../../ledger/cells';
import { MARK_SIGN } from '../../../ledger/sheetRules/problemMarks';
import { ExcelFault } from '../inExcel';
import { rangeOf } from '../rangeArea';
import { isOwnComment, LIST_SHEET } from './ownSigns';
import type { RuledArea } from './ruledAreas';
import { validationRuns } from './validationRuns';

/** What a sheet has of ours in an area, ready to be deleted. */
interface OwnParts {
  readonly validated: readonly Excel.Range[];
  readonly marks: readonly Excel.ConditionalFormat[];
  readonly comments: readonly Excel.Comment[];
}

/**
 * Takes the rules of some areas away, and nothing else: validations, marks and comments that bear our sign, the lists,
 * the names and, with the last list, the list sheet. Rows and columns may have come, gone or moved meanwhile, and
 * what the user has put there since stays.
 * @param all every ruled area of the workbook
 * @throws ExcelFault where a sheet is protected
 */
export async function removeRuledAreas(
  context: Excel.RequestContext,
  going: readonly RuledArea[],
  all: readonly RuledArea[],
): Promise<void> {
  await refuseProtected(
    context,
    going.flatMap(({ place }) => (place ? [place.sheet] : [])),
  );
  for (const { place } of going) {
    if (place === null) continue;
    const parts = await ownParts(context, place.sheet, place.area);
    for (const range of parts.validated) range.dataValidation.clear();
    for (const mark of parts.marks) mark.delete();
    for (const comment of parts.comments) comment.delete();
  }
  const { names, worksheets } = context.workbook;
  const lists = worksheets.getItemOrNullObject(LIST_SHEET);
  lists.load('name');
  await context.sync();
  for (const area of going) {
    for (const list of area.lists) {
      if (!lists.isNullObject) names.getItem(list).getRangeOrNullObject().clear('Contents');
      names.getItem(list).delete();
    }
    names.getItem(area.name).delete();
  }
  const hasListsLeft = all.some((area) => area.lists.length > 0 && !going.includes(area));
  if (!hasListsLeft && !lists.isNullObject) lists.delete();
  await context.sync();
}

/** @throws ExcelFault that names a protected sheet */
export async function refuseProtected(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<void> {
  const protections = sheetNames.map((name) => {
    const { protection } = context.workbook.worksheets.getItem(name);
    protection.load('protected');
    return { name, protection };
  });
  await context.sync();
  const found = protections.find(({ protection }) => protection.protected);
  if (found) throw new ExcelFault(`工作表“${found.name}”受保护，请先在“审阅”中撤销工作表保护`);
}

async function ownParts(context: Excel.RequestContext, sheetName: string, area: CellArea): Promise<OwnParts> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const { conditionalFormats } = rangeOf(sheet, area);
  conditionalFormats.load('items/type');
  sheet.comments.load('items/content');
  const runs = await validationRuns(context, sheet, area);
  const custom = conditionalFormats.items.filter(({ type }) => type === 'Custom');
  for (const format of custom) format.custom.rule.load('formula');
  await context.sync();
  return {
    validated: runs.filter(({ owner }) => owner === 'us').map((run) => rangeOf(sheet, run.area)),
    marks: custom.filter(({ custom: { rule } }) => rule.formula.includes(MARK_SIGN)),
    comments: sheet.comments.items.filter(({ content }) => isOwnComment(content)),
  };
}
