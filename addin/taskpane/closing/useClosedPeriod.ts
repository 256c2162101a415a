import { useEffect, useMemo, useState } from 'react';
import { parsePlainDate } from '../../../ledger/calendar/plainDate';
import { success, type Result } from '../../../ledger/result';
import { freezePeriod } from '../../../ledger/score/freeze/snapshot';
import {
  snapshotDifferences,
  type SnapshotDifferences,
} from '../../../ledger/score/freeze/snapshotDifferences';
import type { Period } from '../../../ledger/score/period';
import { resultOfPeriod, type PeriodResult } from '../../../ledger/score/periodResult';
import type { RuleSet } from '../../../ledger/score/ruleSet';
import type { ScoreFault } from '../../../ledger/score/scoreFault';
import { inputsOfRows } from '../../../ledger/score/scoreInputs';
import type { ClosedPeriod } from '../../excel/scoreStore';
import { periodWords } from '../../locales/periodWords';
import { inScoreWords, scoreFaultWords } from '../../locales/scoreFaultWords';
import { useNotify } from '../notice/NoticeContext';
import type { PanelProps } from '../panel';
import { useSay } from '../text/TextContext';
import { faultWords } from '../text/faultWords';
import { valueOf, type Task } from '../useTask';
import { correctionPlan, type CorrectionPlan } from './correctionPlan';

/** A row that differs, with the correction that it asks for; null where no points differ. */
export type Difference = SnapshotDifferences['rows'][number] & { readonly plan: CorrectionPlan | null };

export interface Closing {
  /** The period as it was closed; null where it is open. */
  readonly closed: ClosedPeriod | null;
  /** The published result, from the rows and rules that were closed. */
  readonly result: PeriodResult | null;
  readonly differences: SnapshotDifferences | null;
  readonly rows: readonly Difference[];
  /** Why what the workbook keeps can't be used; null where it can. */
  readonly fault: string | null;
  /** Whether the workbook has been asked and keeps none: what it keeps is never overwritten. */
  readonly canClose: boolean;
  readonly close: () => void;
  readonly correct: (plan: CorrectionPlan) => void;
}

type Kept = Result<ClosedPeriod | null, string | ScoreFault>;

/** The closed period that the workbook keeps, and how the ledgers differ from it now. */
export function useClosedPeriod(
  { actions, open, workbook }: PanelProps,
  period: Period | null,
  rules: RuleSet | null,
  task: Task,
): Closing {
  const say = useSay();
  const notify = useNotify();
  const [kept, setKept] = useState<{ readonly period: string; readonly read: Kept } | null>(null);
  const name = period?.text ?? null;
  useEffect(() => {
    if (name === null) return undefined;
    let isStale = false;
    actions
      .scoring()
      .then((scoring) => scoring.readClosedPeriod(name))
      .catch((error: unknown): Kept => ({ ok: false, fault: faultWords(error) }))
      .then((read) => isStale || setKept({ period: name, read }));
    return () => {
      isStale = true;
    };
  }, [actions, name]);

  const { recognised } = workbook;
  const read = kept?.period === name ? kept?.read : undefined;
  const closed = read?.ok ? read.value : null;
  const result = useMemo(() => {
    if (closed === null || period === null) return null;
    const { rows, rules: own } = closed.snapshot;
    const replayed = resultOfPeriod(inputsOfRows(rows), period, own);
    return replayed.ok ? replayed.value : null;
  }, [closed, period]);
  const compared = useMemo(
    () => (closed === null ? null : snapshotDifferences(closed.snapshot, recognised)),
    [closed, recognised],
  );
  const differences = compared?.ok ? compared.value : null;
  const today = parsePlainDate(actions.now().slice(0, 10));
  const rows = useMemo(
    () =>
      (differences?.rows ?? []).map((row): Difference => {
        const isEntry = row.ledger === 'entries' && today !== null && name !== null;
        return { ...row, plan: isEntry ? correctionPlan(row, name, today, workbook) : null };
      }),
    [differences, name, today, workbook],
  );

  const failed = [read, compared].find((each) => each?.ok === false);

  return {
    ...{ closed, result, differences, rows },
    canClose: read?.ok === true && read.value === null,
    fault: failed === undefined ? null : scoreFaultWords(failed.fault, say),
    close() {
      if (period === null || rules === null) return;
      task.run(async () => {
        const snapshot = valueOf(inScoreWords(freezePeriod(recognised, period, rules), say));
        const next = { closedOn: actions.now(), snapshot };
        const scoring = await actions.scoring();
        valueOf(inScoreWords(await scoring.writeClosedPeriod(period.text, next), say));
        setKept({ period: period.text, read: success(next) });
        notify({
          text: say('closing.done', { period: periodWords(period, say) }),
          undo: async () => {
            const undone = await scoring.writeClosedPeriod(period.text, null);
            if (undone.ok) setKept({ period: period.text, read: success(null) });
            return inScoreWords(undone, say);
          },
        });
      });
    },
    correct(plan) {
      task.run(async () => {
        const change = plan.change();
        const records = await actions.records();
        const step = 'new' in change ? records.addRecord(change.new) : records.amendRecord(change.prepared);
        const { place, undo } = valueOf(await step);
        await open.read();
        notify({
          text: say('closing.correctionDone', { area: place }),
          undo: async () => {
            const undone = await undo();
            await open.read();
            return undone;
          },
        });
      });
    },
  };
}
