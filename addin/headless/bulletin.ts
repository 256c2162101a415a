import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { composeBulletin } from '../../ledger/bulletin/composeBulletin';
import type { BulletinContent, BulletinKind } from '../../ledger/bulletin/content';
import { failure, success } from '../../ledger/result';
import type { Period } from '../../ledger/score/period';
import { DEFAULT_RULES } from '../../ledger/score/ruleSet';
import { bulletinDocument } from '../documents/bulletinDocument';
import { writeBulletinSheet } from '../excel/bulletinSheet';
import { openFile } from './openFile';
import type { Outcome } from './outcome';

interface BulletinCommand {
  readonly file: string;
  readonly period: Period;
  readonly kind: BulletinKind;
  readonly number: number | null;
  readonly reissue: number | null;
  readonly out: string;
}

function reportOf({ title, documentNumber, figures }: BulletinContent, files: readonly string[]): string {
  const lines = figures.map(({ name, value, sources }) => {
    const rows = sources.map(({ sheet, rows: numbers }) => `${sheet}第${numbers.join('、')}行`);
    return `  ${name}\t${value}\t${rows.join('；')}`;
  });
  return `${[title, documentNumber, ...files.map((file) => `已写入 ${file}`), ...lines].join('\n')}\n`;
}

/** `bulletin`: the bulletin as a sheet in a copy of the workbook, and as a Word document. */
export async function runBulletin(command: BulletinCommand): Promise<Outcome> {
  const opened = await openFile(command.file);
  if (!opened.ok) return opened;
  const { name, cells, workbook } = opened.value;
  const { kind, period, number, reissue } = command;
  const bulletin = composeBulletin({ workbook, cells, kind, period, number, reissue, rules: DEFAULT_RULES });
  if (!bulletin.ok) return failure(`${name}：${bulletin.fault}`);
  const content = bulletin.value;
  const sheet = await writeBulletinSheet(content);
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
