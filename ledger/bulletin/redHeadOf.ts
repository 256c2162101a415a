import type { BulletinKind, RedHead } from './content';
import type { Letterhead } from './letterhead';

const BRIEF_MARKS: Readonly<Record<BulletinKind, string>> = {
  operation: '抽查运行通报',
  work: '工作通报',
  performance: '绩效管理通报',
};

/** The red head that was chosen: 国网唐县供电公司文件, or 绩效管理通报 with 第9期 (domain.md 6.2). */
export function redHeadOf(
  { headStyle, company }: Letterhead,
  kind: BulletinKind,
  number: number,
): RedHead | null {
  if (headStyle === 'none') return null;
  if (headStyle === 'document') return { style: headStyle, mark: `${company}文件`, issue: '' };
  return { style: headStyle, mark: BRIEF_MARKS[kind], issue: `第${String(number)}期` };
}
