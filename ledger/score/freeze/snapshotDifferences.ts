import type { RecognisedWorkbook } from '../../recognise/recognised';
import { failure, success, type Result } from '../../result';
import { parsePeriod } from '../period';
import type { PeriodScore, UnitScore } from '../periodScore';
import type { ScoreRows } from '../scoreInputs';
import { canonicalJson } from './canonicalJson';
import { rowDifferences, type RowDifference } from './rowDifferences';
import { frozenRows, scoreOfRows, type Snapshot } from './snapshot';
import type { ScoreFault } from '../scoreFault';

type Ledger = Exclude<keyof ScoreRows, 'organisation'>;

const LEDGERS: readonly Ledger[] = [
  'indicators',
  'entries',
  'checks',
  'volumes',
  'rectifications',
  'interviews',
];

const FIGURES = [
  ...(['rank', 'score', 'grade', 'due', 'volumeFactor', 'deductions', 'bonus', 'veto'] as const),
  ...(['inspected', 'problems', 'problemRate'] as const),
];

/** A figure of a closed period that the present ledgers would make otherwise. */
export interface FigureChange {
  readonly unit: string;
  readonly figure: (typeof FIGURES)[number];
  readonly before: unknown;
  readonly after: unknown;
}

/** What has changed in the ledgers since a period was closed; its published result stands. */
export interface SnapshotDifferences {
  readonly rows: ReadonlyArray<{ readonly ledger: Ledger } & RowDifference>;
  readonly rosterChanged: boolean;
  readonly figures: readonly FigureChange[];
}

function unitsByName({ categories }: PeriodScore): ReadonlyMap<string, UnitScore> {
  return new Map(categories.flatMap(({ ranking }) => ranking.map((unit) => [unit.unit, unit] as const)));
}

function figureChanges(before: PeriodScore, after: PeriodScore): readonly FigureChange[] {
  const [old, now] = [unitsByName(before), unitsByName(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((unit) =>
    FIGURES.map((figure) => ({
      ...{ unit, figure },
      before: old.get(unit)?.[figure] ?? null,
      after: now.get(unit)?.[figure] ?? null,
    })).filter((change) => canonicalJson(change.before) !== canonicalJson(change.after)),
  );
}

/** The present ledgers against a closed period: rows added, removed and changed, and the figures that would change. */
export function snapshotDifferences(
  snapshot: Snapshot,
  workbook: RecognisedWorkbook,
): Result<SnapshotDifferences, ScoreFault> {
  const period = parsePeriod(snapshot.period);
  if (period === null) return failure({ code: 'snapshotPeriod', text: snapshot.period });
  const rows = frozenRows(workbook, period);
  if (!rows.ok) return rows;
  const score = scoreOfRows(rows.value, period, snapshot.rules);
  if (!score.ok) return score;
  return success({
    rows: LEDGERS.flatMap((ledger) =>
      rowDifferences(snapshot.rows[ledger], rows.value[ledger]).map((difference) => ({
        ledger,
        ...difference,
      })),
    ),
    rosterChanged: canonicalJson(snapshot.rows.organisation) !== canonicalJson(rows.value.organisation),
    figures: figureChanges(snapshot.result, score.value),
  });
}
