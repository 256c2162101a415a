import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Fault } from '../Fault';
import { useSay } from '../text/TextContext';
import { useTask, valueOf } from '../useTask';
import type { Notice } from './NoticeContext';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '40px',
    padding: '4px 8px 4px 12px',
    color: tokens.colorNeutralForegroundInverted,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    '@media (forced-colors: active)': { color: 'CanvasText', backgroundColor: 'Canvas' },
  },
  text: { flex: 1, lineHeight: tokens.lineHeightBase200, fontSize: tokens.fontSizeBase200 },
  button: {
    minWidth: '0',
    color: tokens.colorNeutralForegroundInverted,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { color: 'ButtonText' },
    ':hover': { color: tokens.colorNeutralForegroundInverted, backgroundColor: 'rgba(128, 128, 128, 0.35)' },
  },
  fault: { padding: '0 12px 8px' },
});

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onClose: () => void;
  readonly onUndone: () => void;
}

/** What has just happened, with 撤销 where it can be taken back and 转到 where it can be looked at. */
export function NoticeBar({ notice, onClose, onUndone }: NoticeBarProps) {
  const styles = useStyles();
  const say = useSay();
  const task = useTask();
  const { text, undo, goTo } = notice;
  const takeBack = async (): Promise<void> => {
    if (undo) valueOf(await undo());
    onUndone();
  };
  const show = async (): Promise<void> => {
    if (goTo) valueOf(await goTo());
  };
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.text}>{text}</span>
        {goTo && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.button}
            onClick={() => task.run(show)}
          >
            {say('app.goTo')}
          </Button>
        )}
        {undo && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.button}
            disabled={task.isRunning}
            onClick={() => task.run(takeBack)}
          >
            {say('app.undo')}
          </Button>
        )}
        <Button
          appearance="transparent"
          size="small"
          className={styles.button}
          aria-label={say('app.close')}
          onClick={onClose}
        >
          ✕
        </Button>
      </div>
      {task.fault !== null && (
        <div className={styles.fault}>
          <Fault reason={task.fault} />
        </div>
      )}
    </>
  );
}
