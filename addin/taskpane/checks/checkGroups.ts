import type { CrossCode, Severity } from '../../../ledger/check/across/crossFinding';
import type { Normalisation } from '../../../ledger/check/normalisation';
import { CODES_BY_GRAVITY, severityOf } from '../../../ledger/check/severity';
import type { Fix, Problem, ProblemCode } from '../../../ledger/problem';
import type { RecognisedSheet } from '../../../ledger/recognise/recognised';
import type { CellPlace, PaneWorkbook } from '../actions';
import type { CloserLook, SaidFinding } from './closerLook';

type CheckCode = ProblemCode | CrossCode | `normalise.${Normalisation['kind']}`;

/** One line of the panel: a problem, what ledgers deny one another, or a cell that is written otherwise than it should be. */
export interface CheckItem extends CellPlace {
  readonly key: string;
  readonly code: CheckCode;
  readonly severity: Severity;
  /** What is to be said; null for a normalisation, whose before and after say it all. */
  readonly problem: Problem | SaidFinding | null;
  readonly fix: Fix | null;
}

export interface CheckGroup {
  readonly code: CheckCode;
  readonly severity: Severity;
  readonly items: readonly CheckItem[];
  readonly fixable: readonly FixableItem[];
}

export type FixableItem = CheckItem & { readonly column: string; readonly fix: Fix };

export interface CheckSummary {
  readonly groups: readonly CheckGroup[];
  /** Records that were checked. */
  readonly rows: number;
  /** What is wrong or to be looked into; spellings and what is only told don't count. */
  readonly problems: number;
  readonly fixable: number;
}

/** Problems by gravity, then what ledgers deny one another, then mere ways of writing and what is only told. */
const ORDER: readonly CheckCode[] = [
  'deduction.unfounded',
  ...CODES_BY_GRAVITY,
  'finding.unrecorded',
  'finding.unrectified',
  'riskPoint.incomplete',
  'indicator.uncarried',
  'person.unknown',
  'normalise.date',
  'normalise.digits',
  'normalise.points',
  'normalise.spaces',
  'normalise.unit',
  'normalise.word',
  'normalise.serial',
  'coverage.missed',
];

/** One number alone would only move the gap. */
export function isFixedTogether(code: CheckCode): boolean {
  return code === 'normalise.serial';
}

function keyOf(
  { code, sheet, row, column }: Omit<CheckItem, 'key' | 'severity' | 'problem' | 'fix'>,
  more = '',
): string {
  return JSON.stringify([code, sheet, row, column, more]);
}

function ofProblem(problem: Problem): CheckItem {
  const { code, sheet, row, column, fix = null } = problem;
  const place = { code, sheet, row, column };
  return { ...place, key: keyOf(place), severity: severityOf(code), problem, fix };
}

function ofFinding(finding: SaidFinding): CheckItem {
  const { code, sheet, row, column, severity, message, parameters } = finding;
  const place = { code, sheet, row, column };
  // A cell may name two persons that the roster doesn't know.
  const key = keyOf(place, message + (parameters.name ?? ''));
  return { ...place, key, severity, problem: finding, fix: null };
}

function ofNormalisation(normalisation: Normalisation): CheckItem {
  const { kind, sheet, row, column, before, after, content, format } = normalisation;
  const place = { code: `normalise.${kind}` as const, sheet, row, column };
  return {
    ...place,
    key: keyOf(place),
    severity: 'info',
    problem: null,
    fix: { before, after, content, format },
  };
}

/** All that is to be said of a workbook, in the order of its groups. */
export function checkItems({ recognised }: PaneWorkbook, look: CloserLook | null): readonly CheckItem[] {
  const tables = recognised.sheets.flatMap((sheet) => sheet.tables);
  const items = [
    ...tables.flatMap((table) => table.problems.map(ofProblem)),
    ...(look?.findings ?? []).map(ofFinding),
    ...(look?.spellings ?? []).map(ofNormalisation),
  ];
  const position = new Map(ORDER.map((code, i) => [code, i]));
  return items.sort((a, b) => (position.get(a.code) ?? 0) - (position.get(b.code) ?? 0));
}

/** The items of the sheets in question, grouped by kind. */
export function summariseChecks(all: readonly CheckItem[], sheets: readonly RecognisedSheet[]): CheckSummary {
  const names = new Set(sheets.map(({ name }) => name));
  const items = all.filter(({ sheet }) => names.has(sheet));
  const byCode = new Map<CheckCode, CheckItem[]>();
  for (const item of items) {
    const own = byCode.get(item.code);
    if (own) own.push(item);
    else byCode.set(item.code, [item]);
  }
  const tables = sheets.flatMap((sheet) => sheet.tables);
  return {
    groups: [...byCode].map(([code, own]) => ({
      ...{ code, items: own, fixable: own.filter(isFixable) },
      severity: own[0]?.severity ?? 'info',
    })),
    rows: tables.reduce((sum, { records }) => sum + records.length, 0),
    problems: items.filter(({ severity }) => severity !== 'info').length,
    fixable: items.filter(isFixable).length,
  };
}

function isFixable(item: CheckItem): item is FixableItem {
  return item.fix !== null && item.column !== null;
}
