import type { Result } from '../../../ledger/result';
import type { EmergingIssue, Warning, WarningAct } from '../../../ledger/wire/warning';
import type {
  DryRun,
  NewSettings,
  SettingsHistory,
  SettingsVersion,
  WarnStatus,
} from '../../../ledger/wire/warnSettings';
import type { LedgerClient } from '../../client/client';
import type { LedgerFault } from '../../client/ledgerFault';

type Answer<Value> = Promise<Result<Value, LedgerFault>>;

/** What a person says to a warning. */
export interface Contribution {
  readonly act: WarningAct['act'];
  readonly text: string;
  /** Of progress alone. */
  readonly percent: number;
}

/** What is done to warnings; each answer is the warning as it then stands. */
export interface WarningDesk {
  acknowledge(id: string): Answer<Warning>;
  contribute(id: string, contribution: Contribution): Answer<Warning>;
  raiseIssue(issue: Omit<EmergingIssue, 'operationId'>): Answer<Warning>;
  seen(ids: readonly string[]): Answer<unknown>;
  status(): Answer<WarnStatus>;
  settings(): Answer<SettingsHistory>;
  saveSettings(wanted: NewSettings): Answer<SettingsVersion>;
  /** What settings would have warned of; nothing is kept or sent. */
  dryRun(days: DryRun): Answer<readonly Warning[]>;
  /** For a matter that is new to the settings. */
  newId(): string;
}

export function warningDesk(client: LedgerClient, newId: () => string): WarningDesk {
  return {
    acknowledge: (id) => client.acknowledge(id),
    contribute: (id, { act, text, percent }) => {
      const operationId = newId();
      return client.actOn(
        id,
        act === 'progress' ? { operationId, act, text, percent } : { operationId, act, text },
      );
    },
    raiseIssue: (issue) => client.raiseIssue({ ...issue, operationId: newId() }),
    seen: (ids) => client.seen(ids),
    status: () => client.warnStatus(),
    settings: () => client.warnSettings(),
    saveSettings: (wanted) => client.saveWarnSettings(wanted),
    dryRun: (days) => client.dryRun(days),
    newId,
  };
}
