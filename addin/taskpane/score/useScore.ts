import { useMemo, useState } from 'react';
import type { Period } from '../../../ledger/score/period';
import { resultOfPeriod, type PeriodResult } from '../../../ledger/score/periodResult';
import type { PeriodScore } from '../../../ledger/score/periodScore';
import type { RuleSet } from '../../../ledger/score/ruleSet';
import { rulesOfPeriod } from '../../../ledger/score/rules/rulesOfPeriod';
import { scoreInputs, type ScoreInputs } from '../../../ledger/score/scoreInputs';
import { periodScoreOf } from '../../../ledger/score/scorePeriod';
import type { ResultSource } from '../closing/ClosedBar';
import { useClosedPeriod, type Closing } from '../closing/useClosedPeriod';
import { useNotify } from '../notice/NoticeContext';
import type { PanelProps } from '../panel';
import { useSay } from '../text/TextContext';
import { inScoreWords, scoreFaultWords } from '../../locales/scoreFaultWords';
import { useTask, valueOf, type Task } from '../useTask';
import { periodsOf, type Periods } from './periods';
import { useKeptRules, type KeptRules } from './useKeptRules';

export type ScoreView = 'byScore' | 'byRate' | 'funnel';

export interface ScoreState {
  readonly periods: Periods;
  readonly period: Period | null;
  readonly setPeriod: (period: Period) => void;
  readonly kept: KeptRules;
  /** The rules of `period`; null until the workbook's own have been read. */
  readonly rules: RuleSet | null;
  /** What the present ledgers hold of all months; null where a ledger is missing. */
  readonly inputs: ScoreInputs | null;
  readonly closing: Closing;
  readonly source: ResultSource;
  readonly setSource: (source: ResultSource) => void;
  /** All exact figures of `period`, closed or from the present ledgers; null where it can't be scored. */
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

/** The state of 评分: a period, its rules, its score, and which ranking is looked at. */
export function useScore(props: PanelProps): ScoreState {
  const { actions, workbook } = props;
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const { recognised } = workbook;
  const periods = useMemo(() => periodsOf(recognised), [recognised]);
  const [chosen, setPeriod] = useState<Period | null>(null);
  const [view, setView] = useState<ScoreView>('byScore');
  const [source, setSource] = useState<ResultSource>('closed');
  const period = chosen ?? periods.months[0] ?? null;
  const kept = useKeptRules(actions);
  const rules = useMemo(
    () => (kept.ruleSets === null || period === null ? null : rulesOfPeriod(period, kept.ruleSets)),
    [kept.ruleSets, period],
  );
  const closing = useClosedPeriod(props, period, rules, task);
  const inputs = useMemo(() => scoreInputs(recognised), [recognised]);
  const present = useMemo(() => {
    if (period === null || rules === null) return null;
    return inputs.ok ? resultOfPeriod(inputs.value, period, rules) : inputs;
  }, [inputs, period, rules]);
  const result =
    source === 'closed' && closing.result !== null ? closing.result : present?.ok ? present.value : null;
  const score = useMemo(() => (result === null ? null : periodScoreOf(result)), [result]);

  return {
    ...{ periods, period, setPeriod, kept, rules, closing, source, setSource },
    inputs: inputs.ok ? inputs.value : null,
    ...{ result, score, view, setView, task },
    fault:
      kept.fault ?? closing.fault ?? (present?.ok === false ? scoreFaultWords(present.fault, say) : null),
    write() {
      if (result === null) return;
      task.run(async () => {
        const step = await actions.writeScoreSheet(workbook, result.period, result.rules);
        const { sheet, undo } = valueOf(inScoreWords(step, say));
        const goTo = () => actions.selectCell({ sheet, row: 1, column: 'A' });
        notify({ text: say('score.written', { sheet }), undo, goTo });
      });
    },
  };
}
