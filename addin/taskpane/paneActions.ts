import type { BulletinContent, BulletinKind } from '../../ledger/bulletin/content';
import type { Letterhead } from '../../ledger/bulletin/letterhead';
import { normalisations } from '../../ledger/check/normalisation';
import { recogniseWorkbook } from '../../ledger/recognise/recogniseWorkbook';
import { addRecord } from '../excel/addRecord';
import { applyFixes } from '../excel/applyFixes';
import { bulletinSheetName, writeBulletinSheet } from '../excel/bulletinSheet';
import { readWorkbookCells } from '../excel/readWorkbook';
import { scoreSheetName, writeScoreSheet } from '../excel/scoreSheet';
import { activeSheetName, selectCell, watchActiveSheet, watchChanges } from '../excel/selection';
import { readSetting, writeSetting } from '../excel/settings';
import type { PaneActions, PaneWorkbook } from './actions';
import { sharedLedgerHere } from './sharedLedger';

const WORD_DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const letterheadSetting = (kind: BulletinKind): string => `letterhead.${kind}`;

async function readWorkbook(file: string): Promise<PaneWorkbook> {
  const cells = await readWorkbookCells();
  const recognised = recogniseWorkbook(cells, file);
  const corrections = recognised.sheets.flatMap(({ table }, index) => {
    const sheet = cells[index];
    return table && sheet ? normalisations(sheet, table) : [];
  });
  return { cells, recognised, normalisations: corrections };
}

function savedLetterhead(kind: BulletinKind): Letterhead | null {
  const text = readSetting(letterheadSetting(kind));
  return text === null ? null : (JSON.parse(text) as Letterhead);
}

async function bulletinDocument(content: BulletinContent): Promise<Blob> {
  const documents = await import('../documents/bulletinDocument');
  const bytes = await documents.bulletinDocument(content);
  return new Blob([new Uint8Array(bytes)], { type: WORD_DOCUMENT });
}

/** What the panels can do in this workbook, through Excel and the shared ledger; documents are loaded when wanted. */
export function paneActions(file: string, thisYear: number): PaneActions {
  return {
    sharedLedger: sharedLedgerHere(thisYear),
    readWorkbook: () => readWorkbook(file),
    ...{ activeSheetName, watchActiveSheet, watchChanges, applyFixes, addRecord },
    ...{ writeScoreSheet, writeBulletinSheet },
    scoreSheetName: ({ text }) => scoreSheetName(text),
    bulletinSheetName: ({ kind, period }) => bulletinSheetName(kind, period),
    selectCell: ({ sheet, row, column }) => selectCell(sheet, row, column),
    savedLetterhead,
    saveLetterhead: (kind, letterhead) => writeSetting(letterheadSetting(kind), JSON.stringify(letterhead)),
    bulletinDocument: async (content) => ({
      name: `${content.documentNumber}.docx`,
      content: await bulletinDocument(content),
    }),
  };
}
