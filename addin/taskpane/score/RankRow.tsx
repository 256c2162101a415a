import { makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../text/TextContext';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '24px 1fr auto',
    gap: '3px 8px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  rank: { textAlign: 'right', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  open: {
    padding: 0,
    border: 'none',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  figure: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  track: {
    gridColumnStart: 2,
    gridColumnEnd: 4,
    height: '6px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: 'hidden',
  },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    // Contrast themes drop backgrounds.
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
  detail: {
    gridColumnStart: 2,
    gridColumnEnd: 4,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  flag: {
    marginRight: '6px',
    padding: '0 5px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorPaletteMarigoldBorder1}`,
    color: tokens.colorNeutralForeground1,
  },
});

interface RankRowProps {
  /** Null where the unit takes no rank. */
  readonly rank: number | null;
  readonly unit: string;
  readonly figure: string;
  /** Length of the bar, 0…1; null where there is nothing to compare. */
  readonly share: number | null;
  readonly flags: readonly string[];
  readonly detail: string;
  /** Shows how the figure came about. */
  readonly onOpen: () => void;
}

/** One unit in a ranking: its place, its figure, the same as a bar, and in words what one must know beside it. */
export function RankRow({ rank, unit, figure, share, flags, detail, onOpen }: RankRowProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <li className={styles.row}>
      <span className={styles.rank}>{rank ?? '—'}</span>
      <button type="button" className={styles.open} title={say('explain.open', { unit })} onClick={onOpen}>
        {unit}
      </button>
      <span className={styles.figure}>{figure}</span>
      {share !== null && (
        <span className={styles.track} aria-hidden>
          <span style={{ display: 'block', width: `${(share * 100).toFixed(1)}%` }} className={styles.bar} />
        </span>
      )}
      <span className={styles.detail}>
        {flags.map((flag) => (
          <span key={flag} className={styles.flag}>
            {flag}
          </span>
        ))}
        {detail}
      </span>
    </li>
  );
}
