import type { PlainDate } from '../calendar/plainDate';
import { workingDayUpTo } from '../calendar/workingDays';
import type { SheetCells } from '../cells';
import type { RecognisedWorkbook } from '../recognise/recognised';
import { failure, success, type Result } from '../result';
import { recordsOf } from '../score/ledgerRecords';
import { lastDayOf, periodName, type Period } from '../score/period';
import type { RuleSet } from '../score/ruleSet';
import { pointsAttachment, rectificationAttachment } from './sections/attachmentTables';
import { rateChart } from './sections/rateChart';
import type { BulletinBlock, BulletinContent, BulletinKind, BulletinTable } from './content';
import { contradictionFault, contradictionsIn } from './contradictions';
import { heading, paragraph, type Draft } from './draft';
import { FigureBook } from './figures';
import { findingsIn } from './findings';
import { findingBlocks } from './sections/findingsSection';
import { followUpBlocks } from './sections/followUpSection';
import { BULLETIN_NAMES, ranks } from './kindNames';
import { letterheadOf, type Letterhead } from './letterhead';
import { entriesIn, numberTable, recordsIn } from './numberTable';
import { opening, overviewBlocks } from './sections/overviewSection';
import { namingNotices, namingOf } from './persons/naming';
import { personDirectory } from './persons/personDirectory';
import { yearToDate } from './previousPeriod';
import { rankingBlocks, rateBlocks } from './sections/rankingSection';
import { redHeadOf } from './redHeadOf';
import { freeNumber, issuedBulletin, nextNumber, registerOf, type Register } from './register/register';
import type { ScoreFault } from '../score/scoreFault';
import { scoringPeriod, type Scored } from './scoredPeriod';
import { traced } from './traces';
import { answerOf } from '../steps';
import { chineseNumber, longDate, periodInTitle } from './wording';

export interface BulletinRequest {
  readonly workbook: RecognisedWorkbook;
  readonly cells: readonly SheetCells[];
  readonly kind: BulletinKind;
  readonly period: Period;
  readonly rules: RuleSet;
  /** A number of its own instead of the next one; refused where the register has it. */
  readonly number?: number | null;
  /** Makes an issued number again, with its own date. */
  readonly reissue?: number | null;
  /** What differs from the workbook's own letterhead. */
  readonly letterhead?: Partial<Letterhead>;
  /** The last working day of the period unless stated. */
  readonly issuedOn?: PlainDate;
  /** 有问题率排名图 as a further attachment, of a bulletin that ranks. */
  readonly withChart?: boolean;
}

const TITLES: Readonly<Record<BulletinKind, string>> = {
  operation: '三级抽查运行情况的通报',
  work: '三级抽查工作情况的通报',
  performance: '绩效管理情况的通报',
};

interface Numbering {
  readonly number: number;
  readonly issuedOn: PlainDate;
  /** The code that the number was issued under, null for a new one. */
  readonly code: string | null;
}

/** Next, chosen or issued number with its date. */
function numbering(request: BulletinRequest, register: Register): Result<Numbering, string> {
  const { kind, period, number = null, reissue = null } = request;
  const issuedOn = request.issuedOn ?? workingDayUpTo(lastDayOf(period));
  const year = Number(issuedOn.slice(0, 4));
  if (reissue !== null) {
    const issued = issuedBulletin(register, kind, year, reissue);
    if (issued === null)
      return failure(`通报编发登记里没有${String(year)}年第${String(reissue)}号；请核对通报种类和编号`);
    if (issued.isWithdrawn)
      return failure(`${String(year)}年第${String(reissue)}号已作废，不能重新生成；请编发新的一期`);
    return success({ number: reissue, issuedOn: issued.issuedOn ?? issuedOn, code: issued.code });
  }
  if (number === null) return success({ number: nextNumber(register, kind, year), issuedOn, code: null });
  const free = freeNumber(register, kind, year, number);
  return free.ok ? success({ number, issuedOn, code: null }) : free;
}

/** The numbers of the year so far as a table, for the 工作通报 (domain.md 1.5). */
function yearBlocks({ workbook, register, period, book }: Draft): readonly BulletinBlock[] {
  const entries = numberTable(workbook, register, yearToDate(period)).filter(({ value }) => value !== '0');
  const table: BulletinTable = {
    caption: '本年累计工作情况',
    header: ['项目', '数量', '单位'],
    rows: entries.map(({ name, label, value, measure, approximate, records }) => [
      label,
      `${book.state(`year.${name}`, value, records)}${approximate ? '余' : ''}`,
      measure,
    ]),
    widths: [6, 3, 2],
    numeric: [1],
  };
  return [paragraph('本年累计工作情况如下表。'), { type: 'table', table }];
}

function nextSteps({ findings }: Draft): readonly BulletinBlock[] {
  const lessons =
    findings.length === 0
      ? '坚持常态自查。各部门要对照风险点和抽查指标逐项自查，落实防控措施，保持良好态势。'
      : '抓好整改落实。责任部门要分析原因、举一反三，整改不到位的不予销号；其他部门要对照检查，防止同类问题发生。';
  return [
    paragraph(`1.${lessons}`),
    paragraph('2.严格抽查程序。定向抽查、牵头抽查、日常抽查要按计划实施，如实记录，做到有据可查。'),
    paragraph('3.强化结果运用。抽查结果纳入绩效考核，问题突出的部门在讲评会上作出说明。'),
  ];
}

/** A section's heading and body; sections without a body are left out and not counted. */
type Section = readonly [title: string, blocks: readonly BulletinBlock[]];

function scoreSection(kind: BulletinKind, draft: Draft, scored: Scored | null): Section {
  if (scored === null || !ranks(kind)) return ['考核评分及排名', []];
  const { score, explaining } = scored;
  return kind === 'performance'
    ? ['考核评分及排名', rankingBlocks(score, explaining, draft)]
    : ['抽查情况排名', rateBlocks(score, explaining, draft)];
}

function* sectionsOf(
  kind: BulletinKind,
  draft: Draft,
  scored: Scored | null,
): Generator<void, readonly Section[]> {
  const written: ReadonlyArray<() => Section> = [
    () => ['总体情况', overviewBlocks(draft)],
    () => ['工作开展情况', kind === 'work' ? yearBlocks(draft) : []],
    () => ['存在问题', findingBlocks(kind, draft)],
    () => scoreSection(kind, draft, scored),
    () => ['约谈、预警及整改要求', followUpBlocks(draft)],
    () => ['下步工作', nextSteps(draft)],
  ];
  const sections: Section[] = [];
  for (const write of written) {
    sections.push(write());
    yield;
  }
  return sections.filter(([, blocks]) => blocks.length > 0);
}

/** Says so where the workbook has the bulletin of this kind and period already. */
function repeatNotices({ cells, kind, period, reissue = null }: BulletinRequest): readonly string[] {
  const sheet = `${BULLETIN_NAMES[kind]}${period.text}`;
  if (reissue !== null || !cells.some(({ name }) => name === sheet)) return [];
  return [`工作簿里已有“${sheet}”；如果是修改已编发的一期，请按原号重新生成，不另占新号`];
}

/** Writes a bulletin at one go. */
export function composeBulletin(request: BulletinRequest): Result<BulletinContent, string | ScoreFault> {
  return answerOf(composingBulletin(request));
}

/** Why a workbook has nothing to tell of a period; null where it has. */
function nothingToTell({ workbook, kind, period }: BulletinRequest): string | null {
  if (kind !== 'performance' && recordsOf(workbook, 'checks').length === 0)
    return '缺少抽查记录台账，没有可通报的抽查情况；请先登记抽查记录';
  const records = [
    ...recordsIn(workbook, 'checks', 'date', period),
    ...entriesIn(workbook, period),
    ...recordsIn(workbook, 'warnings', 'issuedDate', period),
    ...recordsIn(workbook, 'interviews', 'date', period),
  ];
  return records.length === 0 ? `${periodName(period)}没有抽查、考核、预警或约谈记录；请核对期间` : null;
}

/** Writes a bulletin from a workbook (domain.md 6.4), in steps. The fault says what is missing or refused. */
export function* composingBulletin(
  request: BulletinRequest,
): Generator<void, Result<BulletinContent, string | ScoreFault>> {
  const { workbook, cells, kind, period, rules } = request;
  const nothing = nothingToTell(request);
  if (nothing !== null) return failure(nothing);
  const contradictions = contradictionsIn(workbook, period);
  yield;
  if (contradictions.length > 0) return failure(contradictionFault(contradictions));
  const register = registerOf(workbook, cells);
  const numbered = numbering(request, register);
  if (!numbered.ok) return numbered;
  const { number, issuedOn, code } = numbered.value;
  yield;
  const scored = yield* scoringPeriod(workbook, period, rules);
  // Only the performance bulletin can't do without scores.
  if (!scored.ok && kind === 'performance') return scored;
  const letterhead = { ...letterheadOf(workbook, cells, register, kind), ...request.letterhead };
  const book = new FigureBook();
  const draft: Draft = {
    ...{ workbook, register, period, letterhead, issuedOn, book },
    findings: findingsIn(workbook, period),
    naming: namingOf(personDirectory(workbook), letterhead.naming),
  };
  const sections = yield* sectionsOf(kind, draft, scored.ok ? scored.value : null);
  const isCharted = request.withChart === true && ranks(kind) && scored.ok;
  const attachmentTables = [
    pointsAttachment(draft),
    rectificationAttachment(draft),
    isCharted ? rateChart(scored.value.score, draft) : null,
  ].filter((table) => table !== null);
  const blocks = [
    opening(draft),
    ...sections.flatMap(([title, body], i) => [heading(1, `${chineseNumber(i + 1)}、${title}`), ...body]),
  ];
  const documentNumber = `${code ?? letterhead.code}〔${issuedOn.slice(0, 4)}〕${String(number)}号`;
  const content: BulletinContent = {
    kind,
    name: BULLETIN_NAMES[kind],
    period: period.text,
    title: `${letterhead.company}关于${periodInTitle(period)}${TITLES[kind]}`,
    documentNumber,
    recipients: letterhead.recipients,
    blocks,
    attachments: attachmentTables.map(({ caption }) => caption),
    attachmentTables,
    issuer: `${letterhead.company}${letterhead.office}`,
    issuedOn: longDate(issuedOn),
    isSealed: letterhead.isSealed,
    redHead: redHeadOf(letterhead, kind, number),
    imprint: {
      copies: letterhead.copies,
      printedBy: `${letterhead.company}${letterhead.office}`,
      printedOn: longDate(issuedOn),
    },
    registration: code === null ? { name: BULLETIN_NAMES[kind], number, documentNumber, issuedOn } : null,
    figures: book.figures,
    notices: [...repeatNotices(request), ...namingNotices(draft.naming)],
  };
  return success(traced(content));
}
