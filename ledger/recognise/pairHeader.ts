import { textKey } from '../values/textKey';
import { hasShape, type CellShape } from './cellShape';
import type { Header } from './header';
import { isHeaderWord, looksLikeHeader } from './headerWords';
import type { SheetGrid } from './sheetGrid';

/** Above a table of two columns stand its title and a line of meta data, hardly more. */
const ROWS_SEARCHED = 6;
const FEWEST_ROWS = 3;
const LONGEST_NAME = 8;
const ROWS_LOOKED_AT = 200;

/** Share of a column's cells that must be alike. */
const NEARLY_ALL = 0.9;

/** A column of words from a short list shows itself only in so many rows. */
const FEWEST_REPEATING_ROWS = 6;

/** What a longer cell holds is a sentence; where most do, it is a text and no table. */
const LONGEST_ENTRY = 20;

const SERIAL = /^(?:序号|编号|No\.?)$/i;

/** Names of what is counted, measured or paid; of a number to dial; of a day. */
const MEASURE = /(?:数|数量|量|额|价|费|分|率|值|次|比重|长度|面积|款|电话|手机|号码?)(?:\(.*\))?$/;
const DAY = /(?:日期|时间|日|月份?|年度?)$/;

/** Guides, covers and contents, whose numbered lines are no records. */
const GUIDE = /说明|须知|指南|要求|注意|封面|目录|步骤|填写|填报|方法/;

/** Below a table: sums and who made it. */
const CLOSING = /^(?:合计|总计|小计|注[:：]|备注[:：])|(?:人|审核|审批|批准|签字|日期)[:：]/;

interface Column {
  readonly name: string;
  readonly cells: ReadonlyArray<Parameters<typeof hasShape>[0]>;
}

const share = ({ cells }: Column, test: (cell: Column['cells'][number]) => boolean): number =>
  cells.filter(test).length / cells.length;

/** Whether a column's cells nearly all have a shape that its name has not: a list without a header begins with a record. */
function isOf(column: Column, shape: CellShape): boolean {
  const name = { value: column.name, text: column.name, format: 'General' };
  return !hasShape(name, shape) && share(column, (cell) => hasShape(cell, shape)) >= NEARLY_ALL;
}

const isNumeric = (column: Column): boolean => isOf(column, 'number');

const isDay = (column: Column): boolean => isOf(column, 'dated');

/** 1, 2, 3 under 序号. */
function isSerial({ name, cells }: Column): boolean {
  return SERIAL.test(name) && cells.every(({ text }, i) => textKey(text) === String(i + 1));
}

/** A few words again and again, the name not among them. */
function isRepeating(column: Column): boolean {
  const keys = column.cells.map(({ text }) => textKey(text));
  return (
    keys.length >= FEWEST_REPEATING_ROWS &&
    new Set(keys).size * 2 <= keys.length &&
    !keys.includes(column.name)
  );
}

const isText = (column: Column): boolean =>
  share(column, ({ text }) => text.length > LONGEST_ENTRY || /[。；;]/.test(text)) > 0.3;

/**
 * Whether two columns bear their names out. What a label/value list (填报单位 | 城关供电所, 填报人 | 张三) may show as well
 * is not enough: there, any value may be a name, a day or a number.
 */
function areRecords(left: Column, right: Column): boolean {
  if (isText(left) || isText(right)) return false;
  if (isSerial(left)) return true;
  if (isNumeric(left)) return isNumeric(right) && MEASURE.test(right.name);
  const isKnown = isHeaderWord(left.name) || isHeaderWord(right.name);
  if (isDay(left) || isOf(left, 'names')) return isNumeric(right) || isDay(right) || isKnown;
  if (isNumeric(right)) return MEASURE.test(right.name);
  if (isDay(right)) return DAY.test(right.name);
  return isKnown && isRepeating(right);
}

/** Programs put the number of each row, from 0 or 1 on, into a column without a name. */
function isNumbered(grid: SheetGrid, row: number, column: number, rowsBefore: number): boolean {
  const { value } = grid.content(row, column);
  return value === rowsBefore || value === rowsBefore + 1;
}

/**
 * The rows of two cells below a header; null where others stand between them.
 * @param endsAtBlank whether the table ends where a row is blank, else with the sheet
 */
function rowsBelow(
  grid: SheetGrid,
  header: number,
  columns: readonly [number, number],
  endsAtBlank: boolean,
): number[] | null {
  const rows: number[] = [];
  let isClosed = false;
  for (let row = header + 1; row <= Math.min(grid.lastRow, header + ROWS_LOOKED_AT); row++) {
    const filled = grid.filledColumns(row);
    const first = filled[0];
    if (first === undefined) {
      if (endsAtBlank) return rows;
      continue;
    }
    if (CLOSING.test(grid.key(row, first))) {
      isClosed = true;
      continue;
    }
    const named = isNumbered(grid, row, first, rows.length) && first < columns[0] ? filled.slice(1) : filled;
    const isRecord = named.length === 2 && named.every((column) => columns.includes(column));
    if (!isRecord || isClosed) return null;
    if (/[:：□☑]/.test(grid.text(row, columns[0])) || /[□☑]/.test(grid.text(row, columns[1]))) return null;
    rows.push(row);
  }
  return rows;
}

/** Whether a row can name two columns: two short different words, nothing merged. */
function namesOf(grid: SheetGrid, row: number): readonly [number, number] | null {
  const [left, right, ...more] = grid.filledColumns(row);
  if (left === undefined || right === undefined || more.length > 0) return null;
  const isName = (column: number): boolean => {
    const { value } = grid.content(row, column);
    const key = grid.key(row, column);
    return (
      typeof value === 'string' && key.length <= LONGEST_NAME && looksLikeHeader(key) && !/[:\d]/.test(key)
    );
  };
  const isPair = isName(left) && isName(right) && grid.key(row, left) !== grid.key(row, right);
  return isPair && grid.merge(row, left) === null && grid.merge(row, right) === null ? [left, right] : null;
}

/** The table of two columns that a row heads; null where it heads none. */
function pairHeaderAt(
  grid: SheetGrid,
  row: number,
  columns: readonly [number, number],
  endsAtBlank: boolean,
): Header | null {
  const rows = rowsBelow(grid, row, columns, endsAtBlank);
  if (rows === null || rows.length < FEWEST_ROWS) return null;
  const [left, right] = columns.map((column) => ({
    name: grid.key(row, column),
    cells: rows.map((each) => grid.content(each, column)),
  }));
  if (left === undefined || right === undefined || !areRecords(left, right)) return null;
  return {
    rows: [row],
    columns: columns.map((column) => ({ column, path: [grid.key(row, column)] })),
    lastTableRow: endsAtBlank ? (rows.at(-1) ?? row) : grid.lastRow,
  };
}

/**
 * The header of a sheet that is nothing but a table of two columns (姓名 and 电话, 项目 and 金额), for sheets where no
 * wider table was found. Two columns show little: a label/value list, numbered instructions and text are none.
 */
export function findPairHeader(grid: SheetGrid): Header | null {
  if (GUIDE.test(grid.cells.name)) return null;
  for (let row = grid.firstRow; row <= Math.min(grid.lastRow, grid.firstRow + ROWS_SEARCHED - 1); row++) {
    if (grid.filledColumns(row).some((column) => GUIDE.test(grid.key(row, column)))) return null;
    const columns = namesOf(grid, row);
    if (columns !== null) return pairHeaderAt(grid, row, columns, false);
    // Only titles stand above.
    if (grid.filledColumns(row).length > 1) return null;
  }
  return null;
}

/** Between a table and one of two columns below it stands a blank row, and at most so many of title. */
const TITLE_ROWS = 2;

/** The table of two columns that begins in a row below another table, apart from it by a blank row. */
export function pairHeaderBelow(grid: SheetGrid, row: number): Header | null {
  const columns = namesOf(grid, row);
  if (columns === null) return null;
  let above = row - 1;
  while (row - above <= TITLE_ROWS && grid.filledColumns(above).length === 1) above--;
  return grid.filledColumns(above).length === 0 ? pairHeaderAt(grid, row, columns, true) : null;
}
