import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  row: { display: 'flex', gap: '8px', '& > button': { flex: 1 } },
});

/** A panel's primary action, with at most one secondary before it. */
export function ActionRow({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.row}>{children}</div>;
}
