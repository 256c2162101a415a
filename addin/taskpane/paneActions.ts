import type { BulletinKind } from '../../ledger/bulletin/content';
import { namesCheckForm } from '../../ledger/recognise/checkForm/formTitle';
import { workbookRecogniser } from '../../ledger/recognise/workbookRecogniser';
import { readColumnAnswers, writeColumnAnswers } from '../excel/columnAnswers';
import { readWorkbookCells } from '../excel/readWorkbook';
import { activeSheetName, selectCell, watchActiveSheet, watchChanges } from '../excel/selection';
import { readSetting, writeSetting } from '../excel/settings';
import { selectedCell, watchSelection } from '../excel/watchSelection';
import { bulletinSheetName, scoreSheetName } from '../excel/sheetNames';
import type { PaneActions, PaneWorkbook } from './actions';
import { changeLog } from './checks/changeLog';
import { inTurns } from './inTurns';
import { sharedLedgerWhenNeeded } from './sharedLedgerWhenNeeded';

const EDITS_SETTING = 'bulletin.edits';
const TEMPLATE_SETTING = 'bulletin.template';

const letterheadSetting = (kind: BulletinKind): string => `letterhead.${kind}`;

function workbookReader(file: string): () => Promise<PaneWorkbook> {
  const recognise = workbookRecogniser(file);
  return async () => {
    const [cells, answers] = await Promise.all([readWorkbookCells(), readColumnAnswers()]);
    const forms = cells.some(namesCheckForm)
      ? await import('../../ledger/recognise/checkForm/readCheckForms')
      : null;
    const recognised = await inTurns(recognise(cells, answers, forms?.readCheckForms));
    return { cells, recognised, answers };
  };
}

const marks = () => import('../excel/marks');
const sheetRules = () => import('../excel/sheetRules/sheetRulesSteps');

/** The clock of the machine that the pane runs on. */
function now(): string {
  // Sweden writes dates as ISO 8601 does: 2016-09-05 14:30:00.
  return new Date().toLocaleString('sv-SE').slice(0, 16);
}

/** What the panels can do in this workbook; all but reading it is loaded when it is first wanted. */
export function paneActions(file: string, thisYear: number): PaneActions {
  return {
    sharedLedger: sharedLedgerWhenNeeded(thisYear),
    readWorkbook: workbookReader(file),
    ...{ activeSheetName, watchActiveSheet, selectedCell, watchSelection, watchChanges, writeColumnAnswers },
    applyFixes: async (changes) => (await import('../excel/applyFixes')).applyFixes(changes),
    lookCloser: async (workbook, language) =>
      (await import('./checks/closerLook')).lookCloser(workbook, language),
    now,
    changes: changeLog(),
    writeChanges: async (entries, author) =>
      (await import('../excel/changeSheet')).writeChanges(entries, author),
    changeCsv: async (entries, author) => {
      const { changeCsv } = await import('../documents/changeCsv');
      return { name: '修改记录.csv', content: new Blob([changeCsv(entries, author)]) };
    },
    hasMarks: async () => (await marks()).hasMarks(),
    markCells: async (cells) => (await marks()).markCells(cells),
    clearMarks: async () => (await marks()).clearMarks(),
    records: async () => (await import('../excel/recordActions')).recordActions,
    writeSheetRules: async (...rules) => (await sheetRules()).writeSheetRules(...rules),
    clearSheetRules: async (sheet) => (await sheetRules()).clearSheetRules(sheet),
    ruledSheets: async () => (await sheetRules()).ruledSheets(),
    writeScoreSheet: async (...scored) =>
      (await import('../excel/scoring/scoreSheet')).writeScoreSheet(...scored),
    scoring: async () => (await import('./score/scoreActions')).scoreActions,
    issuing: async () => (await import('./bulletin/issueActions')).issueActions,
    scoreSheetName: ({ text }) => scoreSheetName(text),
    bulletinSheetName,
    selectCell: ({ sheet, row, column }) => selectCell(sheet, row, column),
    showArea: async (...area) => (await import('../excel/showArea')).showArea(...area),
    savedLetterhead: (kind) => readSetting(letterheadSetting(kind)),
    savedEdits: () => readSetting(EDITS_SETTING),
    saveEdits: (text) => writeSetting(EDITS_SETTING, text),
    saveLetterhead: (kind, letterhead) => writeSetting(letterheadSetting(kind), JSON.stringify(letterhead)),
    savedTemplate: () => readSetting(TEMPLATE_SETTING),
    saveTemplate: (text) => writeSetting(TEMPLATE_SETTING, text),
    newToolbox: async ({ recognised, cells }) => {
      const letterhead = readSetting(letterheadSetting('performance'));
      return (await import('./start/newToolbox')).newToolbox({
        recognised,
        cells,
        letterhead,
        year: thisYear,
      });
    },
    sampleWorkbook: async () => (await import('./start/sampleWorkbook')).sampleWorkbook(),
    openWorkbook: async ({ content }) =>
      (await import('../excel/newWorkbook')).openNewWorkbook(new Uint8Array(await content.arrayBuffer())),
  };
}
