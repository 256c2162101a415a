import type { BulletinContent, BulletinKind } from '../../ledger/bulletin/content';
import type { Letterhead } from '../../ledger/bulletin/letterhead';
import type { PlainDate } from '../../ledger/calendar/plainDate';
import type { Normalisation } from '../../ledger/check/normalisation';
import type { Fix } from '../../ledger/problem';
import type { RecognisedWorkbook } from '../../ledger/recognise/recognised';
import type { Result } from '../../ledger/result';
import type { Period } from '../../ledger/score/period';
import type { PeriodScore } from '../../ledger/score/periodScore';
import type { Identity } from '../../ledger/wire/identity';
import type { Warning } from '../../ledger/wire/warning';
import type { LedgerFault } from '../client/ledgerFault';
import type { SyncOutcome } from '../client/synchronise';
import type { EntryActions } from './entry/entryForm';

/** One cell: row from 1, column as letters. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
}

/** What the pane knows of the open workbook. */
export interface PaneWorkbook {
  readonly recognised: RecognisedWorkbook;
  readonly normalisations: readonly Normalisation[];
}

/** Something that was written into the workbook and can be taken back in one step. */
export interface Written {
  readonly sheet: string;
  readonly undo: () => Promise<void>;
}

export interface CellFix extends CellPlace {
  readonly fix: Fix;
}

export interface BulletinRequest {
  readonly kind: BulletinKind;
  readonly period: Period;
  readonly number: number;
  readonly letterhead: Letterhead;
  readonly issuedOn: PlainDate;
}

/** A bulletin's sheet in the workbook and its Word document. */
export interface MadeBulletin extends Written {
  readonly fileName: string;
  readonly file: Blob;
}

/** The shared ledger; no call throws, a lost connection is an answer. */
export interface SharedLedger {
  me(): Promise<Result<Identity, LedgerFault>>;
  warnings(): Promise<Result<readonly Warning[], LedgerFault>>;
  acknowledge(id: string): Promise<Result<Warning, LedgerFault>>;
  synchronise(workbook: RecognisedWorkbook): Promise<SyncOutcome>;
  /** Rows that the shared ledger does not have as they now are. */
  waitingRows(workbook: RecognisedWorkbook): Promise<number>;
}

type StopWatching = () => void;

/**
 * All that the panels want from the world: they call neither Excel nor the network themselves. A call rejects when
 * Excel refuses; the panel shows why, in the place where the action was.
 */
export interface PaneActions extends EntryActions {
  readonly sharedLedger: SharedLedger;
  /** Today in Asia/Shanghai. */
  today(): PlainDate;
  readWorkbook(): Promise<PaneWorkbook>;
  activeCell(): Promise<CellPlace>;
  selectCell(place: CellPlace): Promise<void>;
  watchSelection(listener: (place: CellPlace) => void): StopWatching;
  watchChanges(listener: () => void): StopWatching;
  /** Writes all of them as one step. */
  applyFixes(fixes: readonly CellFix[]): Promise<Written>;
  /** The fault says what is missing and what to do. */
  score(period: Period): Promise<Result<PeriodScore, string>>;
  /** The name of the sheet that a score or a bulletin will be written to. */
  scoreSheetName(period: Period): string;
  bulletinSheetName(request: BulletinRequest): string;
  writeScoreSheet(score: PeriodScore): Promise<Written>;
  /** As last saved for bulletins of this kind, else what the workbook's own titles and register say. */
  readLetterhead(kind: BulletinKind): Promise<Letterhead>;
  saveLetterhead(kind: BulletinKind, letterhead: Letterhead): Promise<void>;
  /** The number after the last one in the workbook's register of bulletins. */
  nextBulletinNumber(kind: BulletinKind, year: number): Promise<number>;
  composeBulletin(request: BulletinRequest): Promise<Result<BulletinContent, string>>;
  makeBulletin(request: BulletinRequest, content: BulletinContent): Promise<MadeBulletin>;
}
