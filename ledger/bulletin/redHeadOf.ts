import type { BulletinKind, RedHead } from './content';
import { BULLETIN_NAMES } from './kindNames';
import type { Letterhead } from './letterhead';

/** The red head that was chosen: 国网唐县供电公司文件, or 绩效管理通报 with 第9期 (domain.md 6.2). */
export function redHeadOf(
  { headStyle, company }: Letterhead,
  kind: BulletinKind,
  number: number,
): RedHead | null {
  if (headStyle === 'none') return null;
  if (headStyle === 'document') return { style: headStyle, mark: `${company}文件`, issue: '' };
  return { style: headStyle, mark: BULLETIN_NAMES[kind], issue: `第${String(number)}期` };
}
