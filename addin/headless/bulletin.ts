import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { composeDocument, finishedDocument } from '../../ledger/bulletin/composeDocument';
import type { BulletinContent, DocumentKind } from '../../ledger/bulletin/content';
import { isBulletinKind } from '../../ledger/bulletin/kindNames';
import { documentFileName } from '../../ledger/bulletin/documentFileName';
import type { NamingWay } from '../../ledger/bulletin/persons/naming';
import { withdrawal } from '../../ledger/bulletin/register/withdrawal';
import type { PlainDate } from '../../ledger/calendar/plainDate';
import { failure, success, type Result } from '../../ledger/result';
import type { Period } from '../../ledger/score/period';
import { bulletinDocument } from '../documents/bulletinDocument';
import { templateDocument } from '../documents/templateDocument';
import { applyFixes } from '../excel/applyFixes';
import { issueBulletin } from '../excel/issueBulletin';
import { inChinese } from './inChinese';
import { openFile, type OpenedFile } from './openFile';
import type { Outcome } from './outcome';
import { keptRules } from './rules';

interface BulletinCommand {
  readonly file: string;
  readonly period: Period;
  readonly kind: DocumentKind;
  readonly number: number | null;
  readonly reissue: number | null;
  readonly withdraw: number | null;
  readonly item: string | null;
  readonly week: PlainDate | null;
  readonly naming: NamingWay | null;
  readonly sources: boolean;
  readonly withChart: boolean;
  readonly template: string | null;
  readonly out: string;
}

function reportOf(
  { title, documentNumber, figures, notices }: BulletinContent,
  files: readonly string[],
): string {
  const lines = figures.map(({ name, value, sources }) => {
    const rows = sources.map(({ sheet, rows: numbers }) => `${sheet}第${numbers.join('、')}行`);
    return `  ${name}\t${value}\t${rows.join('；')}`;
  });
  return `${[title, documentNumber, ...notices.map((notice) => `请注意：${notice}`), ...files.map((file) => `已写入 ${file}`), ...lines].join('\n')}\n`;
}

/** The document in the official form, or in the user's own template. */
async function documentBytes(
  content: BulletinContent,
  { template, sources }: BulletinCommand,
): Promise<Result<Uint8Array, string>> {
  if (template === null) return success(await bulletinDocument(content, sources));
  if (!existsSync(template)) return failure(`找不到模板 ${template}；请检查路径`);
  const made = await templateDocument(new Uint8Array(await readFile(template)), content);
  return made.ok ? made : failure(`${path.basename(template)}：${made.fault}`);
}

/** Records a number as withdrawn, in a copy of the workbook. */
async function runWithdrawal(opened: OpenedFile, command: BulletinCommand, number: number): Promise<Outcome> {
  const { name, workbook, cells } = opened;
  if (!isBulletinKind(command.kind)) return failure('只有通报的编号可以作废；请检查 --kind');
  const planned = withdrawal(workbook, cells, command.kind, command.period.year, number);
  if (!planned.ok) return failure(`${name}：${planned.fault}`);
  const { sheet, row, column, text } = planned.value;
  const written = await applyFixes([{ sheet, row, column, content: text }]);
  if (!written.ok) return failure(`${name}：${written.fault}`);
  await mkdir(command.out, { recursive: true });
  const file = path.join(command.out, name);
  await writeFile(file, await opened.save());
  return success({
    document: { withdrawn: number, files: [file], cell: written.value.place },
    report: `第${String(number)}号已记为作废：${written.value.place}\n已写入 ${file}\n`,
  });
}

/** `bulletin`: the bulletin as a sheet in a copy of the workbook, and as a Word document. */
export async function runBulletin(command: BulletinCommand): Promise<Outcome> {
  const opened = await openFile(command.file);
  if (!opened.ok) return opened;
  const { name, cells, workbook } = opened.value;
  const { kind, period, number, reissue, item, week, naming, withChart } = command;
  const letterhead = naming === null ? {} : { naming };
  if (command.withdraw !== null) return runWithdrawal(opened.value, command, command.withdraw);
  const rules = await keptRules(period);
  if (!rules.ok) return rules;
  const chosen = { kind, period, number, reissue, item, week, letterhead, withChart };
  const bulletin = inChinese(composeDocument({ workbook, cells, ...chosen, rules: rules.value }));
  if (!bulletin.ok) return failure(`${name}：${bulletin.fault}`);
  const content = finishedDocument(bulletin.value, []);
  const document = await documentBytes(content, command);
  if (!document.ok) return document;
  const sheet = await issueBulletin(content, workbook, cells);
  if (!sheet.ok) return failure(`${name}：${sheet.fault}`);

  const base = path.join(command.out, documentFileName(content));
  const files = [`${base}.xlsx`, `${base}.docx`];
  await mkdir(command.out, { recursive: true });
  await writeFile(`${base}.xlsx`, await opened.value.save());
  await writeFile(`${base}.docx`, document.value);
  const figures = Object.fromEntries(
    content.figures.map(({ name: figure, value, sources }) => [figure, { value, sources }]),
  );
  return success({
    document: { documentNumber: content.documentNumber, files, figures, notices: content.notices },
    report: reportOf(content, files),
  });
}
