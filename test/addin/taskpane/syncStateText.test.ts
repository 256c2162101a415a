import { emptySyncState, type SyncState } from '../../../addin/client/syncState';
import { rememberedOf, tablesOf } from '../../../addin/client/workbookRecords';
import { parseSyncState, syncStateText } from '../../../addin/taskpane/syncStateText';
import { scoreRows, sheetOf, workbookOf } from '../client/sampleWorkbook';

const [table] = tablesOf(workbookOf(sheetOf('得失分', 'scores', scoreRows(50))), 2016);
const records = (table?.records ?? []).map((row, i) => ({
  ...{ ...rememberedOf(row), recordId: `r${String(i)}`, version: 1 },
  ...(i === 3 ? { fields: [] } : {}),
}));
const state: SyncState = { ...emptySyncState(2016), ledgerId: 'L', records, settled: { p: 7 } };

it('a workbook remembers what it synchronised, and reads on from what was dealt with', () => {
  expect(parseSyncState(syncStateText(state), 2026)).toEqual({ ...state, cursors: { p: 7 } });
});

it('what an earlier add-in remembered clears nothing; no text begins anew', () => {
  const earlier = JSON.stringify({
    ...state,
    records: records.map((each) => ({ ...each, fields: undefined })),
  });
  expect(parseSyncState(earlier, 2026).records.map(({ fields }) => fields)).toEqual(records.map(() => []));
  expect(parseSyncState(null, 2026)).toEqual(emptySyncState(2026));
});
