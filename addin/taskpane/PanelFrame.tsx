import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 },
  content: { flex: 1, minHeight: 0, overflowY: 'auto', padding: '12px' },
  footer: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface PanelFrameProps {
  readonly children: ReactNode;
  /** The panel's one primary action, with what it will do said above it. */
  readonly action?: ReactNode;
}

/** A panel: one area that scrolls, and its action below, always in sight. */
export function PanelFrame({ children, action }: PanelFrameProps) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <div className={styles.content}>{children}</div>
      {action && <div className={styles.footer}>{action}</div>}
    </div>
  );
}
