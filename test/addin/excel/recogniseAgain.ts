import type { SheetCells } from '../../../ledger/cells';
import { readCheckForms } from '../../../ledger/recognise/checkForm/readCheckForms';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { workbookRecogniser } from '../../../ledger/recognise/workbookRecogniser';

/**
 * For tests that read the same workbook many times: as in the pane, a sheet that holds what it held is not recognised
 * again, which would take longer than all else that such a test does.
 */
export function recognisingAgain(file: string): (cells: readonly SheetCells[]) => RecognisedWorkbook {
  const recogniser = workbookRecogniser(file);
  return (cells) => {
    const steps = recogniser(cells, [], readCheckForms);
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
    }
  };
}
