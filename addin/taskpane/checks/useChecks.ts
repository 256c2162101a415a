import { useEffect, useMemo, useState } from 'react';
import type { Severity } from '../../../ledger/check/across/crossFinding';
import type { PaneWorkbook } from '../actions';
import type { PanelProps } from '../panel';
import { useNotify } from '../notice/NoticeContext';
import { useSpeech } from '../text/TextContext';
import { useGlance, type Glance } from '../useGlance';
import { useTask, valueOf, type Task } from '../useTask';
import {
  checkItems,
  summariseChecks,
  type CheckItem,
  type CheckSummary,
  type FixableItem,
} from './checkGroups';
import type { CloserLook } from './closerLook';

export type CheckScope = 'sheet' | 'workbook';

export interface Checks {
  readonly scope: CheckScope;
  readonly setScope: (scope: CheckScope) => void;
  /** In the whole workbook: the one sheet to be shown; null for all. */
  readonly sheet: string | null;
  readonly setSheet: (sheet: string | null) => void;
  readonly severity: Severity | 'all';
  readonly setSeverity: (severity: Severity | 'all') => void;
  /** All of the scope, whatever the severity. */
  readonly summary: CheckSummary;
  /** The groups of the severity in question. */
  readonly shown: CheckSummary['groups'];
  /** Sheets of the workbook that something is to be said of, with how much. */
  readonly sheets: ReadonlyArray<readonly [name: string, count: number]>;
  /** Whether all has been looked at, spellings and other ledgers too. */
  readonly isComplete: boolean;
  /** The problem that was gone to last. */
  readonly currentKey: string | null;
  readonly task: Task;
  readonly glance: Glance;
  readonly goTo: (item: CheckItem) => void;
  readonly goToNext: (step: 1 | -1) => void;
  readonly fix: (items: readonly FixableItem[]) => void;
  readonly checkAgain: () => void;
}

/** The state of 检查: what is wrong in the sheet or the workbook, where one is, the fixes and the marks. */
export function useChecks({ actions, open, workbook, isActive }: PanelProps): Checks {
  const { language, say } = useSpeech();
  const notify = useNotify();
  const task = useTask();
  const glance = useGlance(actions);
  const [chosenScope, setScope] = useState<CheckScope | null>(null);
  const [sheet, setSheet] = useState<string | null>(null);
  const [severity, setSeverity] = useState<Severity | 'all'>('all');
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const activeSheet = open.activeName;
  // Until the user chooses, the pane follows the sheet; from a cover it shows the whole workbook.
  const isLedger = open.activeSheet?.tables.some(({ ledger }) => ledger !== 'other') === true;
  const scope = chosenScope ?? (isLedger ? 'sheet' : 'workbook');
  const only = scope === 'sheet' ? activeSheet : sheet;

  // What ledgers deny one another, and spellings, come a moment after the problems; those of a former reading of the
  // workbook are no use: rows may have moved.
  const [closer, setCloser] = useState<{ of: PaneWorkbook; look: CloserLook } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void actions.lookCloser(workbook, language).then((found) => {
      if (isCurrent) setCloser({ of: workbook, look: found });
    });
    return () => {
      isCurrent = false;
    };
  }, [actions, workbook, language]);

  const look = closer?.of === workbook ? closer.look : null;
  const items = useMemo(() => checkItems(workbook, look), [workbook, look]);
  const sheets = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { sheet: name } of items) counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts];
  }, [items]);
  const summaryOf = (all: readonly CheckItem[], { recognised }: PaneWorkbook): CheckSummary =>
    summariseChecks(
      all,
      recognised.sheets.filter(({ name }) => only === null || name === only),
    );
  const summary = useMemo(() => summaryOf(items, workbook), [items, workbook, only]);
  const shown = summary.groups.filter((group) => severity === 'all' || group.severity === severity);

  const goTo = (item: CheckItem): void => {
    glance.stay();
    setCurrentKey(item.key);
    task.run(async () => {
      valueOf(await actions.selectCell(item));
    });
  };
  const goToNext = (step: 1 | -1): void => {
    const all = shown.flatMap((group) => group.items);
    const current = all.findIndex(({ key }) => key === currentKey);
    const from = current === -1 && step === -1 ? 0 : current;
    const next = all[(from + step + all.length) % all.length];
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
    ...{ scope, setScope, sheet, setSheet, severity, setSeverity, summary, shown, sheets },
    ...{ isComplete: look !== null, currentKey, task, glance, goTo, goToNext },
    fix(fixed) {
      glance.leave();
      task.run(async () => {
        const changes = fixed.map(({ fix: { content, format }, ...item }) => ({
          ...{ sheet: item.sheet, row: item.row, column: item.column },
          ...{ content, format },
        }));
        const step = valueOf(await actions.applyFixes(changes));
        const time = actions.now();
        const entries = fixed.map(({ sheet: name, row, column, code, fix: { before, after } }) => ({
          ...{ time, sheet: name, address: `${column}${String(row)}`, before, after },
          reason: say(`code.${code}`),
        }));
        actions.changes.add(entries);
        const undo = async () => {
          const undone = await step.undo();
          if (undone.ok) actions.changes.remove(entries);
          return undone;
        };
        notify({ text: say('checks.fixed', { count: fixed.length }), undo });
        await open.read();
      });
    },
    checkAgain() {
      task.run(async () => {
        const next = await open.read();
        if (!next) return;
        const all = checkItems(next, await actions.lookCloser(next, language));
        const { problems, fixable } = summaryOf(all, next);
        notify({ text: say('checks.done', { problems, fixable }) });
      });
    },
  };
}
