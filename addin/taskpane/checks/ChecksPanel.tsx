import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { ActionRow } from '../ActionRow';
import { EmptyState } from '../EmptyState';
import { Fault } from '../Fault';
import type { PanelProps } from '../panel';
import { PanelFrame } from '../PanelFrame';
import { Segments } from '../Segments';
import { later } from '../text/later';
import { useSay } from '../text/TextContext';
import { CheckFilters } from './CheckFilters';
import { CheckGroup } from './CheckGroup';
import { useChecks } from './useChecks';

const Start = later(async () => (await import('../start/Start')).Start);

const ChangeBar = later(async () => (await import('./ChangeBar')).ChangeBar);
const CheckTools = later(async () => (await import('./CheckTools')).CheckTools);

const useStyles = makeStyles({
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  keys: { textAlign: 'right', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: {
    margin: '8px 0 0',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  tick: { color: tokens.colorPaletteGreenForeground1 },
});

/** 检查: what is wrong in the ledgers, grouped by kind, one click from the cell and, where safe, from its fix. */
export function ChecksPanel(props: PanelProps) {
  const styles = useStyles();
  const say = useSay();
  const checks = useChecks(props);
  const { groups, rows, problems, fixable } = checks.summary;
  const isLedger = rows > 0;
  return (
    <PanelFrame
      action={
        <>
          <Suspense>
            <ChangeBar actions={props.actions} task={checks.task} />
          </Suspense>
          <ActionRow>
            <Button
              appearance={groups.length === 0 && checks.isComplete ? 'primary' : 'secondary'}
              disabled={checks.task.isRunning}
              onClick={checks.checkAgain}
            >
              {say('checks.again')}
            </Button>
            {groups.length > 0 && (
              <Button appearance="primary" title={say('checks.keys')} onClick={() => checks.goToNext(1)}>
                {say('checks.next')}
              </Button>
            )}
          </ActionRow>
        </>
      }
    >
      <div className={styles.top}>
        <Segments
          label={say('place.scope')}
          choices={[
            ['sheet', say('place.sheet')],
            ['workbook', say('place.workbook')],
          ]}
          chosen={checks.scope}
          onChoose={checks.setScope}
        />
        {groups.length > 0 && <span className={styles.keys}>{say('checks.keys')}</span>}
      </div>
      <CheckFilters checks={checks} />
      {isLedger && groups.length > 0 && (
        <p className={styles.summary}>
          {say(problems > 0 ? 'checks.summary' : 'checks.spellings', { rows, problems, fixable })}
        </p>
      )}
      <Suspense>
        <CheckTools actions={props.actions} workbook={props.workbook} checks={checks} />
      </Suspense>
      <Fault reason={checks.task.fault} />
      {checks.shown.map((group) => (
        <CheckGroup key={group.code} group={group} checks={checks} />
      ))}
      {!isLedger && (
        <EmptyState title={say('checks.noLedger')} hint={say('checks.noLedgerHint')}>
          <Suspense>
            <Start actions={props.actions} workbook={props.workbook} />
          </Suspense>
        </EmptyState>
      )}
      {isLedger && groups.length === 0 && checks.isComplete && (
        <EmptyState
          picture={
            <svg
              className={styles.tick}
              width="48"
              height="48"
              viewBox="0 0 48 48"
              fill="none"
              stroke="currentColor"
              strokeWidth="2.5"
              aria-hidden
            >
              <circle cx="24" cy="24" r="20" />
              <path d="M15 25l6 6 12-14" strokeLinecap="round" strokeLinejoin="round" />
            </svg>
          }
          title={say('checks.empty')}
          hint={say('checks.emptyHint', { rows })}
        />
      )}
    </PanelFrame>
  );
}
