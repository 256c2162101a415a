import type { PaneActions, PaneWorkbook } from './actions';
import type { OpenWorkbook } from './useWorkbook';

export const PANEL_IDS = ['entry', 'checks', 'score', 'bulletin'] as const;

export type PanelId = (typeof PANEL_IDS)[number];

/** The panel that a ribbon button asks for in the pane's address; 检查 where none is named. */
export function panelOf(name: string | null): PanelId {
  return PANEL_IDS.find((id) => id === name) ?? 'checks';
}

/** What every panel gets. */
export interface PanelProps {
  readonly actions: PaneActions;
  readonly open: OpenWorkbook;
  /** The workbook of `open`, which has been read by the time that a panel shows. */
  readonly workbook: PaneWorkbook;
  /** Whether the panel is the one in sight. */
  readonly isActive: boolean;
}
