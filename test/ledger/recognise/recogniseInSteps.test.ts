/** A ledger that has grown for years doesn't hold up the pane: it is read in steps, between which the pane answers. */
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { workbookRecogniser } from '../../../ledger/recognise/workbookRecogniser';
import { bigLedger } from '../../bench/bigLedger';
import { bigLedgerCells } from '../../bench/bigLedgerCells';

function steppedThrough(rows: number): { readonly steps: number; readonly workbook: RecognisedWorkbook } {
  const work = workbookRecogniser('抽查台账.xlsx')(bigLedgerCells(bigLedger(rows)));
  for (let steps = 1; ; steps++) {
    const { done, value } = work.next();
    if (done === true) return { steps, workbook: value };
  }
}

it('reads a long sheet in more steps than a short one, and finds what is found at once', () => {
  const [short, long] = [steppedThrough(100), steppedThrough(5000)];
  expect(long.steps).toBeGreaterThanOrEqual(short.steps + 4);
  expect(long.workbook).toEqual(recogniseWorkbook(bigLedgerCells(bigLedger(5000)), '抽查台账.xlsx'));
});
