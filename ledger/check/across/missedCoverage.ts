import { dayNumber, type PlainDate } from '../../calendar/plainDate';
import { dateOf } from '../../score/ledgerRecords';
import type { CyclePeriod, FieldValue } from '../../values/fieldValue';
import { textKey } from '../../values/textKey';
import type { CrossFinding } from './crossFinding';
import { findingAt, type LedgerRow } from './ledgerRows';
import { sameUnit } from './sameEvent';

/** The longest that a cycle may last, in days; every day means every working day, long holidays included. */
const DAYS: Readonly<Record<CyclePeriod, number>> = {
  day: 8,
  week: 8,
  xun: 11,
  month: 31,
  quarter: 92,
  halfYear: 184,
  year: 366,
};

/** Words that say nothing of what was looked at. */
const COMMON = new Set(
  '管理 记录 情况 登记 检查 抽查 工作 及时 规范 执行 使用 填写 不规 不到 到位 缺失 时限 办理 合规 合格 完整 格率 整率 规率'.split(
    ' ',
  ),
);

/** The longest that a cycle may last, in days; null where there is none, or at any time. */
export function cycleDays(value: FieldValue | undefined): number | null {
  return typeof value === 'object' && value !== null && 'per' in value ? DAYS[value.per] : null;
}

function pairsOf(text: string): readonly string[] {
  return text
    .split(/[、,，;；。和与及]/)
    .map(textKey)
    .flatMap((part) => Array.from({ length: Math.max(part.length - 1, 0) }, (_, i) => part.slice(i, i + 2)))
    .filter((pair) => /^\p{Script=Han}{2}$/u.test(pair) && !COMMON.has(pair));
}

/** Whether a check looked at a risk point: the same unit, and a word of its matter that the risk point has too. */
export function looksAt(check: LedgerRow, indicator: LedgerRow): boolean {
  if (!sameUnit(check, indicator)) return false;
  const { riskPoint = '', indicator: name = '', standard = '' } = indicator.raw;
  const own = wordsOf(indicator, [riskPoint, name, standard]);
  for (const pair of wordsOf(check, [check.raw.matter ?? ''])) if (own.has(pair)) return true;
  return false;
}

/** Each row is compared with many others: its words are worked out once. */
const WORDS = new WeakMap<LedgerRow, ReadonlySet<string>>();

function wordsOf(row: LedgerRow, texts: readonly string[]): ReadonlySet<string> {
  const known = WORDS.get(row) ?? new Set(texts.flatMap(pairsOf));
  WORDS.set(row, known);
  return known;
}

/**
 * `coverage.missed`: a risk point that was not looked at within its cycle before the report date (R4, R19, R40). Silent
 * where the check ledgers tell of a shorter time than the cycle, and of risk points that are looked at whenever.
 */
export function missedCoverage(
  indicators: readonly LedgerRow[],
  checks: readonly LedgerRow[],
  reportDate: PlainDate | null,
): readonly CrossFinding[] {
  const days = checks
    .map((check) => dateOf(check.values.date)?.date)
    .filter((date) => date !== undefined)
    .map(dayNumber);
  if (days.length === 0 || reportDate === null) return [];
  const end = dayNumber(reportDate);
  const toldDays = end - Math.min(...days) + 1;
  return indicators.flatMap((indicator) => {
    const cycle = cycleDays(indicator.values.cycle);
    if (cycle === null || indicator.values.riskPoint === undefined || toldDays < cycle) return [];
    const looks = checks.filter((check) => looksAt(check, indicator));
    const last = looks.reduce<LedgerRow | null>(
      (latest, check) =>
        (dayOf(check) ?? 0) > (latest === null ? 0 : (dayOf(latest) ?? 0)) ? check : latest,
      null,
    );
    const lastDay = last === null ? null : dayOf(last);
    if (lastDay !== null && end - lastDay <= cycle) return [];
    const parameters = {
      riskPoint: indicator.raw.riskPoint ?? '',
      unit: indicator.raw.unit ?? '',
      cycle: indicator.raw.cycle ?? '',
      last: (last && dateOf(last.values.date)?.date) ?? '',
      reportDate,
    };
    const message = last === null ? 'coverage.never' : 'coverage.late';
    return [findingAt(indicator, 'cycle', 'coverage.missed', message, parameters, last ? [last] : [])];
  });
}

function dayOf(check: LedgerRow): number | null {
  const date = dateOf(check.values.date);
  return date === null ? null : dayNumber(date.end ?? date.date);
}
