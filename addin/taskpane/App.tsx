import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { PaneActions } from './actions';
import { Fault } from './Fault';
import { Header } from './header/Header';
import { useSharedLedger } from './header/useSharedLedger';
import { NoticeBar } from './notice/NoticeBar';
import { NotifyContext, type Notice } from './notice/NoticeContext';
import { PANEL_IDS, type PanelId } from './panel';
import { PanelTabs } from './PanelTabs';
import { MoreButton } from './start/MoreButton';
import { later } from './text/later';
import { useSay } from './text/TextContext';
import { useWorkbook } from './useWorkbook';
import { Waiting } from './Waiting';

const PANELS = {
  entry: later(async () => (await import('./entry/EntryPanel')).EntryPanel),
  checks: lazy(async () => ({ default: (await import('./checks/ChecksPanel')).ChecksPanel })),
  score: later(async () => (await import('./score/ScorePanel')).ScorePanel),
  bulletin: later(async () => (await import('./bulletin/BulletinPanel')).BulletinPanel),
};

const NewWorkbooks = later(async () => (await import('./start/NewWorkbooks')).NewWorkbooks);
const LedgerDesk = later(async () => (await import('./desk/LedgerDesk')).LedgerDesk);
const ReviewPanel = later(async () => (await import('./review/ReviewPanel')).ReviewPanel);

const SheetRules = later(async () => (await import('./sheetRules/SheetRules')).SheetRules);

const useStyles = makeStyles({
  app: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tabs: { display: 'flex', flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  more: {
    maxHeight: '70vh',
    overflowY: 'auto',
    padding: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  panel: { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 },
  hidden: { display: 'none' },
  fault: { padding: '12px' },
});

interface AppProps {
  readonly actions: PaneActions;
  readonly initialPanel: PanelId;
}

/** The whole pane. What has just happened stands below every panel and is said to screen readers. */
export function App({ actions, initialPanel }: AppProps) {
  const styles = useStyles();
  const say = useSay();
  const [notice, setNotice] = useState<Notice | null>(null);
  const notify = useCallback((next: Notice) => setNotice(next), []);
  return (
    <NotifyContext value={notify}>
      <div className={styles.app}>
        <Panels actions={actions} initialPanel={initialPanel} />
        {/* Always there, so that screen readers hear of what is put into it. */}
        <div aria-live="polite">
          {notice && (
            <NoticeBar
              notice={notice}
              onClose={() => setNotice(null)}
              onUndone={() => setNotice({ text: say('app.undone') })}
            />
          )}
        </div>
      </div>
    </NotifyContext>
  );
}

/** Header, tabs and the panel in sight. 录入 stays once it has been opened: its draft outlives a look at another tab. */
function Panels({ actions, initialPanel }: AppProps) {
  const styles = useStyles();
  const say = useSay();
  const open = useWorkbook(actions);
  const ledger = useSharedLedger(actions, open);
  const [panel, setPanel] = useState(initialPanel);
  const [hasEntry, setHasEntry] = useState(initialPanel === 'entry');
  const [isReviewing, setReviewing] = useState(false);
  const [hasMore, setHasMore] = useState(false);
  const select = (id: PanelId): void => {
    setReviewing(false);
    setPanel(id);
    if (id === 'entry') setHasEntry(true);
  };
  return (
    <>
      <Header
        actions={actions}
        open={open}
        ledger={ledger}
        isReviewing={isReviewing}
        onReview={() => setReviewing(!isReviewing)}
      />
      <div className={styles.tabs}>
        <PanelTabs selected={panel} onSelect={select} />
        <MoreButton isOpen={hasMore} onClick={() => setHasMore(!hasMore)} />
      </div>
      {hasMore && open.workbook && (
        <section
          id="more"
          className={styles.more}
          aria-label={say('app.more')}
          onKeyDown={({ key }) => key === 'Escape' && setHasMore(false)}
        >
          <Suspense fallback={<Waiting />}>
            <LedgerDesk actions={actions} open={open} workbook={open.workbook} ledger={ledger} />
            <SheetRules actions={actions} open={open} workbook={open.workbook} />
            <NewWorkbooks actions={actions} workbook={open.workbook} />
          </Suspense>
        </section>
      )}
      {open.fault !== null && (
        <div className={styles.fault}>
          <Fault reason={open.fault} />
        </div>
      )}
      {isReviewing && open.workbook && (
        <section className={styles.panel} aria-label={say('review.title')}>
          <Suspense fallback={<Waiting />}>
            <ReviewPanel
              actions={actions}
              open={open}
              workbook={open.workbook}
              isActive
              onClose={() => setReviewing(false)}
            />
          </Suspense>
        </section>
      )}
      {PANEL_IDS.filter((id) => id === panel || (id === 'entry' && hasEntry)).map((id) => {
        const Panel = PANELS[id];
        return (
          <div
            key={id}
            role="tabpanel"
            id={`panel-${id}`}
            aria-labelledby={`tab-${id}`}
            className={id === panel && !isReviewing ? styles.panel : styles.hidden}
          >
            <Suspense fallback={<Waiting />}>
              {open.workbook ? (
                <Panel
                  actions={actions}
                  open={open}
                  workbook={open.workbook}
                  isActive={id === panel && !isReviewing}
                />
              ) : (
                open.fault === null && <Waiting />
              )}
            </Suspense>
          </div>
        );
      })}
    </>
  );
}
