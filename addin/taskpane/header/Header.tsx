import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { RecognisedTable } from '../../../ledger/recognise/recognised';
import type { PaneActions } from '../actions';
import type { OpenWorkbook } from '../useWorkbook';
import type { Say } from '../../locales/texts';
import { later } from '../text/later';
import { useSay } from '../text/TextContext';
import { Bell } from './Bell';
import { SyncBadge } from './SyncBadge';
import type { SharedLedgerState } from './useSharedLedger';

const WarningsView = later(async () => (await import('../warnings/WarningsView')).WarningsView);

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    height: '40px',
    // Office's own button lies over the last 12 × 32 px.
    padding: '0 14px 0 12px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sheet: {
    // Who one is gives way first.
    flex: '1 0 auto',
    maxWidth: 'calc(100% - 180px)',
    fontSize: '13px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  review: {
    padding: '2px 0',
    border: 'none',
    color: 'inherit',
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    textAlign: 'start',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  who: {
    minWidth: 0,
    maxWidth: '84px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface HeaderProps {
  readonly actions: PaneActions;
  readonly open: OpenWorkbook;
  readonly ledger: SharedLedgerState;
  readonly isReviewing: boolean;
  /** Opens or closes the mapping review. */
  readonly onReview: () => void;
}

/** The table that the pane speaks of; on a sheet of forms, these. */
function titledTable({ activeSheet, tables, chosenTable }: OpenWorkbook): RecognisedTable | undefined {
  return tables[chosenTable] ?? activeSheet?.tables[0];
}

function titleWords(open: OpenWorkbook, say: Say): string {
  if (open.workbook === null) return say('app.name');
  const table = titledTable(open);
  if (!table) return say('header.noLedger');
  // A table of no known kind lists no records.
  if (table.ledger === 'other') return say('ledger.other');
  return say('header.sheet', { ledger: say(`ledger.${table.ledger}`), rows: table.records.length });
}

/** What the pane understood of the active sheet, how the synchronisation stands, who one is, and the warnings. */
export function Header({ actions, open, ledger, isReviewing, onReview }: HeaderProps) {
  const styles = useStyles();
  const say = useSay();
  const [showsWarnings, setShowsWarnings] = useState(false);
  const { workbook, activeName } = open;
  const table = titledTable(open);
  const unseen = ledger.warnings?.filter(({ acknowledgedBy }) => acknowledgedBy === null).length ?? 0;
  const sheet = activeName ?? '';
  const hint = table
    ? say('header.sheetHint', { sheet, confidence: Math.round(table.confidence * 100) })
    : say('header.noLedgerHint', { sheet });
  return (
    <div onKeyDown={({ key }) => key === 'Escape' && setShowsWarnings(false)}>
      <header className={styles.header}>
        {table ? (
          <button
            type="button"
            className={mergeClasses(styles.sheet, styles.review)}
            title={hint}
            aria-label={say('header.review', { title: titleWords(open, say) })}
            aria-expanded={isReviewing}
            onClick={onReview}
          >
            {titleWords(open, say)}
          </button>
        ) : (
          <span className={styles.sheet} title={workbook ? hint : undefined}>
            {titleWords(open, say)}
          </span>
        )}
        <SyncBadge ledger={ledger} />
        {ledger.identity && (
          <span className={styles.who} title={say(`role.${ledger.identity.role}`)}>
            {ledger.identity.name}
          </span>
        )}
        <Bell count={unseen} isOpen={showsWarnings} onClick={() => setShowsWarnings(!showsWarnings)} />
      </header>
      {showsWarnings && (
        <Suspense>
          <WarningsView actions={actions} ledger={ledger} />
        </Suspense>
      )}
    </div>
  );
}
