import { kindOf } from '../../ledger/kinds/kinds';
import { inspectDocument } from '../../ledger/recognise/inspectDocument';
import type { RecognisedSheet, RecognisedTable } from '../../ledger/recognise/recognised';
import { success } from '../../ledger/result';
import { openFile } from './openFile';
import type { Outcome } from './outcome';

function sheetLines(sheet: RecognisedSheet): readonly string[] {
  const hidden = sheet.visibility === 'visible' ? '' : '（隐藏）';
  if (sheet.tables.length === 0) return [`${sheet.name}${hidden}：没有表格`];
  return sheet.tables.flatMap((table) => tableLines(`${sheet.name}${hidden}`, table));
}

function tableLines(name: string, table: RecognisedTable): readonly string[] {
  const { ledger, records, problems, confidence, columns } = table;
  const unmapped = columns.filter(({ field }) => field === null).map(({ header }) => header);
  return [
    `${name}：${ledger === 'other' ? '其他表格' : kindOf(ledger).name}，${String(records.length)}行，${String(problems.length)}处问题，把握${String(Math.round(confidence * 100))}%`,
    ...(unmapped.length > 0 && ledger !== 'other' ? [`  未识别的列：${unmapped.join('、')}`] : []),
    ...problems.map(({ row, column, message }) => `  ${column ?? ''}${String(row)}  ${message}`),
  ];
}

/** `inspect`: what every sheet of a workbook is, and what is wrong in it. */
export async function runInspect({ file }: { readonly file: string }): Promise<Outcome> {
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const { workbook } = opened.value;
  return success({
    document: inspectDocument(workbook),
    report: `${workbook.sheets.flatMap(sheetLines).join('\n')}\n`,
  });
}
