import type { BulletinContent } from '../../ledger/bulletin/content';

/** Excel's rules for names of sheets: at most 31 characters, none of : \ / ? * [ ]. */
function sheetName(text: string): string {
  return text.replace(/[:\\/?*[\]]/g, '').slice(0, 31);
}

/** 得分排名2016-09 */
export function scoreSheetName(period: string): string {
  return sheetName(`得分排名${period}`);
}

/** 绩效管理通报2016-12 */
export function bulletinSheetName({ name, period }: Pick<BulletinContent, 'name' | 'period'>): string {
  return sheetName(`${name}${period}`);
}
