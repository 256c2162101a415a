import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { parsePlainDate } from '../../../ledger/calendar/plainDate';
import type { PaneActions } from '../actions';
import type { SharedLedgerState } from '../header/useSharedLedger';
import { Segments } from '../Segments';
import { useSay } from '../text/TextContext';
import { Waiting } from '../Waiting';
import { IssueForm } from './IssueForm';
import { StatusView } from './StatusView';
import { useWarningDesk } from './useWarningDesk';
import { WarningList } from './WarningList';

const SettingsView = lazy(async () => ({ default: (await import('./SettingsView')).SettingsView }));

const useStyles = makeStyles({
  view: {
    maxHeight: 'calc(100vh - 48px)',
    overflowY: 'auto',
    padding: '4px 12px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    margin: '6px 0 4px',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

const VIEWS = ['list', 'issue', 'status', 'settings'] as const;
type View = (typeof VIEWS)[number];

interface WarningsViewProps {
  readonly actions: PaneActions;
  readonly ledger: SharedLedgerState;
}

/** The warnings of the shared ledger and what is done to them; emerging issues; how the runs and deliveries stand. */
export function WarningsView({ actions, ledger }: WarningsViewProps) {
  const styles = useStyles();
  const say = useSay();
  const [view, setView] = useState<View>('list');
  // Whether somebody may set them is the shared ledger's to say.
  const isOffice = ledger.identity?.role === 'performanceOffice';
  const views = VIEWS.filter((id) => id !== 'settings' || isOffice);
  const today = parsePlainDate(actions.now().slice(0, 10));
  const desk = useWarningDesk(actions, ledger.warnings ?? [], ledger.identity);
  return (
    <section id="warnings" aria-label={say('warnings.title')} className={styles.view}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{say('warnings.title')}</h2>
        <Segments
          label={say('warnings.view')}
          choices={views.map((id) => [id, say(`warnings.view.${id}`)] as const)}
          chosen={view}
          onChoose={setView}
        />
      </div>
      {view === 'list' && <WarningList desk={desk} ledger={ledger} />}
      {desk !== null && view === 'issue' && (
        <IssueForm
          desk={desk}
          ledger={ledger}
          today={actions.now().slice(0, 10)}
          onRaised={() => setView('list')}
        />
      )}
      {desk !== null && view === 'status' && <StatusView desk={desk} />}
      {desk !== null && view === 'settings' && today !== null && (
        <Suspense fallback={<Waiting />}>
          <SettingsView desk={desk} today={today} />
        </Suspense>
      )}
    </section>
  );
}
