import { dateOf, pointsOf } from '../../score/ledgerRecords';
import { isPlaceholder, textKey } from '../../values/textKey';
import { saysNothingFound } from '../nothingFound';
import type { CrossFinding } from './crossFinding';
import { columnIn, findingAt, monthsCovered, type LedgerRow } from './ledgerRows';
import { OF_CHECK, OF_ENTRY, OF_RECTIFICATION, sameEvent } from './sameEvent';

interface Accounts {
  readonly checks: readonly LedgerRow[];
  readonly rectifications: readonly LedgerRow[];
}

const isDeducted = ({ values }: LedgerRow): boolean => pointsOf(values.deduction) > 0;

/** TX-2016-03-001、TX-2016-03-002: the numbers in a cell. */
function numbersIn(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[、,，;；\n]/)
    .filter((part) => !isPlaceholder(part))
    .map((part) => textKey(part).toUpperCase());
}

/** A dash where the reason should stand; an empty cell is missing in its own ledger already. */
function withoutReason(entry: LedgerRow): CrossFinding | null {
  const reason = entry.raw.reason ?? '';
  if (columnIn(entry, 'reason') === null || reason === '' || !isPlaceholder(reason)) return null;
  return findingAt(entry, 'reason', 'deduction.unfounded', 'deduction.noReason', {
    points: entry.raw.deduction ?? '',
    unit: entry.raw.unit ?? '',
  });
}

/** A number of a problem that no rectification ledger has. */
function withoutProblem(entry: LedgerRow, known: ReadonlySet<string>): CrossFinding | null {
  const missing = numbersIn(entry.raw.problemNo).find((number) => !known.has(number));
  if (known.size === 0 || missing === undefined) return null;
  return findingAt(entry, 'problemNo', 'deduction.unfounded', 'deduction.noProblem', {
    problemNo: entry.raw.problemNo ?? '',
    points: entry.raw.deduction ?? '',
  });
}

/** Said to come from a spot check that no ledger of checks or rectifications tells of. */
function withoutCheck(
  entry: LedgerRow,
  { checks, rectifications }: Accounts,
  covered: ReadonlySet<string>,
): CrossFinding | null {
  if (!textKey(entry.raw.source ?? '').includes('抽查')) return null;
  if (!covered.has(dateOf(entry.values.date)?.date.slice(0, 7) ?? '')) return null;
  const isTold =
    checks.some((check) => sameEvent(entry, OF_ENTRY, check, OF_CHECK)) ||
    rectifications.some((row) => sameEvent(entry, OF_ENTRY, row, OF_RECTIFICATION));
  if (isTold) return null;
  return findingAt(entry, 'reason', 'deduction.unfounded', 'deduction.noCheck', {
    reason: entry.raw.reason ?? '',
    source: entry.raw.source ?? '',
  });
}

/** Points taken away in a check that found nothing; where count and findings differ, that is said already. */
function withoutFinding(check: LedgerRow): CrossFinding | null {
  const { values, raw } = check;
  const hasNothing = columnIn(check, 'findings') !== null && saysNothingFound(raw.findings ?? '');
  if (!hasNothing || (typeof values.problemCount === 'number' && values.problemCount > 0)) return null;
  return findingAt(check, 'deduction', 'deduction.unfounded', 'deduction.noFinding', {
    points: raw.deduction ?? '',
    unit: raw.unit ?? '',
  });
}

/** `deduction.unfounded`: a deduction without a reason, or without the finding that it is said to rest on. */
export function unfoundedDeductions(
  entries: readonly LedgerRow[],
  accounts: Accounts,
): readonly CrossFinding[] {
  const { checks, rectifications } = accounts;
  const known = new Set(rectifications.flatMap(({ raw }) => numbersIn(raw.problemNo)));
  const covered = monthsCovered(checks, OF_CHECK.date);
  const ofEntries = entries
    .filter(isDeducted)
    .map(
      (entry) =>
        withoutReason(entry) ?? withoutProblem(entry, known) ?? withoutCheck(entry, accounts, covered),
    );
  return [...ofEntries, ...checks.filter(isDeducted).map(withoutFinding)].filter((each) => each !== null);
}
