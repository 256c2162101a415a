import { useEffect, useMemo, useState } from 'react';
import type { PanelProps } from '../panel';
import { useNotify } from '../notice/NoticeContext';
import { useSay } from '../text/TextContext';
import { useTask, valueOf, type Task } from '../useTask';
import { summariseChecks, type CheckItem, type CheckSummary, type FixableItem } from './checkGroups';

export type CheckScope = 'sheet' | 'workbook';

export interface Checks {
  readonly scope: CheckScope;
  readonly setScope: (scope: CheckScope) => void;
  readonly summary: CheckSummary;
  /** The problem that was gone to last. */
  readonly currentKey: string | null;
  readonly task: Task;
  readonly goTo: (item: CheckItem) => void;
  readonly goToNext: (step: 1 | -1) => void;
  readonly fix: (items: readonly FixableItem[]) => void;
  readonly checkAgain: () => void;
}

/** The state of 检查: what is wrong in the sheet or the workbook, where one is, and the fixes. */
export function useChecks({ actions, open, workbook, isActive }: PanelProps): Checks {
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const [chosenScope, setScope] = useState<CheckScope | null>(null);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const activeSheet = open.activeName;
  // Until the user chooses, the pane follows the sheet; from a cover it shows the whole workbook.
  const isLedger = open.activeSheet?.tables.some(({ ledger }) => ledger !== 'other') === true;
  const scope = chosenScope ?? (isLedger ? 'sheet' : 'workbook');
  const summary = useMemo(
    () => summariseChecks(workbook, ({ name }) => scope === 'workbook' || name === activeSheet),
    [workbook, scope, activeSheet],
  );

  const goTo = (item: CheckItem): void => {
    setCurrentKey(item.key);
    task.run(async () => {
      valueOf(await actions.selectCell(item));
    });
  };
  const goToNext = (step: 1 | -1): void => {
    const items = summary.groups.flatMap((group) => group.items);
    const current = items.findIndex(({ key }) => key === currentKey);
    const from = current === -1 && step === -1 ? 0 : current;
    const next = items[(from + step + items.length) % items.length];
    if (next) goTo(next);
  };

  useEffect(() => {
    if (!isActive) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      goToNext(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return {
    ...{ scope, setScope, summary, currentKey, task, goTo, goToNext },
    fix(items) {
      task.run(async () => {
        const changes = items.map(({ sheet, row, column, fix: { content, format } }) => ({
          sheet,
          row,
          column,
          content,
          format,
        }));
        const { undo } = valueOf(await actions.applyFixes(changes));
        notify({ text: say('checks.fixed', { count: items.length }), undo });
        await open.read();
      });
    },
    checkAgain() {
      task.run(async () => {
        const next = await open.read();
        if (!next) return;
        const { problems, fixable } = summariseChecks(
          next,
          ({ name }) => scope === 'workbook' || name === activeSheet,
        );
        notify({ text: say('checks.done', { problems, fixable }) });
      });
    },
  };
}
