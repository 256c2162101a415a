import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Delivery, WarnStatus } from '../../../ledger/wire/warnSettings';
import { Fault } from '../Fault';
import type { Say } from '../../locales/texts';
import { ledgerFaultText } from '../text/ledgerFaultText';
import { useSpeech } from '../text/TextContext';
import { Waiting } from '../Waiting';
import type { WarningDesk } from './warningDesk';
import { shanghaiMinute } from './warningLooks';

const useStyles = makeStyles({
  figures: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 12px', margin: '8px 0' },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  heading: { margin: '10px 0 2px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, fontVariantNumeric: 'tabular-nums' },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

/** While it is open it is asked for again. */
const REFRESH_MS = 30_000;
const LAST_RUNS = 5;

/** How the shared ledger's own work stands: last runs, sent, failed, next. */
export function StatusView({ desk }: { readonly desk: WarningDesk }) {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const [status, setStatus] = useState<WarnStatus | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const answer = await desk.status();
      if (!isCurrent) return;
      if (answer.ok) setStatus(answer.value);
      setFault(answer.ok ? null : ledgerFaultText(answer.fault, language));
    };
    void look();
    const poll = setInterval(() => void look(), REFRESH_MS);
    return () => {
      isCurrent = false;
      clearInterval(poll);
    };
  }, [desk, language]);

  const list = (heading: string, lines: readonly ReactNode[], none = ''): ReactNode => (
    <>
      <h3 className={styles.heading}>{heading}</h3>
      {lines.length === 0 ? <p className={styles.value}>{none}</p> : <ul className={styles.list}>{lines}</ul>}
    </>
  );
  if (status === null) return fault === null ? <Waiting /> : <Fault reason={fault} />;
  const figures = [
    [say('warnings.run.last'), status.lastDay ?? say('warnings.run.never')],
    [say('warnings.run.next'), nextWords(status, say)],
    [say('warnings.run.settings'), String(status.settings)],
    [say('warnings.run.waiting'), String(status.waiting)],
    [say('warnings.run.underWay'), String(status.underWay)],
  ] as const;
  return (
    <>
      <Fault reason={fault} />
      <dl className={styles.figures}>
        {figures.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {list(
        say('warnings.run.runs'),
        status.runs
          .slice(0, LAST_RUNS)
          .map(({ day, created }) => (
            <li key={day}>{say('warnings.run.created', { day, count: created })}</li>
          )),
        say('warnings.run.never'),
      )}
      {list(
        say('warnings.run.targets'),
        status.targets.map(({ id, channel, isReady }) => (
          <li key={id} className={isReady ? '' : styles.failed}>
            {id} · {say(`warnings.channel.${channel}`)} ·{' '}
            {say(isReady ? 'warnings.run.ready' : 'warnings.run.notReady')}
          </li>
        )),
        say('warnings.run.noTargets'),
      )}
      {list(
        say('warnings.run.deliveries'),
        status.deliveries.map((delivery) => (
          <li
            key={`${delivery.at} ${delivery.target}`}
            className={delivery.outcome === 'failed' ? styles.failed : ''}
          >
            {deliveryWords(delivery, say)}
          </li>
        )),
        say('warnings.run.noDeliveries'),
      )}
    </>
  );
}

function nextWords({ nextRunAt, nextDay, isProvisional }: WarnStatus, say: Say): string {
  const parts = [shanghaiMinute(nextRunAt), say('warnings.run.nextDay', { day: nextDay })];
  return [...parts, ...(isProvisional ? [say('warnings.run.provisional')] : [])].join('，');
}

function deliveryWords({ at, target, warnings, outcome, attempts, fault }: Delivery, say: Say): string {
  return say(`warnings.run.${outcome}`, {
    ...{ at: shanghaiMinute(at), target, count: warnings, attempts },
    fault: fault ?? '',
  });
}
