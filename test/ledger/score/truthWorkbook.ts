/** Test aid: a sample workbook as recognition must find it, from its truth, so that scores are tested on their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KindId } from '../../../ledger/kinds/kind';
import { organisationOf } from '../../../ledger/recognise/organisationOf';
import type { RecognisedSheet, RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { parsePeriod, type Period } from '../../../ledger/score/period';
import type { FieldValue } from '../../../ledger/values/fieldValue';

const FOLDER = join(process.cwd(), 'test/fixtures/ledgers');

export function readFixture<Content>(name: string): Content {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Content;
}

type Values = Readonly<Record<string, FieldValue>>;

/** A sheet of a ledger whose records stand in rows 2, 3, … */
export function ledgerSheet(ledger: KindId, rows: readonly Values[], name: string = ledger): RecognisedSheet {
  return sheetWithRecords(
    name,
    ledger,
    rows.map((values, i) => ({ row: i + 2, values })),
  );
}

function sheetWithRecords(
  name: string,
  ledger: KindId | 'other' | null,
  records: ReadonlyArray<{ readonly row: number; readonly values: Values }>,
): RecognisedSheet {
  const table = {
    confidence: 1,
    titleRows: [],
    headerRows: [1],
    lastRow: 1 + records.length,
    skippedRows: [],
    columns: [],
    problems: [],
    year: null,
    month: null,
  };
  return {
    name,
    visibility: 'visible',
    tables:
      ledger === null
        ? []
        : [{ ...table, ledger, records: records.map(({ row, values }) => ({ row, values, raw: {} })) }],
  };
}

/** A workbook of these sheets, with the organisation of its 部门名册. */
export function workbookOf(sheets: readonly RecognisedSheet[], file = '台账.xlsx'): RecognisedWorkbook {
  const roster = sheets.flatMap(({ tables }) => tables).find(({ ledger }) => ledger === 'organisation');
  return { file, sheets, organisation: organisationOf(roster?.records ?? []) };
}

interface Truth {
  readonly file: string;
  readonly sheets: ReadonlyArray<{
    readonly name: string;
    readonly ledger: KindId | 'other' | null;
    readonly records: ReadonlyArray<{ readonly row: number; readonly values: Values }>;
  }>;
}

export function truthWorkbook(name: string): RecognisedWorkbook {
  const truth = readFixture<Truth>(`${name}.truth.json`);
  return workbookOf(
    truth.sheets.map((sheet) => sheetWithRecords(sheet.name, sheet.ledger, sheet.records)),
    truth.file,
  );
}

export function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (period === null) throw new Error(text);
  return period;
}
