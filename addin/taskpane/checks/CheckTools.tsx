import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../text/TextContext';
import type { PanelProps } from '../panel';
import { useChangeReport } from './useChangeReport';
import type { Checks } from './useChecks';
import { useMarks } from './useMarks';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', margin: '4px 0 0 -8px' },
  report: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    margin: '8px 0 0',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  changed: { flex: 1, whiteSpace: 'nowrap' },
});

interface CheckToolsProps extends Pick<PanelProps, 'actions' | 'workbook'> {
  readonly checks: Checks;
}

/** Marks in the sheet, and after a fix the report of what was changed. */
export function CheckTools({ actions, workbook, checks }: CheckToolsProps) {
  const styles = useStyles();
  const say = useSay();
  const { summary, task } = checks;
  const marks = useMarks(actions, workbook, task);
  const report = useChangeReport(actions, task);
  return (
    <>
      <div className={styles.tools}>
        {summary.problems > 0 && (
          <Button
            size="small"
            appearance="subtle"
            title={say('checks.markHint')}
            disabled={task.isRunning}
            onClick={() => marks.mark(summary)}
          >
            {say('checks.mark')}
          </Button>
        )}
        {marks.areThere && (
          <Button size="small" appearance="subtle" disabled={task.isRunning} onClick={marks.clear}>
            {say('checks.clearMarks')}
          </Button>
        )}
      </div>
      {report.waiting > 0 && (
        <div className={styles.report} role="group" aria-label={say('checks.changes')}>
          <span className={styles.changed}>{say('checks.changed', { count: report.waiting })}</span>
          <Button size="small" disabled={task.isRunning} onClick={report.write}>
            {say('checks.writeChanges')}
          </Button>
          <Button size="small" disabled={task.isRunning} onClick={report.download}>
            {say('checks.downloadChanges')}
          </Button>
        </div>
      )}
    </>
  );
}
