import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers';
import { TextDecoder, TextEncoder } from 'node:util';
import type { PaneWorkbook } from '../../../addin/taskpane/actions';
import type { Book } from '../../../addin/workbench/book/book';
import type { CellValue, SheetCells } from '../../../ledger/cells';
import { expectSuccess } from '../../../ledger/result';
import { recognisingAgain } from '../excel/recogniseAgain';

type Line = readonly CellValue[];

function sheet(name: string, lines: readonly Line[]): SheetCells {
  const width = Math.max(...lines.map((line) => line.length));
  const grid = lines.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? null));
  return {
    name,
    visibility: 'visible',
    firstRow: 1,
    firstColumn: 1,
    values: grid,
    texts: grid.map((line) => line.map((value) => (value === null ? '' : String(value)))),
    formats: grid.map((line) => line.map(() => 'General')),
    formulas: grid.map((line) => line.map(() => '')),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    dateSystem: '1900',
  };
}

const CHECKS_HEADER: Line = [
  ...['序号', '抽查时间', '抽查层级', '组织部门', '参加人员', '被抽查部门', '抽查事项', '抽查数量'],
  ...['存在问题', '问题数', '扣分'],
];

/** A workbook with two ledgers and a cover; B4 is no date, B3, B5 and H5 are right things in wrong spellings. */
export function smallWorkbook(): PaneWorkbook {
  const sheets = [
    sheet('封面', [['三级抽查台账']]),
    sheet('抽查记录', [
      ['2016年抽查记录台账'],
      CHECKS_HEADER,
      [1, '2016年3月5日', '牵头抽查', '党群工作部', '孙伟', '城关供电所', '抄表核算', '20户', '无', 0, 0],
      [2, '2016.2.30', '牵头抽查', '党群工作部', '孙伟', '川里供电所', '停电公告', '12户', '无', 0, 0],
      [3, '2016.3.9', '牵头抽查', '党群工作部', '高敏', '城关供电所', '客户回访', '１６户', '无', 0, 0],
      [4, '2016.3.10', '牵头抽查', '党群工作部', '高敏', '北罗供电所', '安全工器具', '8户', '无', 0, 0],
    ]),
    sheet('部门名册', [
      ['部门名册'],
      ['序号', '部门名称', '简称', '类别', '部门负责人'],
      [1, '城关供电所', '城关所', '基层', '张强'],
      [2, '川里供电所', '川里所', '基层', '李伟'],
      [3, '北罗供电所', '北罗所', '基层', '王磊'],
      [4, '党群工作部', '党群部', '业务职能', '赵敏'],
    ]),
  ];
  return paneWorkbook(sheets);
}

/** A check that found something on 5 March, and a rectification ledger of March that tells of something else. */
export function contradictingWorkbook(): PaneWorkbook {
  const rectifications: Line = ['序号', '发现时间', '责任部门', '存在问题', '整改措施', '责任人', '整改时限'];
  return paneWorkbook([
    sheet('抽查记录', [
      ['2016年抽查记录台账'],
      CHECKS_HEADER,
      [1, '2016/3/5', '牵头抽查', '党群工作部', '孙伟', '城关供电所', '抄表核算', '20户', '2户估抄', 2, 1],
      [2, '2016/3/25', '牵头抽查', '党群工作部', '孙伟', '北罗供电所', '公示栏', '1处', '公示栏陈旧', 1, 0],
    ]),
    sheet('整改', [
      ['2016年问题整改台账'],
      rectifications,
      [1, '2016/3/2', '川里供电所', '3张工作票不合格', '培训', '周强', '2016/3/20'],
      [2, '2016/3/22', '北罗供电所', '公示栏陈旧', '更换', '杜振海', '2016/3/30'],
    ]),
  ]);
}

/** Two ledgers one above the other on a sheet: 抽查记录 in A1:K5, 问题整改 in A8:G10; a third beside them. */
export function stackedWorkbook(): PaneWorkbook {
  const rectifications: Line = ['序号', '发现时间', '责任部门', '存在问题', '整改措施', '责任人', '整改时限'];
  return paneWorkbook([
    sheet('3月', [
      ['2016年3月抽查记录台账'],
      CHECKS_HEADER,
      [1, '2016/3/5', '牵头抽查', '党群工作部', '孙伟', '城关供电所', '抄表核算', '20户', '2户估抄', 2, 1],
      [2, '2016/3/25', '牵头抽查', '党群工作部', '孙伟', '北罗供电所', '公示栏', '1处', '公示栏陈旧', 1, 0],
      [3, '2016/3/26', '牵头抽查', '党群工作部', '高敏', '川里供电所', '工作票', '3张', '无', 0, 0],
      [],
      [],
      ['2016年3月问题整改台账'],
      rectifications,
      [1, '2016/3/5', '城关供电所', '2户估抄', '培训', '周强', '2016/3/20'],
      [2, '2016/3/25', '北罗供电所', '公示栏陈旧', '更换', '杜振海', '2016/3/30'],
    ]),
    sheet('封面', [['三级抽查台账']]),
  ]);
}

const recognise = recognisingAgain('抽查台账.xlsx');

function paneWorkbook(sheets: readonly SheetCells[]): PaneWorkbook {
  return { cells: sheets, recognised: recognise(sheets), answers: [] };
}

/** Opening a file is no page's work: jsdom lacks what it takes. */
function becomeMachine(): void {
  Object.assign(globalThis, { TextEncoder, TextDecoder, setImmediate });
}

const ACCEPTANCE = 'test/fixtures/ledgers/2016-acceptance.xlsx';

/** The acceptance workbook, opened and read as the pane reads it. */
export async function acceptanceWorkbook(): Promise<PaneWorkbook> {
  becomeMachine();
  const { openFile } = await import('../../../addin/headless/openFile');
  const { cells, workbook } = expectSuccess(await openFile(ACCEPTANCE));
  return { cells, recognised: workbook, answers: [] };
}

/** The acceptance workbook, open behind office.js. */
export async function openAcceptanceBook(): Promise<Book> {
  becomeMachine();
  const { openInOffice } = await import('../../../addin/headless/office');
  return expectSuccess(await openInOffice(new Uint8Array(readFileSync(ACCEPTANCE)))).book;
}
