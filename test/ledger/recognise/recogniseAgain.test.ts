/** A workbook that is being worked in is recognised again after every change: only what has changed, and rightly. */
import type { CellValue, SheetCells } from '../../../ledger/cells';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { workbookRecogniser } from '../../../ledger/recognise/workbookRecogniser';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { sheetCells } from './sheetCells';

const checks = sheetCells('抽查记录', [
  ['2016年9月抽查记录台账'],
  ['序号', '抽查时间', '抽查层级', '被抽查部门', '抽查事项', '抽查数量', '存在问题', '问题数'],
  [1, '2016-09-01', '日常抽查', '城关所', '抄表', '20户', '无', 0],
  [2, '2016-09-02', '牵头抽查', '营销部', '业扩', '5件', '无', 0],
]);
const roster = sheetCells('部门名册', [
  ['部门名册'],
  ['序号', '部门名称', '简称', '部门类别', '人数'],
  [1, '城关供电所', '城关所', '基层', 20],
  [2, '营销部', '营销', '业务职能', 12],
]);
const cover = sheetCells('封面', [['三级抽查台账']]);

const recogniser = () => {
  const steps = workbookRecogniser('9月.xlsx');
  return (...asked: Parameters<typeof steps>): RecognisedWorkbook => {
    const work = steps(...asked);
    for (;;) {
      const { done, value } = work.next();
      if (done === true) return value;
    }
  };
};

/** The same sheet read again, with one cell that holds something else. */
function rewritten(sheet: SheetCells, row: number, column: number, value: CellValue): SheetCells {
  const copy = structuredClone(sheet);
  const put = <Item>(grid: ReadonlyArray<readonly Item[]>, item: Item) =>
    grid.map((line, i) => line.map((each, j) => (i === row && j === column ? item : each)));
  return { ...copy, values: put(copy.values, value), texts: put(copy.texts, String(value ?? '')) };
}

const CHANGES: ReadonlyArray<readonly [string, readonly SheetCells[]]> = [
  ['nothing', structuredClone([checks, roster, cover])],
  ['a cell of a ledger', [rewritten(checks, 2, 1, '2016.2.30'), roster, cover]],
  ['the name of a unit in the roster', [checks, rewritten(roster, 2, 1, '城关中心供电所'), cover]],
  ['the roster is gone', [checks, cover]],
  ['the order of the sheets', [cover, roster, checks]],
  ['a header', [rewritten(checks, 1, 6, '督导意见'), roster, cover]],
  ['a hidden row', [{ ...checks, hiddenRows: [3] }, roster, cover]],
];

it.each(CHANGES)('finds what a first look would find: %s', (_, changed) => {
  const recognise = recogniser();
  recognise([checks, roster, cover]);
  expect(recognise(changed)).toEqual(recogniseWorkbook(changed, '9月.xlsx'));
  expect(recognise([checks, roster, cover])).toEqual(recogniseWorkbook([checks, roster, cover], '9月.xlsx'));
});

it('answers with the same sheets as long as nothing in them has changed', () => {
  const recognise = recogniser();
  const first = recognise([checks, roster, cover]).sheets;
  expect(recognise(structuredClone([checks, roster, cover])).sheets).toBe(first);
  const shorter = recognise([checks, roster]).sheets;
  expect(shorter).toHaveLength(2);
  expect(recognise([checks, roster]).sheets).toBe(shorter);
});

it('takes what the user says of columns at once', () => {
  const recognise = recogniser();
  const cells = [checks, roster, cover];
  recognise(cells);
  const headers = [
    '序号',
    '抽查时间',
    '抽查层级',
    '被抽查部门',
    '抽查事项',
    '抽查数量',
    '存在问题',
    '问题数',
  ];
  const answers = [{ headers, ledger: 'checks' as const, columns: { 存在问题: { field: null } } }];
  expect(recognise(cells, answers)).toEqual(recogniseWorkbook(cells, '9月.xlsx', answers));
});

it('leaves a sheet that holds what it held as it was', () => {
  const recognise = recogniser();
  const [before] = recognise([checks, roster, cover]).sheets;
  const again = recognise([structuredClone(checks), roster, rewritten(cover, 0, 0, '2016年台账')]).sheets;
  expect(again[0]?.tables).toBe(before?.tables);
});
