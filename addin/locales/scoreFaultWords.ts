import { failure, type Result } from '../../ledger/result';
import type { ScoreFault } from '../../ledger/score/scoreFault';
import { periodWords } from './periodWords';
import { ruleFaultLine } from './ruleFaultWords';
import type { Say } from './texts';

/** Why a period can't be scored, closed or compared, and what to do; a fault in words already stays as it is. */
export function scoreFaultWords(fault: string | ScoreFault, say: Say): string {
  if (typeof fault === 'string') return fault;
  const words = (values?: Parameters<Say>[1]): string => say(`scoreFault.${fault.code}`, values);
  switch (fault.code) {
    case 'noRecords':
    case 'snapshotContradicted':
      return words({ period: periodWords(fault.period, say) });
    case 'noRulesYet':
      return words({ period: periodWords(fault.period, say), earliest: fault.earliest });
    case 'keptRules':
      return words({ faults: ruleFaultLine(fault.faults, say) });
    case 'snapshotPeriod':
    case 'snapshotAltered':
      return words({ period: fault.text });
    default:
      return words();
  }
}

/** The same result, a fault of it in words. */
export function inScoreWords<Value>(
  result: Result<Value, string | ScoreFault>,
  say: Say,
): Result<Value, string> {
  return result.ok ? result : failure(scoreFaultWords(result.fault, say));
}
