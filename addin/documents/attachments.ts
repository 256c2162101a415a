import { Paragraph, type Table } from 'docx';
import type { BulletinContent, BulletinTable } from '../../ledger/bulletin/content';
import { BODY_SPACING, CHARACTER, FONTS } from './officialPage';
import { blankLine, officialParagraph, textRun, titleParagraphs } from './officialParagraph';
import { officialTable } from './officialTable';

/** 附件说明: one line below the body, names aligned, a single one without a number (GB/T 9704-2012, 7.3.4); kept with the signature. */
export function attachmentNotes(names: readonly string[]): readonly Paragraph[] {
  if (names.length === 0) return [];
  const left = 5 * CHARACTER;
  const lines = names.map((name, i) => {
    const numbered = names.length === 1 ? name : `${String(i + 1)}.${name}`;
    if (i > 0) return officialParagraph(numbered, { indent: { left }, keepNext: true });
    return officialParagraph(`附件：${numbered}`, {
      indent: { left, hanging: 3 * CHARACTER },
      keepNext: true,
    });
  });
  return [blankLine({ keepNext: true }), ...lines];
}

/** An attachment on a page of its own: 附件1 in the corner, its title in the third line. */
function attachmentPage(table: BulletinTable, mark: string): ReadonlyArray<Paragraph | Table> {
  return [
    new Paragraph({
      pageBreakBefore: true,
      spacing: BODY_SPACING,
      children: [textRun(mark, FONTS.heading)],
    }),
    blankLine(),
    ...titleParagraphs(table.caption),
    officialTable(table),
  ];
}

export function attachmentPages({
  attachmentTables = [],
}: BulletinContent): ReadonlyArray<Paragraph | Table> {
  return attachmentTables.flatMap((table, i) =>
    attachmentPage(table, attachmentTables.length === 1 ? '附件' : `附件${String(i + 1)}`),
  );
}
