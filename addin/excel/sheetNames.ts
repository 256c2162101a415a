import type { BulletinContent } from '../../ledger/bulletin/content';

/** Excel's rules for names of sheets: at most 31 characters, none of : \ / ? * [ ]. */
function sheetName(text: string): string {
  return text.replace(/[:\\/?*[\]]/g, '').slice(0, 31);
}

/** 得分排名2016-09 */
export function scoreSheetName(period: string): string {
  return sheetName(`得分排名${period}`);
}

/** 评分数据2016-09: where the figures of 得分排名2016-09 are computed. */
export function scoreDataSheetName(period: string): string {
  return sheetName(`评分数据${period}`);
}

/** Whether a sheet is one that a score was written to: it is no ledger, whatever tables stand in it. */
export function isScoreSheetName(name: string): boolean {
  return /^(?:得分排名|评分数据)\d{4}(?:-\d{2}|Q[1-4])?$/.test(name);
}

/** 绩效管理通报2016-12 */
export function bulletinSheetName({ name, period }: Pick<BulletinContent, 'name' | 'period'>): string {
  return sheetName(`${name}${period}`);
}
