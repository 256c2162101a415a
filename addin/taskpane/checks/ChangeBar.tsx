import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { PaneActions } from '../actions';
import { useSay } from '../text/TextContext';
import type { Task } from '../useTask';
import { useChangeReport } from './useChangeReport';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  changed: { flex: 1, whiteSpace: 'nowrap' },
});

interface ChangeBarProps {
  readonly actions: PaneActions;
  readonly task: Task;
}

/** After a fix, in sight wherever the list stands: what was changed, to be kept as a sheet or a file. */
export function ChangeBar({ actions, task }: ChangeBarProps) {
  const styles = useStyles();
  const say = useSay();
  const report = useChangeReport(actions, task);
  if (report.waiting === 0) return null;
  return (
    <div className={styles.bar} role="group" aria-label={say('checks.changes')}>
      <span className={styles.changed}>{say('checks.changed', { count: report.waiting })}</span>
      <Button size="small" disabled={task.isRunning} onClick={report.write}>
        {say('checks.writeChanges')}
      </Button>
      <Button size="small" disabled={task.isRunning} onClick={report.save}>
        {say('checks.downloadChanges')}
      </Button>
      {report.download && (
        <Link href={report.download.address} download={report.download.fileName}>
          {say('start.download', { file: report.download.fileName })}
        </Link>
      )}
    </div>
  );
}
