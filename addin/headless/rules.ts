import { failure, success, type Result } from '../../ledger/result';
import type { Period } from '../../ledger/score/period';
import { DEFAULT_RULES, readRuleSet, ruleSetHash, type RuleSet } from '../../ledger/score/ruleSet';
import { RULE_ENTRIES } from '../../ledger/score/rules/ruleEntries';
import { readRuleSets, rulesInForce } from '../../ledger/score/rules/rulesInForce';
import { rulesOfPeriod } from '../../ledger/score/rules/rulesOfPeriod';
import { readKeptRules } from '../excel/scoreStore';
import { ruleFaultLine } from '../locales/ruleFaultWords';
import { inChinese, sayChinese } from './inChinese';
import { readJson } from './jsonFile';
import type { Outcome } from './outcome';

const inRules = (file: string) => (fault: string) => failure(`评分规则 ${file} 有误：${fault}`);

/** The rules of a period that the open workbook keeps, as the pane has saved them; else the default ones. */
export async function keptRules(period: Period): Promise<Result<RuleSet, string>> {
  const kept = inChinese(await readKeptRules());
  return kept.ok ? success(rulesOfPeriod(period, kept.value)) : kept;
}

/** The rule set of a file; of a list of versions the one in force in `period`. */
export async function loadRules(file: string, period: Period): Promise<Result<RuleSet, string>> {
  const json = await readJson(file);
  if (!json.ok) return json;
  const wrong = inRules(file);
  if (!Array.isArray(json.value)) {
    const rules = readRuleSet(json.value);
    return rules.ok ? rules : wrong(ruleFaultLine(rules.fault, sayChinese));
  }
  const ruleSets = readRuleSets(json.value);
  if (!ruleSets.ok) return wrong(ruleFaultLine(ruleSets.fault, sayChinese));
  const inForce = inChinese(rulesInForce(period, ruleSets.value));
  return inForce.ok ? success(inForce.value.rules) : wrong(inForce.fault);
}

function reportOf(ruleSets: readonly RuleSet[]): string {
  const parts = ruleSets.map((rules) => {
    const head = `评分规则 ${rules.version}，自 ${rules.effectiveFrom} 起施行，校验值 ${ruleSetHash(rules)}`;
    const lines = RULE_ENTRIES.map(({ key }) => {
      const name = `${sayChinese(`ruleSet.name.${key}`)}（${key}）`;
      return `  ${name}：${JSON.stringify(rules[key])}\n      ${sayChinese(`ruleSet.meaning.${key}`)}`;
    });
    return [head, ...lines].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

/** `rules`: checks a rule file, all faults at once, and prints every entry with its meaning. */
export async function runRules({ file }: { readonly file: string | null }): Promise<Outcome> {
  const json = file === null ? success<unknown>(DEFAULT_RULES) : await readJson(file);
  if (!json.ok) return json;
  const ruleSets = readRuleSets(json.value);
  if (!ruleSets.ok) return inRules(file ?? '')(ruleFaultLine(ruleSets.fault, sayChinese));
  const document = ruleSets.value.map((rules) => ({ ...rules, sha256: ruleSetHash(rules) }));
  return success({ document, report: reportOf(ruleSets.value) });
}
