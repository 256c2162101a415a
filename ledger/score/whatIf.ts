import { success, type Result } from '../result';
import type { Fraction } from './fraction';
import type { PlacedRecord } from './ledgerRecords';
import type { Milli } from './milli';
import { resultOfPeriod, type PeriodResult } from './periodResult';
import { placeChanges, type UnitChange } from './rank/placeChanges';
import type { RuleSet } from './ruleSet';
import type { ScoreInputs } from './scoreInputs';
import type { ScoreFault } from './scoreFault';

/** Names a row among all ledgers. */
export const rowKey = ({ sheet, row }: Pick<PlacedRecord, 'sheet' | 'row'>): string =>
  `${sheet}!${String(row)}`;

/** Figures other than those in the ledgers, by `rowKey`, and rules other than those in force. */
export interface Supposition {
  readonly deductions: ReadonlyMap<string, Milli>;
  readonly volumes: ReadonlyMap<string, Fraction>;
  readonly rules: RuleSet;
}

function supposed(inputs: ScoreInputs, { deductions, volumes }: Supposition): ScoreInputs {
  return {
    ...inputs,
    entries: inputs.entries.map((entry) => {
      const deduction = deductions.get(rowKey(entry.row));
      return deduction === undefined ? entry : { ...entry, deduction };
    }),
    volumes: inputs.volumes.map((volume) => {
      const quantity = volumes.get(rowKey(volume.row));
      return quantity === undefined ? volume : { ...volume, quantity };
    }),
  };
}

/** Scores a period once more with other figures or rules (试算); nothing is written anywhere. */
export function whatIf(
  before: PeriodResult,
  supposition: Supposition,
): Result<{ readonly result: PeriodResult; readonly changes: readonly UnitChange[] }, ScoreFault> {
  const { inputs, period } = before;
  const after = resultOfPeriod(supposed(inputs, supposition), period, supposition.rules);
  if (!after.ok) return after;
  return success({ result: after.value, changes: placeChanges(before, after.value) });
}
