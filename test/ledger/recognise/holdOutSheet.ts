import type { CellArea, CellValue, SheetCells } from '../../../ledger/cells';
import { fieldOf, kindOf } from '../../../ledger/kinds/kinds';
import type { SkipReason } from '../../../ledger/recognise/recognised';
import { coherentRow, handOf } from './coherentRow';
import type { HoldOutLedger } from './holdOutLedgers';
import { seededRandom } from '../../../ledger/score/fairness/random';
import { holdOutValue } from './holdOutValues';
import { sheetCells } from './sheetCells';

/** A generated sheet, and what is to be found on it. */
export interface HoldOutSheet {
  readonly cells: SheetCells;
  readonly titleRows: readonly number[];
  readonly headerRows: readonly number[];
  readonly skippedRows: ReadonlyArray<{ readonly row: number; readonly reason: SkipReason }>;
  readonly recordRows: readonly number[];
  /** The field of each column, null for one that no kind knows. */
  readonly fields: ReadonlyArray<string | null>;
}

/** What a sheet may have besides its table. */
export interface Dressing {
  readonly seed: number;
  readonly title: boolean;
  readonly meta: boolean;
  readonly instruction: boolean;
  readonly headerTiers: 1 | 2 | 3;
  readonly merged: boolean;
  readonly shuffled: boolean;
  readonly dropped: number;
  readonly unknown: number;
  readonly sections: boolean;
  readonly subtotals: boolean;
  readonly repeatedHeader: boolean;
  readonly blanks: boolean;
  readonly example: boolean;
  readonly tail: boolean;
  readonly down: number;
  readonly right: number;
}

export const PLAIN: Dressing = {
  seed: 1,
  title: true,
  meta: false,
  instruction: false,
  headerTiers: 1,
  merged: true,
  shuffled: false,
  dropped: 0,
  unknown: 0,
  sections: false,
  subtotals: false,
  repeatedHeader: false,
  blanks: false,
  example: false,
  tail: false,
  down: 0,
  right: 0,
};

interface Column {
  readonly header: string;
  readonly field: string | null;
}

const UNKNOWN_COLUMNS = ['档案盒号', '经办柜台', '合同流水', '气象', '线路名称'];
const GROUPS = ['基本情况', '过程信息', '结果信息', '其他信息'];

function columnsOf(
  [id, , headers]: HoldOutLedger,
  dressing: Dressing,
  chance: () => number,
): readonly Column[] {
  let columns: Column[] = Object.entries(headers).map(([header, field]) => ({
    header,
    field: field === '' ? null : field,
  }));
  const optional = columns.filter(
    ({ field }) => field !== null && fieldOf(kindOf(id), field)?.required !== true && field !== 'serial',
  );
  for (let n = 0; n < dressing.dropped && optional.length > 0; n++) {
    const [gone] = optional.splice(Math.floor(chance() * optional.length), 1);
    columns = columns.filter((column) => column !== gone);
  }
  for (let n = 0; n < dressing.unknown; n++) {
    const header = UNKNOWN_COLUMNS[n % UNKNOWN_COLUMNS.length] ?? '';
    columns.splice(1 + Math.floor(chance() * columns.length), 0, { header, field: null });
  }
  if (dressing.shuffled) {
    const [first, ...rest] = columns;
    for (let i = rest.length - 1; i > 0; i--) {
      const j = Math.floor(chance() * (i + 1));
      const [a, b] = [rest[i], rest[j]];
      if (a && b) [rest[i], rest[j]] = [b, a];
    }
    columns = [...(first ? [first] : []), ...rest];
  }
  return columns;
}

/** Lays a ledger out as a clerk might. */
export function holdOutSheet(ledger: HoldOutLedger, dressing: Dressing): HoldOutSheet {
  const chance = seededRandom(dressing.seed);
  const kind = kindOf(ledger[0]);
  const columns = columnsOf(ledger, dressing, chance);
  const width = columns.length;
  const rows: CellValue[][] = [];
  const merges: CellArea[] = [];
  const merge = (top: number, left: number, bottom: number, right: number): void => {
    merges.push({ firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right });
  };
  const wide = (text: string, merged = true): number => {
    rows.push([text]);
    if (merged) merge(rows.length, 1, rows.length, width);
    return rows.length;
  };
  const titleRows: number[] = [];
  const skippedRows: Array<{ row: number; reason: SkipReason }> = [];
  const recordRows: number[] = [];
  if (dressing.title) titleRows.push(wide(`某单位${ledger[1]}`, dressing.merged));
  if (dressing.meta) {
    rows.push([
      '填报单位：办公室',
      ...Array.from({ length: Math.max(0, width - 2) }, () => null),
      '2019年4月30日',
    ]);
    titleRows.push(rows.length);
  }
  if (dressing.instruction)
    titleRows.push(wide('填写要求：请如实填写，日期统一到日，不得空项。', dressing.merged));
  const headerTop = rows.length + 1;
  const tiers = dressing.headerTiers;
  const headerTexts: CellValue[][] = Array.from({ length: tiers }, () =>
    Array.from({ length: width }, () => null),
  );
  // The upper tiers group runs of three columns; the others stand alone over all tiers.
  const groupStart = tiers > 1 ? 2 : width;
  let group = 0;
  for (let c = 0; c < width;) {
    const size = c >= groupStart && c + 3 <= width && group < GROUPS.length ? 3 : 1;
    if (size === 1) {
      const line = headerTexts[0];
      if (line) line[c] = columns[c]?.header ?? null;
      if (tiers > 1) merge(headerTop, c + 1, headerTop + tiers - 1, c + 1);
    } else {
      const name = GROUPS[group++] ?? '';
      for (let tier = 0; tier < tiers - 1; tier++) {
        const line = headerTexts[tier];
        if (line) line[c] = tier === 0 ? name : `${name}明细`;
        merge(headerTop + tier, c + 1, headerTop + tier, c + size);
      }
      const line = headerTexts[tiers - 1];
      for (let k = 0; k < size; k++) if (line) line[c + k] = columns[c + k]?.header ?? null;
    }
    c += size;
  }
  rows.push(...headerTexts);
  const headerRows = headerTexts.map((_, i) => headerTop + i);
  const fields = columns.map(({ field }) => (field === null ? undefined : fieldOf(kind, field)));
  const style = Math.floor(chance() * 5);
  const [, , , voice] = ledger;
  const hand = handOf(chance);
  const record = (i: number): CellValue[] => {
    const row = voice === undefined ? null : coherentRow(ledger[0], i, voice, hand, chance);
    return fields.map((field, c) =>
      field === undefined
        ? columns[c]?.header === '天气'
          ? (['晴', '多云', '雨'][i % 3] ?? null)
          : `K${String(Math.floor(chance() * 900) + 100)}`
        : row === null
          ? holdOutValue(field, i, style, chance)
          : (row[field.id] ?? null),
    );
  };
  if (dressing.example) {
    rows.push(['示例', ...record(0).slice(1)]);
    skippedRows.push({ row: rows.length, reason: 'example' });
  }
  for (let i = 0; i < 12; i++) {
    if (dressing.sections && i % 6 === 0) {
      skippedRows.push({
        row: wide(`${i === 0 ? '一' : '二'}、${i === 0 ? '生产系统' : '后勤系统'}`),
        reason: 'section',
      });
    }
    if (dressing.repeatedHeader && i === 8) {
      headerTexts.forEach((line) => {
        rows.push([...line]);
        skippedRows.push({ row: rows.length, reason: 'repeatedHeader' });
      });
    }
    if (dressing.blanks && i === 5) {
      rows.push([]);
      skippedRows.push({ row: rows.length, reason: 'blank' });
    }
    rows.push(record(i));
    recordRows.push(rows.length);
    if (dressing.subtotals && i % 6 === 5) {
      rows.push([null, '小 计']);
      skippedRows.push({ row: rows.length, reason: 'subtotal' });
    }
  }
  if (dressing.tail) {
    rows.push([null, null, '共计12条']);
    skippedRows.push({ row: rows.length, reason: 'total' });
    skippedRows.push({ row: wide('注：本表一式两份，由办公室留存备查。'), reason: 'note' });
    rows.push([
      '填表人：李静',
      ...Array.from({ length: Math.max(0, width - 3) }, () => null),
      '负责人（签字）：',
    ]);
    skippedRows.push({ row: rows.length, reason: 'signature' });
  }
  return shifted(
    {
      cells: { ...sheetCells('Sheet1', rows), merges },
      titleRows,
      headerRows,
      skippedRows,
      recordRows,
      fields: columns.map(({ field }) => field),
    },
    dressing,
  );
}

/** The same sheet with everything some rows down and some columns to the right. */
function shifted(sheet: HoldOutSheet, { down, right }: Dressing): HoldOutSheet {
  const add = (row: number): number => row + down;
  return {
    ...sheet,
    cells: {
      ...sheet.cells,
      firstRow: 1 + down,
      firstColumn: 1 + right,
      merges: sheet.cells.merges.map((m) => ({
        firstRow: m.firstRow + down,
        lastRow: m.lastRow + down,
        firstColumn: m.firstColumn + right,
        lastColumn: m.lastColumn + right,
      })),
    },
    titleRows: sheet.titleRows.map(add),
    headerRows: sheet.headerRows.map(add),
    skippedRows: sheet.skippedRows.map(({ row, reason }) => ({ row: row + down, reason })),
    recordRows: sheet.recordRows.map(add),
  };
}
