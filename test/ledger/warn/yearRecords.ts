/** Test aid: the acceptance workbook's records as the shared ledger holds them once its workbook was synchronised. */
import { tablesOf } from '../../../addin/client/workbookRecords';
import type { SharedRecord } from '../../../ledger/warn/sharedRecords';
import { truthWorkbook } from '../score/truthWorkbook';

export function yearRecords(): readonly SharedRecord[] {
  return tablesOf(truthWorkbook('2016-acceptance'), 2016).flatMap(({ kind, records }) =>
    records.map(({ unit, year, values, row }) => ({
      ...{ kind, unit, year, values },
      recordId: `${kind}-${String(row).padStart(3, '0')}`,
    })),
  );
}
