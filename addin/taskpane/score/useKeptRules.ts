import { useEffect, useState } from 'react';
import { success, type Result } from '../../../ledger/result';
import type { RuleSet } from '../../../ledger/score/ruleSet';
import type { ScoreFault } from '../../../ledger/score/scoreFault';
import { scoreFaultWords } from '../../locales/scoreFaultWords';
import type { PaneActions } from '../actions';
import { useSay } from '../text/TextContext';
import { faultWords } from '../text/faultWords';
import { valueOf } from '../useTask';

export interface KeptRules {
  /** The workbook's own rule sets; null until they have been read. */
  readonly ruleSets: readonly RuleSet[] | null;
  /** Why they can't be read; the default rules hold then. */
  readonly fault: string | null;
  /** Keeps rule sets in place of the former ones; throws what the user has to know. */
  readonly save: (ruleSets: readonly RuleSet[]) => Promise<void>;
}

/** The rule sets that the open workbook keeps. */
export function useKeptRules(actions: PaneActions): KeptRules {
  const say = useSay();
  const [read, setRead] = useState<Result<readonly RuleSet[], string | ScoreFault> | null>(null);
  useEffect(() => {
    let isStale = false;
    actions
      .scoring()
      .then((scoring) => scoring.readKeptRules())
      .catch((error: unknown): Result<readonly RuleSet[], string | ScoreFault> => {
        return { ok: false, fault: faultWords(error) };
      })
      .then((next) => isStale || setRead(next));
    return () => {
      isStale = true;
    };
  }, [actions]);
  return {
    ruleSets: read === null ? null : read.ok ? read.value : [],
    fault: read?.ok === false ? scoreFaultWords(read.fault, say) : null,
    async save(ruleSets) {
      valueOf(await (await actions.scoring()).writeKeptRules(ruleSets));
      setRead(success(ruleSets));
    },
  };
}
