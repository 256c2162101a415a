import type { SheetCells } from '../cells';
import { answerOf } from '../steps';
import type { TableAnswer } from './answers';
import { readCheckForms } from './checkForm/readCheckForms';
import type { RecognisedWorkbook } from './recognised';
import { workbookRecogniser } from './workbookRecogniser';

/**
 * Recognises every sheet of a workbook; a roster in it decides the canonical names of units on all others.
 * @param answers what the user has said of columns, as kept in the workbook
 */
export function recogniseWorkbook(
  cells: readonly SheetCells[],
  file: string,
  answers: readonly TableAnswer[] = [],
): RecognisedWorkbook {
  return answerOf(workbookRecogniser(file)(cells, answers, readCheckForms));
}
