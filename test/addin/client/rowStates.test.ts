import { emptySyncState } from '../../../addin/client/syncState';
import { rowStates } from '../../../addin/client/rowStates';
import { rememberedOf, tablesOf } from '../../../addin/client/workbookRecords';
import { scoreRows, sheetOf, workbookOf } from './sampleWorkbook';

it('each row is 未同步, 已同步 or in conflict', () => {
  const tables = tablesOf(workbookOf(sheetOf('得失分', 'scores', scoreRows(3))), 2016);
  const [first, second] = tables[0]?.records ?? [];
  if (first === undefined || second === undefined) throw new Error('no records');
  const synced = [
    { ...rememberedOf(first), recordId: 'a', version: 1 },
    { ...rememberedOf(second), recordId: 'b', version: 1, fingerprint: 'before' },
  ];
  const state = { ...emptySyncState(2016), records: synced };
  const current = { version: 2, values: {} };
  const reason = { kind: 'conflict', current, mine: second.values } as const;
  const held = [{ ...second, recordId: 'b', reason }];
  expect(rowStates(tables, state, held).map((row) => row.state)).toEqual(['synced', 'conflict', 'waiting']);
});
