import { columnLetters } from '../../../ledger/cells';
import type { KindId } from '../../../ledger/kinds/kind';
import { kindOf } from '../../../ledger/kinds/kinds';
import type { RecognisedSheet, RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import type { RecordValues } from '../../../ledger/wire/recordValues';

/** A recognised sheet whose records stand from row 5 on, with columns for all fields but some. */
export function sheetOf(
  name: string,
  ledger: KindId,
  rows: readonly RecordValues[],
  lacking: readonly string[] = [],
): RecognisedSheet {
  const fields = kindOf(ledger).fields.filter(({ id }) => !lacking.includes(id));
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
        columns: fields.map(({ id, header, type }, i) => ({
          ...{ column: columnLetters(i + 1), header, field: id, type },
          ...{ confidence: 1, reason: 'name' as const },
        })),
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
