import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { success, type Result } from '../../../ledger/result';
import type { DocumentFile, PaneActions, PaneWorkbook } from '../actions';
import { Fault } from '../Fault';
import { useSay } from '../text/TextContext';
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
  const [file, setFile] = useState<DocumentFile | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (file === null) return undefined;
    const made = URL.createObjectURL(file.content);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);

  const open = (make: () => Promise<Result<DocumentFile, string>>): void =>
    task.run(async () => {
      const made = valueOf(await make());
      setFile(made);
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
        {!task.isRunning && file && address !== null && (
          <>
            {say('start.made')}{' '}
            <Link href={address} download={file.name}>
              {say('start.download', { file: file.name })}
            </Link>
          </>
        )}
      </p>
    </div>
  );
}
