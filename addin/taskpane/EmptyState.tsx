import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '32px 12px',
    textAlign: 'center',
  },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
});

interface EmptyStateProps {
  readonly picture?: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly children?: ReactNode;
}

/** Where there is nothing to show: what that means, and what to do next. */
export function EmptyState({ picture, title, hint, children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      {picture}
      <div className={styles.title}>{title}</div>
      <div className={styles.hint}>{hint}</div>
      {children}
    </div>
  );
}
