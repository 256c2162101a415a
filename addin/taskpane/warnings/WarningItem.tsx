import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Warning } from '../../../ledger/wire/warning';
import { Fault } from '../Fault';
import type { SharedLedgerState } from '../header/useSharedLedger';
import { useSpeech } from '../text/TextContext';
import { useTask } from '../useTask';
import { answered } from './useWarningDesk';
import type { WarningDesk } from './warningDesk';
import { LOOKS, useToneStyles } from './warningLooks';
import { WarningThread } from './WarningThread';

const useStyles = makeStyles({
  item: {
    marginTop: '6px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  level: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  name: { flex: 1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  title: { margin: '2px 0' },
  detail: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
});

interface WarningItemProps {
  readonly warning: Warning;
  readonly desk: WarningDesk | null;
  readonly ledger: SharedLedgerState;
}

/** One warning: what it is about, who has taken it on, and on request its course. */
export function WarningItem({ warning, desk, ledger }: WarningItemProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { say, language } = useSpeech();
  const task = useTask();
  const [isOpen, setOpen] = useState(false);
  const { shape, tone } = LOOKS[warning.colour];
  const details = [
    warning.unit,
    say('warnings.due', { date: warning.dueDate }),
    say(`warnings.status.${warning.status}`),
    ...(warning.acknowledgedBy === null
      ? []
      : [say('warnings.acknowledged', { name: warning.acknowledgedBy })]),
    ...(warning.isProvisional ? [say('warnings.provisional')] : []),
  ];
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={mergeClasses(styles.level, tones[tone])}>
          <span aria-hidden>{shape}</span> {warning.colour} · {warning.level}
        </span>
        <span className={styles.name}>{warning.name}</span>
      </div>
      <p className={styles.title}>{warning.title}</p>
      <div className={styles.detail}>{details.join(' · ')}</div>
      <Fault reason={task.fault} />
      <div className={styles.actions}>
        {warning.acknowledgedBy === null && (
          <Button
            size="small"
            appearance="primary"
            disabled={task.isRunning || desk === null}
            onClick={() =>
              task.run(async () => {
                if (desk !== null) ledger.putWarning(answered(await desk.acknowledge(warning.id), language));
              })
            }
          >
            {say('warnings.acknowledge')}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          disabled={desk === null}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? say('warnings.close') : say('warnings.open')}
          {warning.entries.length > 0 && ` (${String(warning.entries.length)})`}
        </Button>
      </div>
      {isOpen && desk !== null && <WarningThread warning={warning} desk={desk} ledger={ledger} />}
    </li>
  );
}
