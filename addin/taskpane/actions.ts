import type { BulletinContent, BulletinKind } from '../../ledger/bulletin/content';
import type { Letterhead } from '../../ledger/bulletin/letterhead';
import type { Registration } from '../../ledger/bulletin/register/registration';
import type { SheetCells } from '../../ledger/cells';
import type { Amendment } from '../../ledger/form/amendment';
import type { Placement } from '../../ledger/form/placement';
import type { Removal } from '../../ledger/form/removal';
import type { TableAnswer } from '../../ledger/recognise/answers';
import type { Organisation } from '../../ledger/recognise/organisation';
import type { RecognisedTable, RecognisedWorkbook } from '../../ledger/recognise/recognised';
import type { Result } from '../../ledger/result';
import type { Period } from '../../ledger/score/period';
import type { RuleSet } from '../../ledger/score/ruleSet';
import type { ScoreFault } from '../../ledger/score/scoreFault';
import type { AuditReport } from '../../ledger/wire/audit';
import type { Identity } from '../../ledger/wire/identity';
import type {
  DocumentContent,
  DocumentOf,
  SharedDocument,
  SharedDocumentKind,
} from '../../ledger/wire/sharedDocument';
import type { Warning } from '../../ledger/wire/warning';
import type { WarningDesk } from './warnings/warningDesk';
import type { LedgerFault } from '../client/ledgerFault';
import type { SignInDesk } from '../client/signIn/signInSession';
import type { RowState } from '../client/rowStates';
import type { Conflict } from '../client/heldRows';
import type { OthersChange, TakenRecord } from '../client/othersChanges';
import type { SyncOutcome } from '../client/synchronise';
import type { Mark } from '../../ledger/check/marks';
import type { CellChange } from '../excel/applyFixes';
import type { ProtectAgain, SheetState } from '../excel/ledgerSheet';
import type { CellChangeEntry } from '../excel/changeSheet';
import type { WrittenSheet } from '../excel/ownSheet';
import type { RulesStep } from '../excel/sheetRules/sheetRulesSteps';
import type { Unsubscribe } from '../excel/selection';
import type { GoBack } from '../excel/showArea';
import type { SelectedCell } from '../excel/watchSelection';
import type { WrittenStep } from '../excel/writtenStep';
import type { Language } from '../locales/texts';
import type { ChangeLog } from './checks/changeLog';
import type { CloserLook } from './checks/closerLook';
import type { SerialDesk } from './bulletin/serialDesk';
import type { ScoreActions } from './score/scoreActions';

/** What the pane knows of the open workbook: its cells as read once, and what was understood of them. */
export interface PaneWorkbook {
  readonly cells: readonly SheetCells[];
  readonly recognised: RecognisedWorkbook;
  /** What the user has said of columns, as the workbook keeps it. */
  readonly answers: readonly TableAnswer[];
}

/** A row; the cell in it where `column` (letters) is not null. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
}

export interface DocumentFile {
  readonly name: string;
  readonly content: Blob;
}

/** The shared ledger; no call throws, a lost connection is an answer. */
export interface SharedLedger {
  me(): Promise<Result<Identity, LedgerFault>>;
  warnings(): Promise<Result<readonly Warning[], LedgerFault>>;
  /** Who is signed in to it. */
  signInDesk(): Promise<SignInDesk>;
  /** What is done to warnings. */
  warningDesk(): Promise<WarningDesk>;
  /** Gives the numbers of bulletins. */
  serialDesk(): Promise<SerialDesk>;
  /** Rule sets, letterheads, or the bulletins of a year, as the company shares them. */
  documents<Kind extends SharedDocumentKind>(
    kind: Kind,
    year: number | null,
  ): Promise<Result<ReadonlyArray<DocumentOf<Kind>>, LedgerFault>>;
  /** A new version of one on the version that was seen; null for a new document. */
  saveDocument(
    document: DocumentContent,
    baseVersion: number | null,
  ): Promise<Result<SharedDocument, LedgerFault>>;
  /** `notice` says in the user's language what it came to. */
  synchronise(
    workbook: RecognisedWorkbook,
    language: Language,
  ): Promise<SyncOutcome & { readonly notice: string }>;
  /** Rows that the shared ledger does not have as they now are. */
  waitingRows(workbook: RecognisedWorkbook): Promise<number>;
  rowStates(workbook: RecognisedWorkbook): Promise<readonly RowState[]>;
  /** The records that the last synchronisation held back because others had changed them too, where they now stand. */
  conflicts(workbook: RecognisedWorkbook): Promise<readonly Conflict[]>;
  /** The workbook's row replaces what the conflict showed, with the next synchronisation. */
  keepMine(recordId: string): Promise<void>;
  /** A record that this workbook has deleted and others have changed becomes one of theirs, which it can take in. */
  takeBack(recordId: string): Promise<void>;
  /** What others did to records and the workbook does not say yet. */
  others(workbook: RecognisedWorkbook): Promise<readonly OthersChange[]>;
  /**
   * Remembers that the workbook, as it now is, says what others did; the answer forgets it again. Null where a row reads
   * as a record of another unit or year.
   */
  takeOver(
    taken: readonly TakenRecord[],
    workbook: RecognisedWorkbook,
  ): Promise<(() => Promise<void>) | null>;
  /** Leaves the sheet as it is; who changes such a record is asked with the next synchronisation. */
  passOver(): Promise<void>;
  /** The next synchronisation reads the shared ledger from its beginning. */
  startAnew(): Promise<void>;
  /** Whether the chains of the whole company hold. */
  verify(): Promise<Result<AuditReport, LedgerFault>>;
}

/** What a form does with records in the sheet. */
export interface RecordActions {
  addRecord(placement: Placement): Promise<Result<WrittenStep, string>>;
  amendRecord(amendment: Amendment): Promise<Result<WrittenStep, string>>;
  removeRecord(removal: Removal): Promise<Result<WrittenStep, string>>;
  /** How a sheet stands before anything is typed for it. */
  sheetState(sheet: string): Promise<Result<SheetState, string>>;
  /** The answer protects it again. */
  unprotectSheet(sheet: string): Promise<Result<ProtectAgain, string>>;
}

/** What makes and registers a bulletin; loaded when the first one is made. */
export interface IssueActions {
  /** Writes the bulletin's sheet and enters a new one in the register, as one step. */
  issueBulletin(content: BulletinContent, workbook: PaneWorkbook): Promise<Result<WrittenSheet, string>>;
  /** `withSources` adds the sources of the figures as hidden text; not in a template, whose pages are the user's own. */
  bulletinDocument(
    content: BulletinContent,
    withSources: boolean,
    template: Uint8Array | null,
  ): Promise<DocumentFile>;
  /** What a Word template asks for that is unknown, and lacks; null where it is in order. */
  templateFault(template: Uint8Array): Promise<string | null>;
  /** Enters a number that no bulletin bears as withdrawn in the register. */
  registerWithdrawn(registration: Registration, workbook: PaneWorkbook): Promise<Result<WrittenStep, string>>;
}

/**
 * All that the panels want from the world: they call neither Excel nor the network themselves. Faults are sentences in
 * zh-CN that say what is wrong and what to do; what is written can be taken back in one step.
 */
export interface PaneActions {
  readonly sharedLedger: SharedLedger;
  readWorkbook(): Promise<PaneWorkbook>;
  /** Keeps what the user has said of columns in the workbook, in place of what was said before. */
  writeColumnAnswers(answers: readonly TableAnswer[]): Promise<Result<null, string>>;
  activeSheetName(): Promise<string>;
  watchActiveSheet(listener: (sheet: string) => void): Unsubscribe;
  selectedCell(): Promise<SelectedCell>;
  /** Tells of every other selection. */
  watchSelection(listener: (selected: SelectedCell) => void): Unsubscribe;
  /** Tells of changed cells, whoever changed them. */
  watchChanges(listener: () => void): Unsubscribe;
  selectCell(place: CellPlace): Promise<Result<null, string>>;
  /** Shows an area of the active sheet until the selection is given back; null where another sheet is active. */
  showArea(sheet: string, address: string): Promise<Result<GoBack | null, string>>;
  applyFixes(changes: readonly CellChange[]): Promise<Result<WrittenStep, string>>;
  /** Puts the validation of a recognised table into its sheet. */
  writeSheetRules(
    cells: SheetCells,
    table: RecognisedTable,
    organisation: Organisation,
  ): Promise<Result<RulesStep, string>>;
  /** Takes it away again, and nothing else. */
  clearSheetRules(sheet: string): Promise<Result<null, string>>;
  /** The sheets that carry validation of ours. */
  ruledSheets(): Promise<readonly string[]>;
  /** What the ledgers of the workbook deny one another, and spellings to be put right. */
  lookCloser(workbook: PaneWorkbook, language: Language): Promise<CloserLook>;
  /** The user's clock, to the minute: 2016-09-05 14:30. */
  now(): string;
  /** What was rewritten and is in no report yet. */
  readonly changes: ChangeLog;
  /** Adds changes to the sheet 修改记录; `author` is empty where nobody is known. */
  writeChanges(entries: readonly CellChangeEntry[], author: string): Promise<Result<WrittenSheet, string>>;
  changeCsv(entries: readonly CellChangeEntry[], author: string): Promise<DocumentFile>;
  hasMarks(): Promise<boolean>;
  /** Marks cells in place of former marks; how many. */
  markCells(marks: readonly Mark[]): Promise<Result<number, string>>;
  clearMarks(): Promise<Result<number, string>>;
  /** What a form does with records in the sheet. */
  records(): Promise<RecordActions>;
  /** What 评分 keeps in the workbook and makes of a score beside its sheet. */
  scoring(): Promise<ScoreActions>;
  scoreSheetName(period: Period): string;
  /** Writes the score sheet of a period, with formulas over the workbook's own ledgers. */
  writeScoreSheet(
    workbook: PaneWorkbook,
    period: Period,
    rules: RuleSet,
  ): Promise<Result<WrittenSheet, string | ScoreFault>>;
  /** What was last used for bulletins of this kind in this workbook, as kept; null before the first one. */
  savedLetterhead(kind: BulletinKind): string | null;
  saveLetterhead(kind: BulletinKind, letterhead: Letterhead): Promise<Result<null, string>>;
  /** The user's own texts of all issues, as the workbook keeps them; null before the first one. */
  savedEdits(): string | null;
  saveEdits(text: string): Promise<Result<null, string>>;
  bulletinSheetName(content: BulletinContent): string;
  /** What makes and registers a bulletin. */
  issuing(): Promise<IssueActions>;
  /** The template that the workbook keeps, as text; null for none. */
  savedTemplate(): string | null;
  saveTemplate(text: string): Promise<Result<null, string>>;
  /** An empty ledger of every kind, for the company of this workbook and the present year (R51). */
  newToolbox(workbook: PaneWorkbook): Promise<DocumentFile>;
  sampleWorkbook(): Promise<Result<DocumentFile, string>>;
  /** Opens a file beside this workbook; whether a window has come of it can't be known. */
  openWorkbook(file: DocumentFile): Promise<Result<null, string>>;
}
