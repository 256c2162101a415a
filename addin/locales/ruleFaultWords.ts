import type { RuleFault } from '../../ledger/score/rules/ruleFault';
import type { Say } from './texts';

/** What is wrong with an entry of a rule set and what to do, in the language of `say`. */
export function ruleFaultWords({ code, values = {}, isMissing = false }: RuleFault, say: Say): string {
  const separator = say('ruleSet.listSeparator');
  const named = Object.entries(values).map(([name, value]) => {
    return [name, typeof value === 'string' ? value : value.join(separator)] as const;
  });
  const fault = say(`ruleSet.fault.${code}`, Object.fromEntries(named));
  return isMissing ? say('ruleSet.fault.missing', { fault }) : fault;
}

/** Faults as one line that names their entries. */
export function ruleFaultLine(faults: readonly RuleFault[], say: Say): string {
  return faults
    .map((fault) => {
      const words = ruleFaultWords(fault, say);
      return fault.path === '' ? words : say('ruleSet.fault.at', { path: fault.path, fault: words });
    })
    .join(say('ruleSet.faultSeparator'));
}
