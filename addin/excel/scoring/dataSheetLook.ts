import { CELLS_A_REQUEST } from '../rowBlocks';
import type { DataRow, DataSheet } from './dataSheet';

const HEADER_FILL = '#E7EEF7';
/** The notes run over this many columns. */
const NOTE_COLUMNS = 18;

/** Neighbouring rows of one width and one look, written together; counts from 0. */
interface DataBlock {
  readonly first: number;
  readonly rows: readonly DataRow[];
}

/** Blocks of rows, none larger than a request takes. */
function blocksOf(rows: readonly DataRow[]): readonly DataBlock[] {
  const blocks: Array<{ first: number; rows: DataRow[] }> = [];
  rows.forEach((row, i) => {
    const last = blocks.at(-1);
    const model = last?.rows[0];
    const isLike = model?.look === row.look && model.cells.length === row.cells.length;
    const hasRoom = last !== undefined && (last.rows.length + 1) * row.cells.length <= CELLS_A_REQUEST;
    if (isLike && hasRoom) last.rows.push(row);
    else blocks.push({ first: i, rows: [row] });
  });
  return blocks.filter((block) => block.rows[0]?.cells.length !== 0);
}

function writeBlock(sheet: Excel.Worksheet, { first, rows }: DataBlock): void {
  const [{ look, cells } = { look: 'blank', cells: [] }] = rows;
  const range = sheet.getRangeByIndexes(first, 0, rows.length, cells.length);
  if (look === 'line') range.numberFormat = rows.map(({ formats }) => [...formats]);
  range.formulas = rows.map((row) => [...row.cells]);
  if (look === 'title') range.format.font.size = 14;
  if (look === 'title' || look === 'section' || look === 'header') range.format.font.bold = true;
  if (look === 'header') range.format.fill.color = HEADER_FILL;
}

const cellsIn = ({ rows }: DataBlock): number => rows.length * (rows[0]?.cells.length ?? 0);

/** Blocks in requests of what Excel on the web takes at once. */
function requestsOf(blocks: readonly DataBlock[]): ReadonlyArray<readonly DataBlock[]> {
  const requests: DataBlock[][] = [[]];
  let room = CELLS_A_REQUEST;
  for (const block of blocks) {
    if (cellsIn(block) > room) {
      requests.push([]);
      room = CELLS_A_REQUEST;
    }
    room -= cellsIn(block);
    requests.at(-1)?.push(block);
  }
  return requests;
}

/** Some 40 pages that nobody wants beside the ranking: what prints is the notes, which say how to print the rest. */
function setUpPage(sheet: Excel.Worksheet, rows: readonly DataRow[]): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintTitleRows('$1:$1');
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
  const notes = rows.findIndex(({ cells }) => cells.length === 0);
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, notes, NOTE_COLUMNS));
}

/** Writes the data sheet: its names first, then its blocks, as many in a request as it takes. */
export async function writeDataSheet(
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
  { rows, names }: DataSheet,
): Promise<void> {
  sheet.tabColor = '#8A8A8A';
  sheet.getRangeByIndexes(0, 1, 1, 1).format.columnWidth = 90;
  sheet.getRangeByIndexes(0, 2, 1, 1).format.columnWidth = 110;
  sheet.freezePanes.freezeRows(1);
  setUpPage(sheet, rows);
  for (const { name, area } of names) sheet.names.add(name, sheet.getRange(area));
  const write = (blocks: readonly DataBlock[]): void => {
    for (const block of blocks) writeBlock(sheet, block);
  };
  const send = async (blocks: readonly DataBlock[]): Promise<void> => {
    write(blocks);
    await context.sync();
  };
  const requests = requestsOf(blocksOf(rows));
  for (const blocks of requests.slice(0, -1)) await send(blocks);
  // The last goes with what else is written: small sheets are one step for undo.
  write(requests.at(-1) ?? []);
}
