import { failure, success, type Result } from '../../ledger/result';
import { readSnapshot, type Snapshot } from '../../ledger/score/freeze/snapshot';
import type { RuleSet } from '../../ledger/score/ruleSet';
import { readRuleSets } from '../../ledger/score/rules/rulesInForce';
import { ruleFaultLine } from '../locales/ruleFaultWords';
import { ExcelFault, inExcel } from './inExcel';
import { readPart, writePart } from './xmlPart';

const RULES = 'urn:spotledger:rules';
const closedNamespace = (period: string): string => `urn:spotledger:closed:${period}`;

/** Excel on the web takes 5 MB a request; what wraps the text, and characters of three bytes, leave room for this many. */
const LONGEST_TEXT = 1_400_000;

/** A closed period as the workbook keeps it. */
export interface ClosedPeriod {
  /** The user's clock: 2016-10-08 14:30. */
  readonly closedOn: string;
  readonly snapshot: Snapshot;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The rule sets that the open workbook keeps; none where it never kept any. */
export async function readKeptRules(): Promise<Result<readonly RuleSet[], string>> {
  const text = await inExcel((context) => readPart(context, RULES));
  if (!text.ok || text.value === null) return text.ok ? success([]) : text;
  const ruleSets = readRuleSets(parsed(text.value));
  return ruleSets.ok
    ? ruleSets
    : failure(`工作簿中保存的评分规则有误，请在“评分规则”中改正：${ruleFaultLine(ruleSets.fault)}`);
}

/** Keeps rule sets in the workbook in place of the former ones; none forgets them. */
export async function writeKeptRules(ruleSets: readonly RuleSet[]): Promise<Result<null, string>> {
  return inExcel(async (context) => {
    await writePart(context, RULES, ruleSets.length === 0 ? null : ruleSets);
    return null;
  });
}

/** The closed period that the workbook keeps, proved by its hash and its replay; null where it was never closed. */
export async function readClosedPeriod(period: string): Promise<Result<ClosedPeriod | null, string>> {
  const text = await inExcel((context) => readPart(context, closedNamespace(period)));
  if (!text.ok || text.value === null) return text.ok ? success(null) : text;
  const kept = parsed(text.value) as Partial<Record<keyof ClosedPeriod, unknown>> | null;
  const snapshot = readSnapshot(kept?.snapshot);
  if (!snapshot.ok) return snapshot;
  return success({ closedOn: String(kept?.closedOn), snapshot: snapshot.value });
}

/** Keeps a closed period in the workbook; null opens it again. */
export async function writeClosedPeriod(
  period: string,
  closed: ClosedPeriod | null,
): Promise<Result<null, string>> {
  return inExcel(async (context) => {
    if (closed !== null && JSON.stringify(closed).length > LONGEST_TEXT)
      throw new ExcelFault('本期记录太多，工作簿中放不下封存内容；请用命令行 score --freeze 封存到文件');
    await writePart(context, closedNamespace(period), closed);
    return null;
  });
}
