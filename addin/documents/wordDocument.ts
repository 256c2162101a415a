import type { BulletinContent } from '../../ledger/bulletin/content';
import { success, type Result } from '../../ledger/result';
import { officialDocument } from './officialDocument';
import type { OfficialPaper } from './officialFlow';
import { templateDocument } from './templateDocument';

/** A bulletin for the user's own template (.docx). */
export interface TemplatePaper {
  readonly template: Uint8Array;
  readonly content: BulletinContent;
}

export type Paper = OfficialPaper | TemplatePaper;

/** A paper as a Word document (.docx). The fault is what `templateDocument` finds in the template. */
export async function wordDocument(paper: Paper): Promise<Result<Uint8Array, string>> {
  return 'template' in paper
    ? templateDocument(paper.template, paper.content)
    : success(await officialDocument(paper));
}
