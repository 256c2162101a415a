import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Say } from '../../locales/texts';
import { useSay } from '../text/TextContext';
import type { SharedLedgerState, SyncStatus } from './useSharedLedger';

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    height: '24px',
    padding: '0 7px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  mark: { fontSize: '10px', lineHeight: 1 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  waiting: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

/** The shape tells as much as the colour does. */
const MARKS: Readonly<
  Record<SyncStatus, { readonly mark: string; readonly tone?: 'good' | 'waiting' | 'bad' }>
> = {
  unknown: { mark: '○' },
  synced: { mark: '✓', tone: 'good' },
  waiting: { mark: '↑', tone: 'waiting' },
  syncing: { mark: '↻' },
  offline: { mark: '◌' },
  held: { mark: '!', tone: 'bad' },
  refused: { mark: '✕', tone: 'bad' },
  signedOut: { mark: '○' },
};

function wordsFor(status: SyncStatus, count: number, say: Say): string {
  const words = say(status === 'unknown' ? 'sync.syncing' : `sync.${status}`, { count });
  return status === 'offline' && count > 0 ? `${words} · ${String(count)}` : words;
}

/** One quiet word on the synchronisation; a click synchronises now. */
export function SyncBadge({ ledger }: { readonly ledger: SharedLedgerState }) {
  const styles = useStyles();
  const say = useSay();
  const status = wordsFor(ledger.status, ledger.count, say);
  const { mark, tone } = MARKS[ledger.status];
  return (
    <button
      type="button"
      className={styles.badge}
      aria-label={say('sync.hint', { status })}
      title={say('sync.hint', { status })}
      onClick={ledger.synchronise}
    >
      <span aria-hidden className={mergeClasses(styles.mark, tone && styles[tone])}>
        {mark}
      </span>
      {status}
    </button>
  );
}
