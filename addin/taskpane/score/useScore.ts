import { useMemo, useState } from 'react';
import type { Period } from '../../../ledger/score/period';
import type { PeriodScore } from '../../../ledger/score/periodScore';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { scorePeriod } from '../../../ledger/score/scorePeriod';
import { useNotify } from '../notice/NoticeContext';
import type { PanelProps } from '../panel';
import { useSay } from '../text/TextContext';
import { useTask, valueOf, type Task } from '../useTask';
import { periodsOf, type Periods } from './periods';

export type ScoreView = 'byScore' | 'byRate';

export interface ScoreState {
  readonly periods: Periods;
  readonly period: Period | null;
  readonly setPeriod: (period: Period) => void;
  /** The score of `period`; null where it can't be scored. */
  readonly score: PeriodScore | null;
  readonly view: ScoreView;
  readonly setView: (view: ScoreView) => void;
  /** Why the period can't be scored; null when it can. */
  readonly fault: string | null;
  readonly task: Task;
  readonly write: () => void;
}

/** The state of 评分: a period, its score, and which ranking is looked at. */
export function useScore({ actions, workbook }: PanelProps): ScoreState {
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const { recognised } = workbook;
  const periods = useMemo(() => periodsOf(recognised), [recognised]);
  const [chosen, setPeriod] = useState<Period | null>(null);
  const [view, setView] = useState<ScoreView>('byScore');
  const period = chosen ?? periods.months[0] ?? null;
  const result = useMemo(
    () => (period === null ? null : scorePeriod(recognised, period, DEFAULT_RULES)),
    [recognised, period],
  );
  const score = result?.ok ? result.value : null;

  return {
    ...{ periods, period, setPeriod, score, view, setView, task },
    fault: result?.ok === false ? result.fault : null,
    write() {
      if (period === null || score === null) return;
      task.run(async () => {
        const { sheet, undo } = valueOf(await actions.writeScoreSheet(workbook, period, DEFAULT_RULES));
        const goTo = () => actions.selectCell({ sheet, row: 1, column: 'A' });
        notify({ text: say('score.written', { sheet }), undo, goTo });
      });
    },
  };
}
