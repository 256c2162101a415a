import type { BulletinContent } from '../../ledger/bulletin/content';
import { bulletinPaper } from './bulletinPaper';
import { officialDocument } from './officialDocument';

/**
 * A bulletin as a Word document (.docx) in the format of GB/T 9704-2012, in the browser and in Node. Import this file on
 * demand: the writer of Word documents is large and most sessions need none. `withSources` adds the sources of the figures
 * as hidden text.
 */
export async function bulletinDocument(content: BulletinContent, withSources = false): Promise<Uint8Array> {
  return officialDocument(bulletinPaper(content, withSources));
}
