import type { SheetCells } from '../cells';
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
  const steps = workbookRecogniser(file)(cells, answers, readCheckForms);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
