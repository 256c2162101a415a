import type { BulletinKind } from '../../ledger/bulletin/content';

const KIND_NAMES: Readonly<Record<BulletinKind, string>> = {
  operation: '抽查运行通报',
  work: '工作通报',
  performance: '绩效管理通报',
};

/** Excel's rules for names of sheets: at most 31 characters, none of : \ / ? * [ ]. */
function sheetName(text: string): string {
  return text.replace(/[:\\/?*[\]]/g, '').slice(0, 31);
}

/** 得分排名2016-09 */
export function scoreSheetName(period: string): string {
  return sheetName(`得分排名${period}`);
}

/** 绩效管理通报2016-12 */
export function bulletinSheetName(kind: BulletinKind, period: string): string {
  return sheetName(`${KIND_NAMES[kind]}${period}`);
}
