import type { PaneActions, PaneWorkbook } from '../actions';
import { LedgerLinks } from '../entry/LedgerLinks';
import { NewWorkbooks } from './NewWorkbooks';

interface StartProps {
  readonly actions: PaneActions;
  readonly workbook: PaneWorkbook;
}

/** What to do on a sheet that is no ledger: go to one, or begin with new ones. */
export function Start({ actions, workbook }: StartProps) {
  return (
    <>
      <LedgerLinks workbook={workbook.recognised} onOpen={actions.selectCell} />
      <NewWorkbooks actions={actions} workbook={workbook} />
    </>
  );
}
