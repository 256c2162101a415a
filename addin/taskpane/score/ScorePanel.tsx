import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ClosedBar } from '../closing/ClosedBar';
import { RuleSetPage } from '../ruleSets/RuleSetPage';
import { sharedInForce, useSharedRulesText } from '../ruleSets/sharedInForce';
import { WhatIfPage } from '../whatIf/WhatIfPage';
import { EmptyState } from '../EmptyState';
import { UnitExplanation } from '../explanation/UnitExplanation';
import { FairnessView } from '../fairness/FairnessView';
import { Fault } from '../Fault';
import type { PanelProps } from '../panel';
import { PanelFrame } from '../PanelFrame';
import { Segments } from '../Segments';
import { useSay } from '../text/TextContext';
import { useSharedDocuments } from '../useSharedDocuments';
import { PeriodSelect } from './PeriodSelect';
import { RateRanking, ScoreRanking } from './Ranking';
import { ScoreInputs } from './ScoreInputs';
import { Totals } from './Totals';
import { useScore } from './useScore';
import { useSelectedScore } from './useSelectedScore';

const useStyles = makeStyles({
  actions: { display: 'flex', gap: '8px', '& > button': { flex: 1 } },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  views: { marginTop: '12px' },
  effect: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: '4px 0' },
});

/** What stands in the panel: the rankings, or a look behind them. */
type Page =
  { readonly name: 'ranking' | 'whatIf' | 'rules' } | { readonly name: 'unit'; readonly unit: string };

/** 评分: a period, what goes into it, its rankings, and the sheet that they are written to. */
export function ScorePanel(props: PanelProps) {
  const styles = useStyles();
  const say = useSay();
  const [page, setPage] = useState<Page>({ name: 'ranking' });
  const state = useScore(props);
  const { periods, period, setPeriod, result, score, view, setView, closing, fault, task } = state;
  const shared = useSharedDocuments(props.actions, 'ruleSets');
  const sharedText = useSharedRulesText(shared, state.kept, period);
  // Whoever selects a score in the written ranking is shown how it came about.
  useSelectedScore(props, periods, (selected) => {
    setPeriod(selected.period);
    setPage({ name: 'unit', unit: selected.unit });
  });
  if (period === null) {
    return (
      <PanelFrame>
        <EmptyState title={say('score.noPeriod')} hint={say('score.noPeriodHint')} />
      </PanelFrame>
    );
  }
  const back = (): void => setPage({ name: 'ranking' });
  const explain = (unit: string): void => setPage({ name: 'unit', unit });
  if (page.name === 'unit' && result !== null)
    return (
      <UnitExplanation
        actions={props.actions}
        result={result}
        present={state.inputs ?? result.inputs}
        unit={page.unit}
        onClose={back}
      />
    );
  if (page.name === 'whatIf' && result !== null) return <WhatIfPage result={result} onClose={back} />;
  if (page.name === 'rules' && state.inputs !== null)
    return (
      <RuleSetPage
        {...{ shared, periods }}
        kept={state.kept}
        inputs={state.inputs}
        shown={period}
        onClose={back}
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
              {closing.rows.length > 0 && say('closing.sheetFollows')}
            </span>
          )}
          <div className={styles.actions}>
            {closing.canClose && (
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
      {score && (
        <div className={styles.tools}>
          <Button size="small" title={say('whatIf.openHint')} onClick={() => setPage({ name: 'whatIf' })}>
            {say('whatIf.open')}
          </Button>
          <Button size="small" title={say('ruleSet.openHint')} onClick={() => setPage({ name: 'rules' })}>
            {say('ruleSet.open', { version: score.rules.version })}
          </Button>
        </div>
      )}
      {score && closing.result === null && sharedInForce(shared, period) !== null && (
        <p className={styles.effect}>{sharedText}</p>
      )}
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
                ['funnel', say('fairness.view')],
              ]}
              chosen={view}
              onChoose={setView}
            />
          </div>
          {view === 'byScore' && result !== null && (
            <ScoreRanking
              categories={score.categories}
              distributions={result.categories.map(({ distribution }) => distribution)}
              onOpen={explain}
            />
          )}
          {view === 'byRate' && <RateRanking score={score} onOpen={explain} />}
          {view === 'funnel' && result !== null && (
            <FairnessView
              result={result}
              checks={state.inputs?.checks ?? result.inputs.checks}
              onOpen={explain}
            />
          )}
        </>
      )}
    </PanelFrame>
  );
}
