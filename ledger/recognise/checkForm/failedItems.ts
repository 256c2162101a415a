import { tickedChoice } from '../../values/checkBox';
import { textKey, trimmed } from '../../values/textKey';
import { findHeader, type Header } from '../header';
import { skipReasonOf } from '../rowReason';
import type { SheetGrid } from '../sheetGrid';

/** What the list of items on a form says. */
export interface CheckedItems {
  /** How many items were answered at all. */
  readonly answered: number;
  /** What was not in order: the remark beside the item, else the item itself. */
  readonly failed: readonly string[];
  /** Where the items stand. */
  readonly headerRows: readonly number[];
  readonly column: number;
  readonly header: string;
}

const TICK = /^[√✓✔☑■●vV]$/;
/** A column of its own for each answer: 是 | 否 | 不适用. */
const YES_COLUMN = /^(?:是|有|符合|合格|达标|满足|正常)$/;
const NO_COLUMN = /^(?:否|无|不符合|不合格|不达标|不满足|异常|不正常)$/;
const OTHER_COLUMN = /^(?:不适用|不涉及|缺项|N\/?A)$/i;
const RESULT_COLUMN = /结果|结论|判定|评价|是否|情况/;
const ITEM_COLUMN = /内容|项目|要点|标准|事项|要求/;
const REMARK_COLUMN = /问题|描述|说明|备注|不符合项|记录/;
const NO = /^(?:否|×|✗|✘|X|N|不(?:符合|合格|达标|满足|正常|到位)|异常|有问题|存在问题)/i;
const YES = /^(?:是|√|✓|✔|Y|符合|合格|达标|满足|正常|良好|无问题)/i;

type Answer = 'yes' | 'no' | 'other' | null;

/** 发现问题 □无 ☑有: what is there is amiss. */
function answerIn(text: string, header: string): Answer {
  const key = textKey(tickedChoice(text) ?? text);
  if (key === '') return null;
  if (/问题|异常|隐患/.test(header))
    return /^有/.test(key) ? 'no' : /^(?:无|没有|未发现)/.test(key) ? 'yes' : null;
  return NO.test(key) ? 'no' : YES.test(key) ? 'yes' : OTHER_COLUMN.test(key) ? 'other' : null;
}

/** Reads the list of items below a header such as 序号 | 检查内容 | 是 | 否 | 备注; null where it is no such list. */
function checkedItems(grid: SheetGrid, header: Header): CheckedItems | null {
  const columns = header.columns.map(({ column, path }) => ({ column, name: textKey(path.at(-1) ?? '') }));
  const item = columns.find(({ name }) => ITEM_COLUMN.test(name) && !RESULT_COLUMN.test(name));
  const remark = columns.find(({ name }) => REMARK_COLUMN.test(name) && name !== item?.name);
  const marks = columns.filter(({ name }) =>
    [YES_COLUMN, NO_COLUMN, OTHER_COLUMN].some((each) => each.test(name)),
  );
  const results = columns.filter(
    ({ name }) => RESULT_COLUMN.test(name) && marks.every((mark) => mark.name !== name),
  );
  if (item === undefined || (marks.length < 2 && results.length === 0)) return null;
  const failed: string[] = [];
  let answered = 0;
  for (let row = (header.rows.at(-1) ?? 0) + 1; row <= header.lastTableRow; row++) {
    if (skipReasonOf(grid, row, header) !== null) continue;
    const answers = [
      ...marks
        .filter(({ column }) => grid.isOwnCell(row, column) && TICK.test(grid.key(row, column)))
        .map(({ name }): Answer => (NO_COLUMN.test(name) ? 'no' : YES_COLUMN.test(name) ? 'yes' : 'other')),
      ...results.map(({ column, name }) => answerIn(grid.text(row, column), name)),
    ].filter((answer) => answer !== null);
    if (answers.length > 0) answered++;
    if (!answers.includes('no')) continue;
    const said = remark === undefined ? '' : trimmed(grid.text(row, remark.column));
    failed.push(tickedChoice(said) === null && said.length > 1 ? said : trimmed(grid.text(row, item.column)));
  }
  return { answered, failed, headerRows: header.rows, column: item.column, header: item.name };
}

/** The list of items between two rows, below whatever there may look like a header. */
export function itemsBetween(grid: SheetGrid, firstRow: number, lastRow: number): CheckedItems | null {
  for (let row = firstRow; row <= lastRow;) {
    const header = findHeader(grid, row);
    const last = header?.rows.at(-1) ?? lastRow;
    if (header === null || last >= lastRow) return null;
    const items = checkedItems(grid, { ...header, lastTableRow: Math.min(header.lastTableRow, lastRow) });
    if (items !== null) return items;
    row = last + 1;
  }
  return null;
}
