import type { TableAnswer } from '../../ledger/recognise/answers';
import type { Result } from '../../ledger/result';
import { inExcel } from './inExcel';
import { readPart, writePart } from './xmlPart';

/** What the user has said of columns is kept in the file: next month's copy is understood at once. */
const NAMESPACE = 'urn:spotledger:columns';

/** The answers that the open workbook keeps; none where nothing was ever said. */
export async function readColumnAnswers(): Promise<readonly TableAnswer[]> {
  const json = await Excel.run((context) => readPart(context, NAMESPACE));
  if (json === null) return [];
  // Most workbooks keep none: what reads them is loaded when there are some.
  const { parseAnswers } = await import('../../ledger/recognise/parseAnswers');
  return parseAnswers(json);
}

/** Keeps answers in the open workbook, in place of the former ones; they are on disk when the user saves the file. */
export async function writeColumnAnswers(answers: readonly TableAnswer[]): Promise<Result<null, string>> {
  return inExcel(async (context) => {
    await writePart(context, NAMESPACE, answers.length === 0 ? null : answers);
    return null;
  });
}
