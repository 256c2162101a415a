import { parsePlainDate } from '../../ledger/calendar/plainDate';
import { failure, success, type Result } from '../../ledger/result';
import { lastDayOf, monthsOf, periodName, type Period } from '../../ledger/score/period';
import { besideRegister, type RegisterRow } from '../../ledger/warn/besideRegister';
import { DEFAULT_WARN_RULES } from '../../ledger/warn/defaultWarnRules';
import { dueWarnings } from '../../ledger/warn/dueWarnings';
import { situationOf, type SharedRecord } from '../../ledger/warn/sharedRecords';
import { warnRulesSchema, type WarnRules } from '../../ledger/wire/warnRules';
import type { Warning } from '../../ledger/wire/warning';
import { tablesOf } from '../client/workbookRecords';
import { readJson } from './jsonFile';
import { openFile } from './openFile';
import type { Outcome } from './outcome';

interface Asked {
  readonly file: string;
  readonly period: Period;
  readonly rules: string | null;
}

/** `warnings`: what the rules would have warned of in a period, beside the 预警台账 of the workbook. Nothing is sent. */
export async function runWarnings({ file, period, rules: rulesFile }: Asked): Promise<Outcome> {
  const rules = rulesFile === null ? success(DEFAULT_WARN_RULES) : await loadWarnRules(rulesFile);
  if (!rules.ok) return rules;
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const records = tablesOf(opened.value.workbook, period.year).flatMap(({ kind, records: rows }) =>
    rows.map(({ unit, year, values, sheet, row }): SharedRecord => ({
      ...{ kind, unit, year, values },
      recordId: `${sheet}!${String(row)}`,
    })),
  );
  const from = parsePlainDate(`${monthsOf(period)[0] ?? ''}-01`);
  if (from === null) throw new Error(`a period without months: ${period.text}`);
  const situation = situationOf(records, rules.value, new Map());
  const warnings = dueWarnings(situation, { from, to: lastDayOf(period) }, 0);
  const register = besideRegister(situation, warnings);
  return success({
    document: { period: period.text, warnings, register },
    report: reportOf(period, warnings, register),
  });
}

async function loadWarnRules(file: string): Promise<Result<WarnRules, string>> {
  const json = await readJson(file);
  if (!json.ok) return json;
  const rules = warnRulesSchema.safeParse(json.value);
  if (rules.success) return success(rules.data);
  const faults = rules.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`);
  return failure(`预警规则 ${file} 有误：${faults.join('；')}`);
}

function reportOf(period: Period, warnings: readonly Warning[], register: readonly RegisterRow[]): string {
  const names = [...new Set(warnings.map(({ name }) => name))];
  const counts = names.map(
    (name) => `${name}${String(warnings.filter((each) => each.name === name).length)}条`,
  );
  const lines = warnings.map(
    ({ createdOn, colour, level, title }) => `  ${createdOn} 【${colour}·${level}】${title}`,
  );
  const beside = register.map(({ number, issued, unit, colour, matter, found }) => {
    const own = found.map(({ createdOn, name }) => `${createdOn} ${name}`).join('、');
    return `  ${number} ${issued ?? ''} ${colour} ${unit} ${matter} ⇔ ${own === '' ? '规则未发现' : own}`;
  });
  return [
    `${periodName(period)}规则会发出${String(warnings.length)}条预警：${counts.join('、')}`,
    ...lines,
    ...(beside.length > 0 ? [`预警台账${String(beside.length)}条，对照规则：`, ...beside] : []),
    '',
  ].join('\n');
}
