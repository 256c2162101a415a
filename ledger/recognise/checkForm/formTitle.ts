import type { SheetCells } from '../../cells';
import { textKey } from '../../values/textKey';

/** 双随机抽查记录表, 现场检查单, 安全检查卡 (domain.md 3.0). */
const TITLE =
  /(?:[检抽督巡核]查|稽[查核]|督导|监督|自查|巡视|排查)\p{Script=Han}{0,8}(?:表|单|卡|笔录|记录|底稿)(?:\(.*\))?$/u;
const LONGEST_TITLE = 40;
/** A form stands at the top of its sheet. */
const ROWS_SEARCHED = 25;

/** Whether a text names a form of a check. */
export function isFormTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE * 2) return false;
  const key = textKey(text);
  return key.length <= LONGEST_TITLE && TITLE.test(key);
}

/** Whether a sheet may hold a form of a check, by its name or a title in its first rows. */
export function namesCheckForm({ name, values }: SheetCells): boolean {
  if (values.length === 0) return false;
  const titles = values
    .slice(0, ROWS_SEARCHED)
    .map((row) => row.find((value) => value !== null && value !== ''));
  return isFormTitle(name) || titles.some((title) => typeof title === 'string' && isFormTitle(title));
}
