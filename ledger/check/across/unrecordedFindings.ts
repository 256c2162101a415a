import { dateOf } from '../../score/ledgerRecords';
import { textKey } from '../../values/textKey';
import { saysAllInOrder, saysNothingFound } from '../nothingFound';
import type { CrossFinding } from './crossFinding';
import { columnIn, findingAt, monthsCovered, type LedgerRow } from './ledgerRows';
import { OF_CHECK, OF_RECTIFICATION, sameEvent, sameUnit } from './sameEvent';

/** Findings of these are in no check ledger of ours: 上级督查, 自查, 审计, 巡察, 投诉 … */
const OUTSIDE = /督查|督察|自查|审计|巡察|巡视|巡查|投诉|举报|稽查|上级|省公司|市公司|会议|安监|专项/;

/** Whether a check found something: a count above 0, or findings that say so. */
export function foundSomething(check: LedgerRow): boolean {
  const { problemCount } = check.values;
  if (typeof problemCount === 'number') return problemCount > 0;
  const findings = check.raw.findings ?? '';
  return !saysNothingFound(findings) && !saysAllInOrder(findings);
}

function monthOf(row: LedgerRow, field: string): string {
  return dateOf(row.values[field])?.date.slice(0, 7) ?? '';
}

/** Rows near in unit, to be looked at: at most three. */
function nearest(row: LedgerRow, others: readonly LedgerRow[]): readonly LedgerRow[] {
  return others.filter((other) => sameUnit(row, other)).slice(0, 3);
}

/**
 * `finding.unrecorded`: a rectification whose finding is in no check ledger. Said only of months that the check ledgers
 * of the workbook cover, and of findings that are said to come from spot checks or don't say whence.
 */
export function unrecordedFindings(
  rectifications: readonly LedgerRow[],
  checks: readonly LedgerRow[],
): readonly CrossFinding[] {
  const covered = monthsCovered(checks, OF_CHECK.date);
  const found = checks.filter((check) => columnIn(check, 'findings') === null || foundSomething(check));
  return rectifications
    .filter(({ raw }) => !OUTSIDE.test(textKey(raw.source ?? '')) || /抽查/.test(textKey(raw.source ?? '')))
    .filter(({ values }) => values.status !== '不属实' && values.problem !== undefined)
    .filter((row) => covered.has(monthOf(row, OF_RECTIFICATION.date)))
    .filter((row) => !found.some((check) => sameEvent(row, OF_RECTIFICATION, check, OF_CHECK)))
    .map((row) =>
      findingAt(
        row,
        'problem',
        'finding.unrecorded',
        'finding.unrecorded',
        { problem: row.raw.problem ?? '', unit: row.raw.unit ?? '', date: row.raw.foundDate ?? '' },
        nearest(row, checks),
      ),
    );
}

/**
 * `finding.unrectified`: a finding that was not put right on the spot and that no rectification ledger takes up, in
 * months that these ledgers cover.
 */
export function unrectifiedFindings(
  checks: readonly LedgerRow[],
  rectifications: readonly LedgerRow[],
): readonly CrossFinding[] {
  const covered = monthsCovered(rectifications, OF_RECTIFICATION.date);
  return checks
    .filter((check) => columnIn(check, 'findings') !== null && foundSomething(check))
    .filter(({ values, raw }) => values.fixedOnSpot !== true && !saysNothingFound(raw.findings ?? ''))
    .filter((check) => covered.has(monthOf(check, OF_CHECK.date)))
    .filter((check) => !rectifications.some((row) => sameEvent(row, OF_RECTIFICATION, check, OF_CHECK)))
    .map((check) =>
      findingAt(
        check,
        'findings',
        'finding.unrectified',
        'finding.unrectified',
        { findings: check.raw.findings ?? '', unit: check.raw.unit ?? '' },
        nearest(check, rectifications),
      ),
    );
}
