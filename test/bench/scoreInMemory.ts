import { roundHalfUp } from '../../ledger/score/fraction';
import { seededRandom } from '../../ledger/score/fairness/random';
import type { Milli } from '../../ledger/score/milli';
import { parsePeriod } from '../../ledger/score/period';
import { resultOfPeriod, unitsOfResult } from '../../ledger/score/periodResult';
import { DEFAULT_RULES } from '../../ledger/score/ruleSet';
import type { EntryInput, ScoreInputs } from '../../ledger/score/scoreInputs';
import { median, type Comparison } from './comparison';

const UNITS = 20;
const INDICATORS = 8;
const MONTHS = 12;
const POINTS = 2000;

/**
 * A year's score of so many entries against a hand-written loop over the same records that knows the ledger beforehand:
 * units, months and indicators as numbers, sums in typed arrays, no rows kept for an explanation.
 */
export function scoreInMemory(rows: number, runs: number): Comparison {
  const inputs = bigInputs(rows);
  const period = parsePeriod('2016');
  if (period === null) throw new Error('2016 is a period');
  const score = (): readonly string[] => {
    const result = resultOfPeriod(inputs, period, DEFAULT_RULES);
    if (!result.ok) throw new Error(result.fault);
    return [...unitsOfResult(result.value)]
      .sort((a, b) => a.unit.order - b.unit.order)
      .map(({ deductions }) => roundHalfUp(deductions, 3));
  };
  if (score().join() !== typedLoop(inputs).join()) throw new Error('other deductions');

  const oursMs: number[] = [];
  const peerMs: number[] = [];
  for (let run = 0; run < runs; run++) {
    oursMs.push(elapsedMs(score));
    peerMs.push(elapsedMs(() => typedLoop(inputs)));
  }
  return {
    name: 'score of a year in memory',
    rows,
    peer: 'typed-array loop',
    oursMs: median(oursMs),
    peerMs: median(peerMs),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    peerPeakMegabytes: null,
  };
}

/** Deductions of each unit within the cap of each indicator and month, in thousandths. */
function typedLoop({ entries, organisation }: ScoreInputs): readonly string[] {
  const unitIndex = new Map(organisation.units.map(({ name }, i) => [name, i]));
  const lost = new Int32Array(UNITS * MONTHS * (INDICATORS + 1));
  for (const { units, month, basis, deduction } of entries) {
    const unit = unitIndex.get(units[0] ?? '') ?? 0;
    const indicator = basis.startsWith('指标') ? Number(basis.slice(2)) : 0;
    const cell = (unit * MONTHS + Number(month?.slice(5)) - 1) * (INDICATORS + 1) + indicator;
    lost[cell] = (lost[cell] ?? 0) + deduction;
  }
  return organisation.units.map((_, unit) => {
    let sum = 0;
    for (let cell = unit * MONTHS * (INDICATORS + 1); cell < (unit + 1) * MONTHS * (INDICATORS + 1); cell++) {
      const value = lost[cell] ?? 0;
      sum += cell % (INDICATORS + 1) === 0 ? value : Math.min(value, POINTS);
    }
    return (sum / 1000).toFixed(3);
  });
}

function bigInputs(rows: number): ScoreInputs {
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

function elapsedMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
