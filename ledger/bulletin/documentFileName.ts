import type { BulletinContent } from './content';
import { isBulletinKind } from './kindNames';

/** Longer ones don't fit into the paths of Windows. */
const LONGEST = 80;

/** 唐供电绩〔2016〕10号 …的通报, 三级抽查预警通知单 预警〔2016〕2号; nothing that a file name can't hold, no person. */
export function documentFileName({ documentNumber, title, period, kind }: BulletinContent): string {
  const name = isBulletinKind(kind) ? `${documentNumber} ${title}` : `${title} ${period}`;
  return name.replace(/[\\/:*?\u0022<>|\p{Cc}]/gu, '').slice(0, LONGEST);
}
