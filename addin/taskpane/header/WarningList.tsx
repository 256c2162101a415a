import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Warning } from '../../../ledger/wire/warning';
import { Fault } from '../Fault';
import { useSay } from '../text/TextContext';
import { useTask } from '../useTask';

const useStyles = makeStyles({
  list: {
    maxHeight: '60vh',
    overflowY: 'auto',
    padding: '4px 12px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase300 },
  empty: { margin: '8px 0', color: tokens.colorNeutralForeground2 },
  items: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    gap: '2px 8px',
    alignItems: 'start',
    marginTop: '6px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  level: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  red: { color: tokens.colorPaletteRedForeground1 },
  yellow: { color: tokens.colorPaletteMarigoldForeground1 },
  blue: { color: tokens.colorPaletteBlueForeground2 },
  detail: {
    gridColumnStart: 2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  action: { gridColumnStart: 3, gridRowStart: 1, gridRowEnd: 'span 2', alignSelf: 'center', minWidth: '0' },
});

/** Colours mean different things in different companies and some people can't tell them apart: word and shape go along. */
const LOOKS = {
  红: { shape: '■', tone: 'red' },
  黄: { shape: '▲', tone: 'yellow' },
  蓝: { shape: '●', tone: 'blue' },
} as const;

interface WarningListProps {
  readonly warnings: readonly Warning[] | null;
  readonly onAcknowledge: (warning: Warning) => Promise<void>;
}

/** The warnings that the shared ledger raised, the newest first, each to be acknowledged (签收). */
export function WarningList({ warnings, onAcknowledge }: WarningListProps) {
  const styles = useStyles();
  const say = useSay();
  const task = useTask();
  return (
    <section id="warnings" aria-label={say('warnings.title')} className={styles.list}>
      <h2 className={styles.heading}>{say('warnings.title')}</h2>
      {warnings === null && <p className={styles.empty}>{say('warnings.offline')}</p>}
      {warnings?.length === 0 && <p className={styles.empty}>{say('warnings.empty')}</p>}
      <Fault reason={task.fault} />
      <ul className={styles.items}>
        {warnings?.map((warning) => {
          const { shape, tone } = LOOKS[warning.colour];
          return (
            <li key={warning.id} className={styles.item}>
              <span className={mergeClasses(styles.level, styles[tone])}>
                <span aria-hidden>{shape}</span> {warning.colour} · {warning.level}
              </span>
              <span>{warning.title}</span>
              <span className={styles.detail}>
                {warning.unit} · {say('warnings.due', { date: warning.dueDate })}
                {warning.acknowledgedBy !== null &&
                  ` · ${say('warnings.acknowledged', { name: warning.acknowledgedBy })}`}
              </span>
              {warning.acknowledgedBy === null && (
                <Button
                  size="small"
                  className={styles.action}
                  disabled={task.isRunning}
                  onClick={() => task.run(() => onAcknowledge(warning))}
                >
                  {say('warnings.acknowledge')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
