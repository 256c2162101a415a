import type { KindId } from '../../../ledger/kinds/kind';
import type { RecognisedSheet, RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import type { RecordValues } from '../../../ledger/wire/recordValues';

/** A recognised sheet whose records stand from row 5 on. */
export function sheetOf(name: string, ledger: KindId, rows: readonly RecordValues[]): RecognisedSheet {
  return {
    name,
    visibility: 'visible',
    tables: [
      {
        ledger,
        confidence: 1,
        titleRows: [1],
        headerRows: [4],
        lastRow: 4 + rows.length,
        skippedRows: [],
        columns: [],
        records: rows.map((values, i) => ({ row: 5 + i, values, raw: {} })),
        problems: [],
        year: 2016,
        month: null,
      },
    ],
  };
}

export function workbookOf(...sheets: readonly RecognisedSheet[]): RecognisedWorkbook {
  return { file: '抽查台账.xlsx', sheets, organisation: { units: [] } };
}

/** As many different score rows as wanted, of five units. */
export function scoreRows(count: number): readonly RecordValues[] {
  const units = ['城关供电所', '城区供电所', '营销部', '办公室', '运维检修部'];
  return Array.from({ length: count }, (_, i) => ({
    serial: i + 1,
    unit: units[i % units.length] ?? '办公室',
    reason: `抄表不到位 第${String(i + 1)}户`,
    deduction: '0.5',
  }));
}

/** Ids that count up: what the pane makes of ULIDs. */
export function countingIds(prefix = 'id'): () => string {
  let count = 0;
  return () => `${prefix}${String(++count)}`;
}
