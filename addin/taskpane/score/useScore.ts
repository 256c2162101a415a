import { useEffect, useMemo, useState } from 'react';
import { failure, type Result } from '../../../ledger/result';
import type { Period } from '../../../ledger/score/period';
import type { PeriodScore } from '../../../ledger/score/periodScore';
import { useNotify } from '../notice/NoticeContext';
import type { PanelProps } from '../panel';
import { faultWords } from '../text/faultWords';
import { useSay } from '../text/TextContext';
import { useTask, type Task } from '../useTask';
import { periodsOf, scoredRecords, type Periods } from './periods';

export type ScoreView = 'byScore' | 'byRate';

export interface ScoreState {
  readonly periods: Periods;
  readonly period: Period | null;
  readonly setPeriod: (period: Period) => void;
  /** The score of `period`; null until it is calculated. */
  readonly score: PeriodScore | null;
  readonly view: ScoreView;
  readonly setView: (view: ScoreView) => void;
  /** Why the period can't be scored; null when it can. */
  readonly fault: string | null;
  readonly task: Task;
  readonly write: () => void;
}

/** A score, or why there is none, with what it was made of. */
interface MadeScore {
  readonly result: Result<PeriodScore, string>;
  readonly of: string;
  readonly period: Period;
}

/** The state of 评分: a period, its score, and which ranking is looked at. */
export function useScore({ actions, workbook }: PanelProps): ScoreState {
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const { recognised } = workbook;
  const periods = useMemo(() => periodsOf(recognised), [recognised]);
  const [chosen, setChosen] = useState<Period | null>(null);
  const [made, setMade] = useState<MadeScore | null>(null);
  const [view, setView] = useState<ScoreView>('byScore');
  const period = chosen ?? periods.months[0] ?? null;
  const inputs = useMemo(() => scoredRecords(recognised), [recognised]);
  // A score of records that have changed since, or of another period, is no longer one.
  const isCurrent = made !== null && made.of === inputs && made.period === period;
  const score = isCurrent && made.result.ok ? made.result.value : null;

  useEffect(() => {
    if (period === null || isCurrent) return;
    let isStale = false;
    const show = (result: Result<PeriodScore, string>): void => {
      if (!isStale) setMade({ result, of: inputs, period });
    };
    actions.score(period).then(show, (error: unknown) => show(failure(faultWords(error))));
    return () => {
      isStale = true;
    };
  }, [actions, period, inputs, isCurrent]);

  return {
    ...{ periods, period, score, view, setView, task },
    fault: isCurrent && !made.result.ok ? made.result.fault : null,
    setPeriod: setChosen,
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
