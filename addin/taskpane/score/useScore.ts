import { useMemo, useState } from 'react';
import type { Period } from '../../../ledger/score/period';
import type { PeriodScore } from '../../../ledger/score/periodScore';
import { useNotify } from '../notice/NoticeContext';
import type { PanelProps } from '../panel';
import { useSay } from '../text/TextContext';
import { useTask, type Task } from '../useTask';
import { periodsOf, periodWords, scoredRecords, type Periods } from './periods';

export type ScoreView = 'byScore' | 'byRate';

export interface ScoreState {
  readonly periods: Periods;
  readonly period: Period | null;
  readonly setPeriod: (period: Period) => void;
  /** The score of `period`; null until it is calculated. */
  readonly score: PeriodScore | null;
  readonly view: ScoreView;
  readonly setView: (view: ScoreView) => void;
  readonly task: Task;
  readonly calculate: () => void;
  readonly write: () => void;
}

/** The state of 评分: a period, its score, and which ranking is looked at. */
export function useScore({ actions, workbook }: PanelProps): ScoreState {
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const { recognised } = workbook;
  const periods = useMemo(() => periodsOf(recognised), [recognised]);
  const [chosen, setChosen] = useState<Period | null>(null);
  const [made, setMade] = useState<{ readonly score: PeriodScore; readonly of: string } | null>(null);
  const [view, setView] = useState<ScoreView>('byScore');
  const period = chosen ?? periods.months[0] ?? null;
  const inputs = useMemo(() => scoredRecords(recognised), [recognised]);
  // A score of records that have changed since, or of another period, is no longer one.
  const score = made?.of === inputs && made.score.period === period?.text ? made.score : null;

  return {
    ...{ periods, period, score, view, setView, task },
    setPeriod: setChosen,
    calculate() {
      if (period === null) return;
      task.run(async () => {
        const result = await actions.score(period);
        if (!result.ok) throw new Error(result.fault);
        setMade({ score: result.value, of: inputs });
        const units = result.value.categories.reduce((sum, { ranking }) => sum + ranking.length, 0);
        notify({ text: say('score.done', { period: periodWords(period, say), units }) });
      });
    },
    write() {
      if (score === null) return;
      task.run(async () => {
        const { sheet, undo } = await actions.writeScoreSheet(score);
        const goTo = (): Promise<void> => actions.selectCell({ sheet, row: 1, column: 'A' });
        notify({ text: say('score.written', { sheet }), undo, goTo });
      });
    },
  };
}
