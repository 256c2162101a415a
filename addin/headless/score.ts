import { readFile, writeFile } from 'node:fs/promises';
import { failure, success, type Result } from '../../ledger/result';
import { periodName, type Period } from '../../ledger/score/period';
import type { PeriodScore } from '../../ledger/score/periodScore';
import { DEFAULT_RULES, readRuleSet, type RuleSet } from '../../ledger/score/ruleSet';
import { faultLine } from '../../ledger/score/rules/ruleFault';
import { scorePeriod } from '../../ledger/score/scorePeriod';
import { writeScoreSheet } from '../excel/scoreSheet';
import { openFile } from './openFile';
import type { Outcome } from './outcome';

interface ScoreCommand {
  readonly file: string;
  readonly period: Period;
  readonly rules: string | null;
  readonly out: string | null;
}

async function loadRules(file: string | null): Promise<Result<RuleSet, string>> {
  if (file === null) return success(DEFAULT_RULES);
  try {
    const rules = readRuleSet(JSON.parse(await readFile(file, 'utf8')));
    return rules.ok ? rules : failure(`评分规则 ${file} 有误：${faultLine(rules.fault)}`);
  } catch (error) {
    return failure(`无法读取评分规则 ${file}：${error instanceof Error ? error.message : String(error)}`);
  }
}

function reportOf(score: PeriodScore, period: Period): string {
  const { totals } = score;
  const lines = [
    `${periodName(period)}得分排名（${score.rules.version}）`,
    `台账${String(totals.entries)}条，扣分${totals.deductions}分，抽查${String(totals.checks)}次${String(totals.personTimes)}人次，问题${String(totals.problems)}项，约谈${String(totals.interviews)}人`,
  ];
  for (const { category, ranking } of score.categories) {
    lines.push('', category);
    for (const { rank, unit, score: points, grade, flags } of ranking) {
      lines.push(
        `  ${rank === null ? '—' : String(rank)}\t${unit}\t${points ?? '—'}\t${grade ?? '—'}\t${flags.join(' ')}`.trimEnd(),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** `score`: the scores and rankings of a period. */
export async function runScore(command: ScoreCommand): Promise<Outcome> {
  const rules = await loadRules(command.rules);
  if (!rules.ok) return rules;
  const opened = await openFile(command.file);
  if (!opened.ok) return opened;
  const score = scorePeriod(opened.value.workbook, command.period, rules.value);
  if (!score.ok) return failure(`${opened.value.name}：${score.fault}`);
  if (command.out !== null) {
    const sheet = await writeScoreSheet(score.value);
    if (!sheet.ok) return failure(`${opened.value.name}：${sheet.fault}`);
    await writeFile(command.out, await opened.value.save());
  }
  return success({ document: score.value, report: reportOf(score.value, command.period) });
}
