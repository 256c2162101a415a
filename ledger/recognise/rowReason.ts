import { withoutBlanks } from '../values/textKey';
import type { Header } from './header';
import type { SkipReason } from './recognised';
import type { SheetGrid } from './sheetGrid';

const TOTAL = /^(?:合计|总计|累计|共计|总和|平均|本月合计|全年合计)/;
const SUBTOTAL = /^(?:小计|分计)|小计$/;
const NOTE = /^(?:注|说明|备注|附注|填表说明|填报说明|注意事项?)[:：\d.、]/;
const SIGNATURE =
  /(?:填表人|填报人|制表|审核人?|审批|批准|负责人|签字|签章|经办人)[（(]?[^:：]{0,6}[)）]?[:：]/;
const EXAMPLE = /^(?:例[:：]?$|例[:：]|示例|案例|样例|填写示例|举例)/;

/** Whether at least two thirds of a row's cells repeat the header's names, as on printed pages. */
function repeatsHeader(grid: SheetGrid, row: number, header: Header): boolean {
  let [same, others] = [0, 0];
  for (const { column, path } of header.columns) {
    if (!grid.isFilled(row, column)) continue;
    if (path.includes(withoutBlanks(grid.text(row, column)))) same++;
    else others++;
    // Records differ in their first cells already.
    if (others * 3 > header.columns.length) return false;
  }
  return same + others >= 3 && same >= others * 2;
}

/** Why a row below the header is no record; null for a record. */
export function skipReasonOf(grid: SheetGrid, row: number, header: Header): SkipReason | null {
  const first = header.columns[0]?.column ?? grid.firstColumn;
  const last = header.columns.at(-1)?.column ?? grid.lastColumn;
  const filled = grid.filledColumns(row, first, last);
  if (filled.length === 0) {
    const isCovered = header.columns.some(({ column }) => grid.isFilled(row, column));
    return isCovered && !isInsideMerge(grid, row, header) ? null : 'blank';
  }

  const texts = filled.slice(0, 4).map((column) => grid.key(row, column));
  const firstText = texts[0] ?? '';
  if (texts.some((text) => SUBTOTAL.test(text) && text.length <= 12)) return 'subtotal';
  if (texts.some((text) => TOTAL.test(text) && text.length <= 12)) return 'total';
  if (texts.slice(0, 3).some((text) => EXAMPLE.test(text))) return 'example';
  if (repeatsHeader(grid, row, header)) return 'repeatedHeader';
  // Signatures may stand in cells of their own: 制表人: | 张三 | 审核人: | 李四.
  const isSignature = (column: number): boolean => {
    const text = grid.text(row, column);
    return /[:：]/.test(text) && SIGNATURE.test(text);
  };
  if (isSignature(filled[0] ?? first) && filled.slice(1).some(isSignature)) return 'signature';
  const mostShown = Math.max(2, header.columns.length / 4);
  if (filled.length > mostShown) return null;
  const continued = header.columns.filter(
    ({ column }) => (grid.merge(row, column)?.firstRow ?? row) < row && grid.isFilled(row, column),
  );
  const shown = filled.length + continued.length;
  if (shown > mostShown) return null;

  // A note's label may be merged over several lines.
  const label = continued[0] === undefined ? '' : grid.key(row, continued[0].column);
  if (NOTE.test(firstText) || NOTE.test(label)) return 'note';
  if (SIGNATURE.test(grid.text(row, filled[0] ?? first))) return 'signature';
  if (shown > 1) return null;
  const only = filled[0] ?? first;
  const merge = grid.merge(row, only);
  const isWide = merge !== null && merge.lastColumn - merge.firstColumn + 1 >= header.columns.length / 2;
  if (isWide || (only === first && !/^\d+$/.test(firstText))) {
    return firstText.length > 40 || /^\d+[.、]/.test(firstText) ? 'note' : 'section';
  }
  return null;
}

/** Whether all that a row shows comes from merged cells that began above: a row of nothing but continuations. */
function isInsideMerge(grid: SheetGrid, row: number, header: Header): boolean {
  return header.columns.every(({ column }) => {
    const merge = grid.merge(row, column);
    return grid.key(row, column) === '' || (merge !== null && merge.firstRow < row);
  });
}
