import type { BulletinTable } from '../../ledger/bulletin/content';
import type { FlowElement, FlowParagraph, PageRun } from './officialFlow';
import { blankLine, officialParagraph, titleParagraphs } from './officialParagraph';
import { CHARACTER } from './pageMeasures';
import { chartElements } from './picture/chartElements';

/**
 * 附件说明: one line below the body, names aligned and a second line under the name's first character, a single one
 * without a number (GB/T 9704-2012, 7.3.4); kept with the signature.
 */
export function attachmentNotes(names: readonly string[]): readonly FlowParagraph[] {
  if (names.length === 0) return [];
  // 附件： takes three characters after an indent of two, a number and its dot one more.
  const number = names.length === 1 ? 0 : CHARACTER;
  const left = 5 * CHARACTER + number;
  const lines = names.map((name, i) => {
    const numbered = names.length === 1 ? name : `${String(i + 1)}.${name}`;
    if (i > 0) return officialParagraph(numbered, { left, firstLine: -number, keepNext: true });
    return officialParagraph(`附件：${numbered}`, {
      ...{ left, firstLine: -(3 * CHARACTER + number), keepNext: true },
    });
  });
  return [blankLine({ keepNext: true }), ...lines];
}

const markOf = (tables: readonly BulletinTable[], i: number): string =>
  tables.length === 1 ? '附件' : `附件${String(i + 1)}`;

/** An attachment on a page of its own: 附件1 in the corner, its title in the third line and a line below it as in the body (7.3.7). */
function attachmentPage(table: BulletinTable, mark: string, isNewSection: boolean): readonly FlowElement[] {
  return [
    officialParagraph(mark, { face: 'heading', pageBreakBefore: !isNewSection }),
    blankLine(),
    ...titleParagraphs(table.caption),
    blankLine(),
    ...(table.chart === undefined ? [{ type: 'table', table } as const] : chartElements(table.chart)),
  ];
}

/** Attachments one after the other, upright and as wide as the text area, where the pages are somebody else's. */
export function attachmentTablesInline(tables: readonly BulletinTable[]): readonly FlowElement[] {
  return tables.flatMap((table, i) =>
    attachmentPage({ ...table, isWide: undefined }, markOf(tables, i), false),
  );
}

/** The body's pages and those of its attachments, a new run wherever the paper is turned. */
export function pageRuns(
  body: readonly FlowElement[],
  attachmentTables: readonly BulletinTable[],
): readonly PageRun[] {
  const runs: PageRun[] = [{ isWide: false, elements: body }];
  attachmentTables.forEach((table, i) => {
    const mark = markOf(attachmentTables, i);
    const isWide = table.isWide === true;
    const before = runs.at(-1);
    if (before?.isWide === isWide)
      runs[runs.length - 1] = {
        isWide,
        elements: [...before.elements, ...attachmentPage(table, mark, false)],
      };
    else runs.push({ isWide, elements: attachmentPage(table, mark, true) });
  });
  return runs;
}
