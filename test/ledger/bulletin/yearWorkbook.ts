/** Test aid: the year workbook, read from its file as the pane reads it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbookCells } from '../../../addin/excel/readWorkbook';
import { openInOffice } from '../../../addin/headless/office';
import { composeBulletin, type BulletinRequest } from '../../../ledger/bulletin/composeBulletin';
import type { BulletinContent, BulletinKind } from '../../../ledger/bulletin/content';
import type { SheetCells } from '../../../ledger/cells';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { expectSuccess, type Result } from '../../../ledger/result';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import type { ScoreFault } from '../../../ledger/score/scoreFault';
import { periodOf } from '../score/truthWorkbook';

export interface YearWorkbook {
  readonly cells: readonly SheetCells[];
  readonly workbook: RecognisedWorkbook;
}

export async function yearWorkbook(): Promise<YearWorkbook> {
  const file = '2016-acceptance.xlsx';
  const opened = expectSuccess(
    await openInOffice(readFileSync(join(process.cwd(), 'test/fixtures/ledgers', file))),
  );
  const cells = await readWorkbookCells();
  opened.close();
  return { cells, workbook: recogniseWorkbook(cells, file) };
}

export function compose(
  year: YearWorkbook,
  kind: BulletinKind,
  period: string,
  more: Partial<BulletinRequest> = {},
): Result<BulletinContent, string | ScoreFault> {
  return composeBulletin({ ...year, kind, period: periodOf(period), rules: DEFAULT_RULES, ...more });
}

/** The text as a reader sees it, tables and attachments included. */
export function textOfBulletin({
  title,
  documentNumber,
  blocks,
  attachmentTables = [],
}: BulletinContent): string {
  const tables = [
    ...blocks.flatMap((block) => (block.type === 'table' ? [block.table] : [])),
    ...attachmentTables,
  ];
  return [
    title,
    documentNumber,
    ...blocks.flatMap((block) => (block.type === 'table' ? [] : [block.text])),
    ...tables.flatMap(({ caption, header, rows }) => [
      caption,
      ...[header, ...rows].map((row) => row.join('|')),
    ]),
  ].join('\n');
}
