import type { BulletinContent } from '../../ledger/bulletin/content';
import { bulletinRuns } from './bulletinRuns';
import type { OfficialPaper } from './officialFlow';

/** A bulletin in the format of GB/T 9704-2012. `withSources` adds the sources of the figures as hidden text. */
export function bulletinPaper(content: BulletinContent, withSources = false): OfficialPaper {
  return { title: content.title, author: content.issuer, runs: bulletinRuns(content, withSources) };
}
