import { Button, makeStyles } from '@fluentui/react-components';
import type { PanelProps } from '../panel';
import { useSay } from '../text/TextContext';
import type { Checks } from './useChecks';
import { useMarks } from './useMarks';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', margin: '4px 0 0 -8px' },
});

interface CheckToolsProps extends Pick<PanelProps, 'actions' | 'workbook'> {
  readonly checks: Checks;
}

/** Marks in the sheet. */
export function CheckTools({ actions, workbook, checks }: CheckToolsProps) {
  const styles = useStyles();
  const say = useSay();
  const { summary, task } = checks;
  const marks = useMarks(actions, workbook, task);
  return (
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
  );
}
