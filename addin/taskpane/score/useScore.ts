import { useMemo, useState } from 'react';
import type { Period } from '../../../ledger/score/period';
import { resultOfPeriod, type PeriodResult } from '../../../ledger/score/periodResult';
import type { PeriodScore } from '../../../ledger/score/periodScore';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { scoreInputs } from '../../../ledger/score/scoreInputs';
import { periodScoreOf } from '../../../ledger/score/scorePeriod';
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
  /** All exact figures of `period`; null where it can't be scored. */
  readonly result: PeriodResult | null;
  /** The same as it is printed. */
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
  const inputs = useMemo(() => scoreInputs(recognised), [recognised]);
  const scored = useMemo(() => {
    if (period === null) return null;
    return inputs.ok ? resultOfPeriod(inputs.value, period, DEFAULT_RULES) : inputs;
  }, [inputs, period]);
  const result = scored?.ok ? scored.value : null;
  const score = useMemo(() => (result === null ? null : periodScoreOf(result)), [result]);

  return {
    ...{ periods, period, setPeriod, result, score, view, setView, task },
    fault: scored?.ok === false ? scored.fault : null,
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
