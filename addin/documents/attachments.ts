import { Paragraph, type Table } from 'docx';
import type { BulletinTable } from '../../ledger/bulletin/content';
import type { PageRun } from './officialDocument';
import { BODY_SPACING, CHARACTER, FONTS } from './officialPage';
import { blankLine, officialParagraph, textRun, titleParagraphs } from './officialParagraph';
import { officialTable } from './officialTable';

/**
 * 附件说明: one line below the body, names aligned and a second line under the name's first character, a single one
 * without a number (GB/T 9704-2012, 7.3.4); kept with the signature.
 */
export function attachmentNotes(names: readonly string[]): readonly Paragraph[] {
  if (names.length === 0) return [];
  // 附件： takes three characters after an indent of two, a number and its dot one more.
  const number = names.length === 1 ? 0 : CHARACTER;
  const left = 5 * CHARACTER + number;
  const lines = names.map((name, i) => {
    const numbered = names.length === 1 ? name : `${String(i + 1)}.${name}`;
    if (i > 0) return officialParagraph(numbered, { indent: { left, hanging: number }, keepNext: true });
    return officialParagraph(`附件：${numbered}`, {
      indent: { left, hanging: 3 * CHARACTER + number },
      keepNext: true,
    });
  });
  return [blankLine({ keepNext: true }), ...lines];
}

/** An attachment on a page of its own: 附件1 in the corner, its title in the third line (7.3.7). */
function attachmentPage(
  table: BulletinTable,
  mark: string,
  isNewSection: boolean,
): ReadonlyArray<Paragraph | Table> {
  return [
    new Paragraph({
      pageBreakBefore: !isNewSection,
      spacing: BODY_SPACING,
      children: [textRun(mark, FONTS.heading)],
    }),
    blankLine(),
    ...titleParagraphs(table.caption),
    officialTable(table),
  ];
}

/** Attachments one after the other, upright and as wide as the text area, where the pages are somebody else's. */
export function attachmentTablesInline(tables: readonly BulletinTable[]): ReadonlyArray<Paragraph | Table> {
  return tables.flatMap((table, i) => {
    const mark = tables.length === 1 ? '附件' : `附件${String(i + 1)}`;
    return attachmentPage({ ...table, isWide: undefined }, mark, false);
  });
}

/** The body's pages and those of its attachments, a new run wherever the paper is turned. */
export function pageRuns(
  body: ReadonlyArray<Paragraph | Table>,
  attachmentTables: readonly BulletinTable[],
): readonly PageRun[] {
  const runs: PageRun[] = [{ isWide: false, elements: body }];
  attachmentTables.forEach((table, i) => {
    const mark = attachmentTables.length === 1 ? '附件' : `附件${String(i + 1)}`;
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
