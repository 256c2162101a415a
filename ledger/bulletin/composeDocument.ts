import type { PlainDate } from '../calendar/plainDate';
import { workingDayUpTo } from '../calendar/workingDays';
import { failure, success, type Result } from '../result';
import { answerOf } from '../steps';
import { lastDayOf } from '../score/period';
import { composingBulletin, type BulletinRequest } from './composeBulletin';
import type { BulletinContent, DocumentKind, NoticeKind } from './content';
import { contradictionFault, contradictionsIn } from './contradictions';
import type { Draft } from './draft';
import { withEdits, type TextEdit } from './edits';
import { FigureBook } from './figures';
import { findingsIn } from './findings';
import { isBulletinKind } from './kindNames';
import { letterheadOf } from './letterhead';
import { lengthNotices } from './lengthNotices';
import { interviewRecord } from './notices/interviewRecord';
import { rectificationNotice } from './notices/rectificationNotice';
import { supervisionOrder } from './notices/supervisionOrder';
import { warningNotice } from './notices/warningNotice';
import type { Parts } from './parts';
import { namingNotices, namingOf } from './persons/naming';
import { personDirectory } from './persons/personDirectory';
import { registerOf } from './register/register';
import { appraisalMinutes } from './reports/appraisalMinutes';
import { pointsSummary } from './reports/pointsSummary';
import { reviewMaterial } from './reports/reviewMaterial';
import { weekOf } from './reports/week';
import { weeklyReport } from './reports/weeklyReport';
import { yearlySummary } from './reports/yearlySummary';
import type { ScoreFault } from '../score/scoreFault';
import { scoringPeriod } from './scoredPeriod';
import { styleProblems } from './style/styleCheck';
import { traced } from './traces';

/** What is asked for; `item` and `week` choose among the period's rows where a kind needs it. */
export interface DocumentRequest extends Omit<BulletinRequest, 'kind'> {
  readonly kind: DocumentKind;
  /** The number of a warning, rectification, interview, supervised item or meeting; for 讲评会说明材料 a unit. */
  readonly item?: string | null;
  /** A day of the week of a weekly report; the last one of the period unless stated. */
  readonly week?: PlainDate | null;
}

function* partsOf(
  kind: NoticeKind,
  request: DocumentRequest,
  draft: Draft,
): Generator<void, Result<Parts, string | ScoreFault>> {
  const { workbook, period, rules, item = null, week = null } = request;
  const scored = () => scoringPeriod(workbook, period, rules);
  switch (kind) {
    case 'warning':
      return warningNotice(draft, item);
    case 'rectification':
      return rectificationNotice(draft, item);
    case 'interview':
      return interviewRecord(draft, item);
    case 'supervision':
      return supervisionOrder(draft, item);
    case 'minutes':
      return appraisalMinutes(draft, item);
    case 'points':
      return pointsSummary(draft);
    case 'weekly':
      return weeklyReport(draft, weekOf(week ?? lastDayOf(period)));
    case 'review': {
      const score = yield* scored();
      return score.ok ? reviewMaterial(draft, score.value, item) : score;
    }
    case 'yearly': {
      const score = yield* scored();
      return yearlySummary(draft, score.ok ? score.value : null);
    }
  }
}

function draftOf(request: DocumentRequest): Draft {
  const { workbook, cells, period } = request;
  const register = registerOf(workbook, cells);
  const letterhead = { ...letterheadOf(workbook, cells, register, 'performance'), ...request.letterhead };
  return {
    ...{ workbook, register, period, letterhead },
    issuedOn: request.issuedOn ?? workingDayUpTo(lastDayOf(period)),
    book: new FigureBook(),
    findings: findingsIn(workbook, period),
    naming: namingOf(personDirectory(workbook), letterhead.naming),
  };
}

/** Kinds that state sums of several ledgers, and so can't be made of ledgers that contradict each other. */
const SUMMING: readonly NoticeKind[] = ['points', 'review', 'yearly'];

/** A composed document with the user's own texts in place, and what it has against length and style, theirs included. */
export function finishedDocument(content: BulletinContent, edits: readonly TextEdit[]): BulletinContent {
  const edited = withEdits(content, edits);
  const style = styleProblems(edited.title, edited.blocks).map(({ message }) => message);
  const length = lengthNotices(content.kind, edited.blocks);
  return { ...edited, notices: [...edited.notices, ...length, ...new Set(style)] };
}

/** Writes a document of any kind from a workbook at one go. The fault says what is missing or refused. */
export function composeDocument(request: DocumentRequest): Result<BulletinContent, string | ScoreFault> {
  return answerOf(composingDocument(request));
}

/** The same in steps, between which others can have their turn. */
export function* composingDocument(
  request: DocumentRequest,
): Generator<void, Result<BulletinContent, string | ScoreFault>> {
  const { kind } = request;
  if (isBulletinKind(kind)) return yield* composingBulletin({ ...request, kind });
  const { workbook, period } = request;
  const contradictions = SUMMING.includes(kind) ? contradictionsIn(workbook, period) : [];
  if (contradictions.length > 0) return failure(contradictionFault(contradictions));
  yield;
  const draft = draftOf(request);
  yield;
  const parts = yield* partsOf(kind, request, draft);
  yield;
  if (!parts.ok) return parts;
  const { name, label, attachmentTables = [], ...rest } = parts.value;
  const content: BulletinContent = {
    ...{ kind, name, period: label, attachmentTables },
    ...rest,
    attachments: attachmentTables.map(({ caption }) => caption),
    ...{ isSealed: draft.letterhead.isSealed, redHead: null, imprint: null, registration: null },
    figures: draft.book.figures,
    notices: namingNotices(draft.naming),
  };
  return success(traced(content));
}
