import { useEffect, useState } from 'react';
import { marksOf } from '../../../ledger/check/marks';
import { problemWords } from '../../locales/problemWords';
import type { PaneActions, PaneWorkbook } from '../actions';
import { useNotify } from '../notice/NoticeContext';
import { useSpeech } from '../text/TextContext';
import { valueOf, type Task } from '../useTask';
import type { CheckSummary } from './checkGroups';

export interface Marks {
  readonly areThere: boolean;
  /** Marks what is wrong or to be looked into; not mere ways of writing. */
  readonly mark: (summary: CheckSummary) => void;
  readonly clear: () => void;
}

/** 「标注到表格」 and 「清除标注」. */
export function useMarks(actions: PaneActions, { cells }: PaneWorkbook, task: Task): Marks {
  const { language, say } = useSpeech();
  const notify = useNotify();
  const [areThere, setThere] = useState(false);
  useEffect(() => {
    void actions.hasMarks().then(setThere);
  }, [actions]);
  const takeAway = async () => {
    const cleared = await actions.clearMarks();
    if (cleared.ok) setThere(false);
    return cleared;
  };
  return {
    areThere,
    mark({ groups }) {
      task.run(async () => {
        const remarks = groups.flatMap(({ items }) =>
          items.flatMap(({ problem, severity, sheet, row, column }) => {
            if (problem === null || severity === 'info') return [];
            const text = 'text' in problem ? problem.text : problemWords(problem, language, say);
            return [{ sheet, row, column, severity, text }];
          }),
        );
        const count = valueOf(await actions.markCells(marksOf(remarks, cells)));
        setThere(count > 0);
        const undo = async () => {
          const cleared = await takeAway();
          return cleared.ok ? { ok: true as const, value: null } : cleared;
        };
        notify({ text: say('checks.marked', { count }), undo });
      });
    },
    clear() {
      task.run(async () => {
        notify({ text: say('checks.cleared', { count: valueOf(await takeAway()) }) });
      });
    },
  };
}
