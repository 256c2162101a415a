import { makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from './text/TextContext';

const useStyles = makeStyles({
  wait: { padding: '24px 12px', color: tokens.colorNeutralForeground2, textAlign: 'center' },
});

/** The pane while it reads the workbook. */
export function Waiting() {
  const styles = useStyles();
  const say = useSay();
  return <div className={styles.wait}>{say('app.loading')}</div>;
}
