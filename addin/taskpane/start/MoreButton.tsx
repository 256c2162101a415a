import { makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../text/TextContext';

const useStyles = makeStyles({
  more: {
    margin: '4px 4px 4px auto',
    padding: '2px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    fontSize: tokens.fontSizeBase400,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface MoreButtonProps {
  readonly isOpen: boolean;
  readonly onClick: () => void;
}

/** Opens what is needed too seldom for a tab of its own. */
export function MoreButton({ isOpen, onClick }: MoreButtonProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <button
      type="button"
      className={styles.more}
      aria-label={say('app.more')}
      title={say('app.more')}
      aria-expanded={isOpen}
      aria-controls="more"
      onClick={onClick}
    >
      <span aria-hidden>⋯</span>
    </button>
  );
}
