import { failure, success, type Result } from '../../ledger/result';
import { readSnapshot, type Snapshot } from '../../ledger/score/freeze/snapshot';
import type { RuleSet } from '../../ledger/score/ruleSet';
import type { ScoreFault } from '../../ledger/score/scoreFault';
import { readRuleSets } from '../../ledger/score/rules/rulesInForce';
import { inExcel } from './inExcel';
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
export async function readKeptRules(): Promise<Result<readonly RuleSet[], string | ScoreFault>> {
  const text = await inExcel((context) => readPart(context, RULES));
  if (!text.ok || text.value === null) return text.ok ? success([]) : text;
  const ruleSets = readRuleSets(parsed(text.value));
  return ruleSets.ok ? ruleSets : failure({ code: 'keptRules', faults: ruleSets.fault });
}

/** Keeps rule sets in the workbook in place of the former ones; none forgets them. */
export async function writeKeptRules(ruleSets: readonly RuleSet[]): Promise<Result<null, string>> {
  return inExcel(async (context) => {
    await writePart(context, RULES, ruleSets.length === 0 ? null : ruleSets);
    return null;
  });
}

/** The closed period that the workbook keeps, proved by its hash and its replay; null where it was never closed. */
export async function readClosedPeriod(
  period: string,
): Promise<Result<ClosedPeriod | null, string | ScoreFault>> {
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
): Promise<Result<null, string | ScoreFault>> {
  if (closed !== null && JSON.stringify(closed).length > LONGEST_TEXT)
    return failure({ code: 'closedTooLong' });
  return inExcel(async (context) => {
    await writePart(context, closedNamespace(period), closed);
    return null;
  });
}
