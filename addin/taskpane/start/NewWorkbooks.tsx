import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { success, type Result } from '../../../ledger/result';
import type { DocumentFile, PaneActions, PaneWorkbook } from '../actions';
import { Fault } from '../Fault';
import { useSay } from '../text/TextContext';
import { useDownload } from '../useDownload';
import { useTask, valueOf } from '../useTask';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px' },
  made: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
  },
});

interface NewWorkbooksProps {
  readonly actions: PaneActions;
  readonly workbook: PaneWorkbook;
}

/** A new 考评工具盒 or the sample, in a window of its own; as a download where no window opens. */
export function NewWorkbooks({ actions, workbook }: NewWorkbooksProps) {
  const styles = useStyles();
  const say = useSay();
  const task = useTask();
  const { download, prepare } = useDownload();

  const open = (make: () => Promise<Result<DocumentFile, string>>): void =>
    task.run(async () => {
      const made = valueOf(await make());
      prepare(made);
      valueOf(await actions.openWorkbook(made));
    });
  return (
    <div>
      <div className={styles.buttons}>
        <Button
          disabled={task.isRunning}
          onClick={() => open(async () => success(await actions.newToolbox(workbook)))}
        >
          {say('start.toolbox')}
        </Button>
        <Button disabled={task.isRunning} onClick={() => open(actions.sampleWorkbook)}>
          {say('start.sample')}
        </Button>
      </div>
      <Fault reason={task.fault} />
      <p className={styles.made} role="status">
        {task.isRunning && say('start.making')}
        {!task.isRunning && download && (
          <>
            {say('start.made')}{' '}
            <Link href={download.address} download={download.fileName}>
              {say('start.download', { file: download.fileName })}
            </Link>
          </>
        )}
      </p>
    </div>
  );
}
