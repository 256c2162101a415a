import { makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../text/TextContext';

const useStyles = makeStyles({
  bell: {
    position: 'relative',
    display: 'inline-flex',
    padding: '4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  count: {
    position: 'absolute',
    top: '-3px',
    right: '-5px',
    minWidth: '16px',
    padding: '0 3px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorPaletteRedBackground3,
    fontSize: '10px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
  },
});

interface BellProps {
  /** Warnings that nobody has acknowledged. */
  readonly count: number;
  readonly isOpen: boolean;
  readonly onClick: () => void;
}

export function Bell({ count, isOpen, onClick }: BellProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <button
      type="button"
      className={styles.bell}
      aria-label={say('header.bell', { count })}
      aria-expanded={isOpen}
      aria-controls="warnings"
      onClick={onClick}
    >
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        aria-hidden
      >
        <path d="M10 2.5a5 5 0 0 0-5 5v3.2L3.7 13.6c-.2.5.1.9.6.9h11.4c.5 0 .8-.4.6-.9L15 10.7V7.5a5 5 0 0 0-5-5z" />
        <path d="M8 14.7a2 2 0 0 0 4 0" strokeLinecap="round" />
      </svg>
      {count > 0 && <span className={styles.count}>{count > 99 ? '99+' : count}</span>}
    </button>
  );
}
