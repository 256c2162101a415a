import type { PaneActions, PaneWorkbook } from './actions';
import type { OpenWorkbook } from './useWorkbook';

export type PanelId = 'entry' | 'checks' | 'score' | 'bulletin';

/** What every panel gets. */
export interface PanelProps {
  readonly actions: PaneActions;
  readonly open: OpenWorkbook;
  /** The workbook of `open`, which has been read by the time that a panel shows. */
  readonly workbook: PaneWorkbook;
  /** Whether the panel is the one in sight. */
  readonly isActive: boolean;
}
