import type { RuleFault } from '../../ledger/score/rules/ruleFault';
import chinese from './panels/ruleSets.zh-CN.json';
import { sayIn, type Say } from './texts';

/** What is wrong with an entry of a rule set and what to do, in the language of `say`. */
export function ruleFaultWords({ code, values = {}, isMissing = false }: RuleFault, say: Say): string {
  const separator = say('ruleSet.listSeparator');
  const named = Object.entries(values).map(([name, value]) => {
    return [name, typeof value === 'string' ? value : value.join(separator)] as const;
  });
  const fault = say(`ruleSet.fault.${code}`, Object.fromEntries(named));
  return isMissing ? say('ruleSet.fault.missing', { fault }) : fault;
}

/** Faults as one Chinese line, for the command line and for what a workbook keeps. */
export function ruleFaultLine(faults: readonly RuleFault[]): string {
  const say = sayIn(chinese);
  return faults
    .map((fault) => (fault.path === '' ? '' : `“${fault.path}”：`) + ruleFaultWords(fault, say))
    .join('；');
}
