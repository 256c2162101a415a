import { useEffect, useState } from 'react';
import type { Result } from '../../../ledger/result';
import type { Identity } from '../../../ledger/wire/identity';
import type { Warning } from '../../../ledger/wire/warning';
import type { LedgerFault } from '../../client/ledgerFault';
import type { Language } from '../../locales/texts';
import type { PaneActions } from '../actions';
import { ledgerFaultText } from '../text/ledgerFaultText';
import type { WarningDesk } from './warningDesk';

/** Requests take so many at most. */
const MOST_AT_ONCE = 100;

/** The desk, once it is loaded; and that its user has these warnings before the eyes. */
export function useWarningDesk(
  { sharedLedger }: PaneActions,
  warnings: readonly Warning[],
  identity: Identity | null,
): WarningDesk | null {
  const [desk, setDesk] = useState<WarningDesk | null>(null);
  useEffect(() => void sharedLedger.warningDesk().then(setDesk), [sharedLedger]);

  const unseen = warnings
    .filter(({ seen }) => identity !== null && !seen.some(({ by }) => by === identity.id))
    .slice(0, MOST_AT_ONCE)
    .map(({ id }) => id);
  const key = unseen.join('\n');
  useEffect(() => {
    // It is noted again at the next look where it could not be noted now.
    if (desk !== null && key !== '') void desk.seen(key.split('\n'));
  }, [desk, key]);
  return desk;
}

/** The value of an answer; a fault is said where the action was. */
export function answered<Value>(answer: Result<Value, LedgerFault>, language: Language): Value {
  if (!answer.ok) throw new Error(ledgerFaultText(answer.fault, language));
  return answer.value;
}
