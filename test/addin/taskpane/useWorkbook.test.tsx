/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { PaneActions, PaneWorkbook } from '../../../addin/taskpane/actions';
import { useWorkbook, type OpenWorkbook } from '../../../addin/taskpane/useWorkbook';

const WORKBOOK: PaneWorkbook = {
  recognised: { file: '台账.xlsx', sheets: [], organisation: { units: [] } },
  cells: [],
  answers: [],
};

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

it('stays with the sheet that its user has gone to while a large workbook was being read', async () => {
  let active = '1月';
  let follow: (sheet: string) => void = () => undefined;
  let arrive: (workbook: PaneWorkbook) => void = () => undefined;
  const world: Partial<PaneActions> = {
    readWorkbook: () => new Promise((resolve) => (arrive = resolve)),
    activeSheetName: () => Promise.resolve(active),
    selectedCell: () => Promise.resolve({ sheet: active, row: 1, column: 1 }),
    watchSelection: () => () => undefined,
    watchChanges: () => () => undefined,
    watchActiveSheet: (onActive) => {
      follow = onActive;
      return () => undefined;
    },
  };
  const actions = world as PaneActions;
  let open: OpenWorkbook | undefined;
  function Probe() {
    open = useWorkbook(actions);
    return null;
  }
  const root = createRoot(document.body);
  await act(async () => root.render(<Probe />));
  await act(async () => {
    active = '2月';
    follow('2月');
  });
  await act(async () => arrive(WORKBOOK));
  expect([open?.workbook, open?.activeName]).toEqual([WORKBOOK, '2月']);
  act(() => root.unmount());
});
