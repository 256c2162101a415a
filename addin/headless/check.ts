import { writeFile } from 'node:fs/promises';
import { acrossLedgers } from '../../ledger/check/across/acrossLedgers';
import type { CrossFinding } from '../../ledger/check/across/crossFinding';
import { reportDateOf } from '../../ledger/check/across/reportDate';
import { marksOf, type Remark } from '../../ledger/check/marks';
import { CODES_BY_GRAVITY, severityOf } from '../../ledger/check/severity';
import type { Problem } from '../../ledger/problem';
import { inspectDocument } from '../../ledger/recognise/inspectDocument';
import type { RecognisedWorkbook } from '../../ledger/recognise/recognised';
import { failure, success } from '../../ledger/result';
import { markCells } from '../excel/marks';
import { crossWords } from '../locales/crossWords';
import { problemWords } from '../locales/problemWords';
import { loadTexts, sayIn, type Say, type TextKey } from '../locales/texts';
import { openFile } from './openFile';
import type { Outcome } from './outcome';

interface CheckCommand {
  readonly file: string;
  readonly out: string | null;
}

/** Lines of a kind in the readable report; `--json` has them all. */
const LINES_A_KIND = 20;

const SEVERITY_WORDS = { error: '错误', warning: '提醒', info: '提示' } as const;

/** Something to be said of a cell, under the heading of its kind. */
interface Entry extends Remark {
  readonly code: Problem['code'] | CrossFinding['code'];
}

function entriesOf(
  problems: readonly Problem[],
  findings: readonly CrossFinding[],
  say: Say,
): readonly Entry[] {
  const ordered = CODES_BY_GRAVITY.flatMap((code) => problems.filter((problem) => problem.code === code));
  return [
    ...ordered.map((problem) => ({
      ...problem,
      severity: severityOf(problem.code),
      text: problemWords(problem, 'zh-CN', say),
    })),
    ...findings.map((finding) => ({ ...finding, text: crossWords(finding, 'zh-CN') })),
  ];
}

function kindLines(entries: readonly Entry[], code: Entry['code'], say: Say): readonly string[] {
  const own = entries.filter((entry) => entry.code === code);
  const [first] = own;
  if (first === undefined) return [];
  const more = own.length - LINES_A_KIND;
  return [
    '',
    `${say(`code.${code}` satisfies TextKey)}　${String(own.length)}处（${SEVERITY_WORDS[first.severity]}）`,
    ...own
      .slice(0, LINES_A_KIND)
      .map(({ sheet, row, column, text }) => `  ${sheet}!${column ?? ''}${String(row)}　${text}`),
    ...(more > 0 ? [`  另有${String(more)}处，加 --json 查看全部`] : []),
  ];
}

function reportOf(name: string, workbook: RecognisedWorkbook, entries: readonly Entry[], say: Say): string {
  const ledgers = workbook.sheets.flatMap(({ tables }) => tables.filter(({ ledger }) => ledger !== 'other'));
  const rows = ledgers.reduce((sum, { records }) => sum + records.length, 0);
  const problems = entries.filter(({ severity }) => severity !== 'info').length;
  const head = `${name}：${String(ledgers.length)}张台账，${String(rows)}行，${problems === 0 ? '没有发现问题' : `${String(problems)}处问题`}`;
  const codes = [...new Set(entries.map(({ code }) => code))];
  return `${[head, ...codes.flatMap((code) => kindLines(entries, code, say))].join('\n')}\n`;
}

/** `check`: what is wrong in every ledger and between them; with `--out` marked in a copy of the workbook. */
export async function runCheck({ file, out }: CheckCommand): Promise<Outcome> {
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const { name, cells, workbook } = opened.value;
  const say = sayIn(await loadTexts('zh-CN'));
  const problems = workbook.sheets.flatMap(({ tables }) => tables.flatMap((table) => table.problems));
  const reportDate = reportDateOf(workbook);
  const findings = acrossLedgers(cells, workbook, reportDate);
  const entries = entriesOf(problems, findings, say);
  const grave = entries.filter(({ severity }) => severity !== 'info');
  if (out !== null) {
    const marked = await markCells(marksOf(grave, cells));
    if (!marked.ok) return failure(`${name}：${marked.fault}`);
    await writeFile(out, await opened.value.save());
  }
  return success({
    document: {
      ...inspectDocument(workbook),
      reportDate,
      acrossLedgers: findings.map((finding) => ({ ...finding, message: crossWords(finding, 'zh-CN') })),
    },
    report: `${reportOf(name, workbook, entries, say)}${out === null ? '' : `\n已标注到 ${out}\n`}`,
    hasProblems: grave.length > 0,
  });
}
