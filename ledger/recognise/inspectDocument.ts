import type { RecognisedSheet, RecognisedTable, RecognisedWorkbook } from './recognised';

type Document = Readonly<Record<string, unknown>>;

const NO_TABLE: Document = {
  ledger: null,
  confidence: 1,
  titleRows: [],
  headerRows: [],
  skippedRows: [],
  columns: [],
  records: [],
  problems: [],
};

function tableDocument(table: RecognisedTable): Document {
  const isKnown = table.ledger !== 'other';
  return {
    ledger: table.ledger,
    confidence: Math.round(table.confidence * 100) / 100,
    titleRows: table.titleRows,
    headerRows: table.headerRows,
    skippedRows: table.skippedRows,
    columns: table.columns.map(({ column, header, field, type, hidden }) => ({
      column,
      header,
      field,
      ...(isKnown ? {} : { type }),
      ...(hidden === true ? { hidden } : {}),
    })),
    records: table.records.map(({ row, values, hidden }) => ({
      row,
      ...(hidden === true ? { hidden } : {}),
      values,
    })),
    problems: table.problems.map(({ row, column, field, code, value, message }) => ({
      row,
      column,
      field,
      code,
      value,
      message,
    })),
  };
}

/** A sheet's main table, as the contract has it; further tables of the sheet follow under `otherTables`. */
function sheetDocument({ name, visibility, tables }: RecognisedSheet): Document {
  const [main, ...others] = tables.map(tableDocument);
  return {
    name,
    visibility,
    ...(main ?? NO_TABLE),
    ...(others.length > 0 ? { otherTables: others } : {}),
  };
}

/** The `inspect` document of the headless runner's contract. */
export function inspectDocument({ file, sheets }: RecognisedWorkbook): Document {
  return { file, sheets: sheets.map(sheetDocument) };
}
