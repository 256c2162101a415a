import { seededRandom } from '../../ledger/score/fairness/random';
import type { Milli } from '../../ledger/score/milli';
import type { EntryInput, ScoreInputs } from '../../ledger/score/scoreInputs';

export const UNITS = 20;
export const INDICATORS = 8;
export const MONTHS = 12;
/** What each indicator is worth in a month, in thousandths. */
export const POINTS = 2000;

/** Inputs of a year with so many entries, without any ledger behind them. */
export function bigInputs(rows: number): ScoreInputs {
  const random = seededRandom(2016);
  const below = (n: number): number => Math.floor(random() * n);
  const names = Array.from({ length: UNITS }, (_, i) => `第${String(i + 1)}供电所`);
  const row = { sheet: '得失分记录表', row: 1, values: {}, raw: {} };
  const units = names.map((name, i) => {
    return { name, aliases: [], category: '基层', order: i + 1, head: null, deputy: null };
  });
  const indicators = Array.from({ length: INDICATORS }, (_, i) => ({
    ...{ row, units: names, serial: i + 1, domain: '营销', indicator: `第${String(i + 1)}项内容` },
    ...{ basePoints: POINTS as Milli, grade: '中' },
  }));
  const entries = Array.from({ length: rows }, (_, i): EntryInput => ({
    row: { ...row, row: i + 4 },
    units: [names[below(UNITS)] ?? ''],
    month: `2016-${String(1 + below(MONTHS)).padStart(2, '0')}`,
    deduction: (100 * below(10)) as Milli,
    bonus: 0 as Milli,
    basis: random() < 0.5 ? `指标${String(1 + below(INDICATORS))}` : '绩效办法第12条',
    ...{ reason: '考核', evidence: '', remark: '', persons: [], jointDeduction: null },
  }));
  return {
    ...{ organisation: { units }, indicators, entries },
    ...{ checks: [], volumes: [], rectifications: [], interviews: [] },
  };
}

/** Processor time of work in this process. */
export function elapsedMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
