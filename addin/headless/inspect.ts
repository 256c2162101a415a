import { kindOf } from '../../ledger/kinds/kinds';
import { inspectDocument } from '../../ledger/recognise/inspectDocument';
import type { RecognisedSheet } from '../../ledger/recognise/recognised';
import { success } from '../../ledger/result';
import { openFile } from './openFile';
import type { Outcome } from './outcome';

function sheetLines(sheet: RecognisedSheet): readonly string[] {
  const hidden = sheet.visibility === 'visible' ? '' : '（隐藏）';
  if (sheet.table === null) return [`${sheet.name}${hidden}：没有表格`];
  const { ledger, records, problems, confidence, columns } = sheet.table;
  const unmapped = columns.filter(({ field }) => field === null).map(({ header }) => header);
  return [
    `${sheet.name}${hidden}：${ledger === 'other' ? '其他表格' : kindOf(ledger).name}，${String(records.length)}行，${String(problems.length)}处问题，把握${String(Math.round(confidence * 100))}%`,
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
