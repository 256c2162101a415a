import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { composeBulletin } from '../../ledger/bulletin/composeBulletin';
import type { BulletinContent, BulletinKind } from '../../ledger/bulletin/content';
import { withdrawal } from '../../ledger/bulletin/register/withdrawal';
import { failure, success } from '../../ledger/result';
import type { Period } from '../../ledger/score/period';
import { DEFAULT_RULES } from '../../ledger/score/ruleSet';
import { bulletinDocument } from '../documents/bulletinDocument';
import { applyFixes } from '../excel/applyFixes';
import { issueBulletin } from '../excel/issueBulletin';
import { openFile, type OpenedFile } from './openFile';
import type { Outcome } from './outcome';

interface BulletinCommand {
  readonly file: string;
  readonly period: Period;
  readonly kind: BulletinKind;
  readonly number: number | null;
  readonly reissue: number | null;
  readonly withdraw: number | null;
  readonly out: string;
}

function reportOf({ title, documentNumber, figures }: BulletinContent, files: readonly string[]): string {
  const lines = figures.map(({ name, value, sources }) => {
    const rows = sources.map(({ sheet, rows: numbers }) => `${sheet}第${numbers.join('、')}行`);
    return `  ${name}\t${value}\t${rows.join('；')}`;
  });
  return `${[title, documentNumber, ...files.map((file) => `已写入 ${file}`), ...lines].join('\n')}\n`;
}

/** Records a number as withdrawn, in a copy of the workbook. */
async function runWithdrawal(opened: OpenedFile, command: BulletinCommand, number: number): Promise<Outcome> {
  const { name, workbook, cells } = opened;
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
  const { kind, period, number, reissue } = command;
  if (command.withdraw !== null) return runWithdrawal(opened.value, command, command.withdraw);
  const bulletin = composeBulletin({ workbook, cells, kind, period, number, reissue, rules: DEFAULT_RULES });
  if (!bulletin.ok) return failure(`${name}：${bulletin.fault}`);
  const content = bulletin.value;
  const sheet = await issueBulletin(content, workbook, cells);
  if (!sheet.ok) return failure(`${name}：${sheet.fault}`);

  const base = path.join(command.out, `${content.documentNumber} ${content.title}`);
  const files = [`${base}.xlsx`, `${base}.docx`];
  await mkdir(command.out, { recursive: true });
  await writeFile(`${base}.xlsx`, await opened.value.save());
  await writeFile(`${base}.docx`, await bulletinDocument(content));
  const figures = Object.fromEntries(
    content.figures.map(({ name: figure, value, sources }) => [figure, { value, sources }]),
  );
  return success({
    document: { documentNumber: content.documentNumber, files, figures },
    report: reportOf(content, files),
  });
}
