import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ClosedBar } from '../closing/ClosedBar';
import { EmptyState } from '../EmptyState';
import { UnitExplanation } from '../explanation/UnitExplanation';
import { Fault } from '../Fault';
import type { PanelProps } from '../panel';
import { PanelFrame } from '../PanelFrame';
import { Segments } from '../Segments';
import { useSay } from '../text/TextContext';
import { PeriodSelect } from './PeriodSelect';
import { RateRanking, ScoreRanking } from './Ranking';
import { ScoreInputs } from './ScoreInputs';
import { Totals } from './Totals';
import { useScore } from './useScore';

const useStyles = makeStyles({
  actions: { display: 'flex', gap: '8px', '& > button': { flex: 1 } },
  views: { marginTop: '12px' },
  effect: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 评分: a period, what goes into it, its rankings, and the sheet that they are written to. */
export function ScorePanel(props: PanelProps) {
  const styles = useStyles();
  const say = useSay();
  const [explained, setExplained] = useState<string | null>(null);
  const state = useScore(props);
  const { periods, period, setPeriod, result, score, view, setView, closing, fault, task } = state;
  if (period === null) {
    return (
      <PanelFrame>
        <EmptyState title={say('score.noPeriod')} hint={say('score.noPeriodHint')} />
      </PanelFrame>
    );
  }
  if (explained !== null && result !== null)
    return (
      <UnitExplanation
        actions={props.actions}
        result={result}
        unit={explained}
        onClose={() => setExplained(null)}
      />
    );
  return (
    <PanelFrame
      action={
        <>
          <Fault reason={task.fault ?? fault} />
          {score && (
            <span className={styles.effect}>
              {say('score.writeTarget', { sheet: props.actions.scoreSheetName(period) })}
            </span>
          )}
          <div className={styles.actions}>
            {closing.closed === null && (
              <Button
                title={say('closing.closeHint')}
                disabled={task.isRunning || score === null}
                onClick={closing.close}
              >
                {say('closing.close')}
              </Button>
            )}
            <Button appearance="primary" disabled={task.isRunning || score === null} onClick={state.write}>
              {say(task.isRunning ? 'score.writing' : 'score.write')}
            </Button>
          </div>
        </>
      }
    >
      <PeriodSelect periods={periods} chosen={period} onChoose={setPeriod} />
      <ClosedBar
        closing={closing}
        source={state.source}
        onSource={state.setSource}
        isBusy={task.isRunning}
        actions={props.actions}
      />
      <ScoreInputs workbook={props.workbook.recognised} period={period} />
      {score && (
        <>
          <Totals totals={score.totals} />
          <div className={styles.views}>
            <Segments
              label={say('score.views')}
              choices={[
                ['byScore', say('score.byScore')],
                ['byRate', say('score.byRate')],
              ]}
              chosen={view}
              onChoose={setView}
            />
          </div>
          {view === 'byScore' ? (
            <ScoreRanking categories={score.categories} onOpen={setExplained} />
          ) : (
            <RateRanking score={score} onOpen={setExplained} />
          )}
          <p className={styles.effect}>{say('score.rules', { version: score.rules.version })}</p>
        </>
      )}
    </PanelFrame>
  );
}
