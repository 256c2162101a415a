import type { RecognisedSheet, RecognisedWorkbook } from './recognised';

function sheetDocument({ name, visibility, table }: RecognisedSheet): Readonly<Record<string, unknown>> {
  if (table === null) {
    const nothing = {
      titleRows: [],
      headerRows: [],
      skippedRows: [],
      columns: [],
      records: [],
      problems: [],
    };
    return { name, visibility, ledger: null, confidence: 1, ...nothing };
  }
  const isKnown = table.ledger !== 'other';
  return {
    name,
    visibility,
    ledger: table.ledger,
    confidence: Math.round(table.confidence * 100) / 100,
    titleRows: table.titleRows,
    headerRows: table.headerRows,
    skippedRows: table.skippedRows,
    columns: table.columns.map(({ column, header, field, type }) =>
      isKnown ? { column, header, field } : { column, header, field, type },
    ),
    records: table.records.map(({ row, values }) => ({ row, values })),
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

/** The `inspect` document of the headless runner's contract. */
export function inspectDocument({ file, sheets }: RecognisedWorkbook): Readonly<Record<string, unknown>> {
  return { file, sheets: sheets.map(sheetDocument) };
}
