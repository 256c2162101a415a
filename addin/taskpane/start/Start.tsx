import { lazy, Suspense } from 'react';
import type { PaneActions, PaneWorkbook } from '../actions';
import { LedgerLinks } from '../entry/LedgerLinks';
import { Waiting } from '../Waiting';

const NewWorkbooks = lazy(async () => ({ default: (await import('./NewWorkbooks')).NewWorkbooks }));

interface StartProps {
  readonly actions: PaneActions;
  readonly workbook: PaneWorkbook;
}

/** What to do on a sheet that is no ledger: go to one, or begin with new ones. */
export function Start({ actions, workbook }: StartProps) {
  return (
    <>
      <LedgerLinks workbook={workbook.recognised} onOpen={actions.selectCell} />
      <Suspense fallback={<Waiting />}>
        <NewWorkbooks actions={actions} workbook={workbook} />
      </Suspense>
    </>
  );
}
