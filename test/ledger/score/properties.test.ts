/** What must hold of every score, over thousands of random ledgers and in exact fractions (domain.md 5.3; R49, R54). */
import fc from 'fast-check';
import { expectSuccess } from '../../../ledger/result';
import {
  add,
  compare,
  divide,
  fraction,
  fractionOfDecimal,
  smaller,
  sum,
  type Fraction,
} from '../../../ledger/score/fraction';
import { fractionOfMilli, parseMilli, ZERO_MILLI, type Milli } from '../../../ledger/score/milli';
import { resultOfPeriod, unitsOfResult, type PeriodResult } from '../../../ledger/score/periodResult';
import { DEFAULT_RULES, readRuleSet, type RuleSet } from '../../../ledger/score/ruleSet';
import type {
  CheckInput,
  EntryInput,
  IndicatorInput,
  ScoreInputs,
  VolumeInput,
} from '../../../ledger/score/scoreInputs';
import { periodOf } from './truthWorkbook';

const CASES = 400;
const UNITS = ['甲供电所', '乙供电所', '丙供电所', '营销部'];
const MONTHS = ['2016-01', '2016-02', '2016-03'];

const row = (sheet: string, number: number) => ({ sheet, row: number, values: {}, raw: {} });
const milli = (tenths: number): Milli => parseMilli(String(tenths / 10)) ?? ZERO_MILLI;

const organisation = {
  units: UNITS.map((name, order) => ({
    ...{ name, order, aliases: [], head: null, deputy: null },
    category: name.endsWith('供电所') ? '基层' : '业务职能',
  })),
};

const unit = fc.constantFrom(...UNITS);
const units = fc.oneof({ weight: 4, arbitrary: unit.map((name) => [name]) }, fc.constant(UNITS.slice(0, 3)));
const month = fc.constantFrom(...MONTHS);

const indicators = fc
  .array(
    fc.record({
      units,
      basePoints: fc.option(fc.integer({ min: 1, max: 80 }), { freq: 8 }),
      grade: fc.constantFrom('高', '中', '低', ''),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((list) =>
    list.map((each, i): IndicatorInput => {
      const basePoints = each.basePoints === null ? null : milli(each.basePoints);
      const named = { serial: i + 1, domain: '', indicator: `第${String(i + 1)}项内容` };
      return { ...each, ...named, basePoints, row: row('指标', i + 2) };
    }),
  );

const entryOf = (number: number, own: Partial<EntryInput>): EntryInput => ({
  ...{ row: row('得失分', number), units: [], month: null, reason: '考核', basis: '', evidence: '' },
  ...{ remark: '', persons: [], jointDeduction: null, deduction: ZERO_MILLI, bonus: ZERO_MILLI, ...own },
});

const entries = fc
  .array(
    fc.record({
      ...{ units, month, indicator: fc.integer({ min: 0, max: 9 }) },
      deduction: fc.nat(60),
      bonus: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(60)),
      isVeto: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
    }),
    { maxLength: 7 },
  )
  .map((list) =>
    list.map(({ indicator, isVeto, deduction, bonus, ...each }, i) =>
      entryOf(i + 2, {
        ...each,
        ...{ deduction: milli(deduction), bonus: milli(bonus) },
        ...{ basis: indicator === 0 ? '劳动纪律' : `指标${String(indicator)}` },
        ...{ remark: isVeto ? '一票否决' : '' },
      }),
    ),
  );

const checks = fc
  .array(fc.record({ units, month, amount: fc.nat(60), problems: fc.nat(2), indicator: fc.nat(9) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) =>
    list.map(({ amount, indicator, ...each }, i): CheckInput => ({
      ...each,
      ...{ row: row('抽查', i + 2), quantity: { value: amount, unit: '件' }, severity: '一般' },
      ...{ matter: `指标${String(indicator)}`, findings: '' },
    })),
  );

const volumes = fc.array(fc.record({ unit, month, amount: fc.nat(900) }), { maxLength: 10 }).map((list) =>
  list.map(({ unit: name, month: of, amount }, i): VolumeInput => ({
    ...{ row: row('业务量', i + 2), units: [name], month: of, businessType: '' },
    quantity: fraction(BigInt(amount)),
  })),
);

const inputs = fc
  .record({ indicators, entries, checks, volumes })
  .map((of): ScoreInputs => ({ organisation, ...of, rectifications: [], interviews: [] }));

const anyRules = fc
  .record({
    onlyInspected: fc.boolean(),
    capPerIndicator: fc.boolean(),
    bonusLimit: fc.constantFrom('0', '2', '5'),
  })
  .map(({ bonusLimit, ...rest }) => expectSuccess(readRuleSet({ ...rest, monthlyBonusLimit: bonusLimit })));

function resultOf(of: ScoreInputs, text: string, rules: RuleSet = DEFAULT_RULES): PeriodResult | null {
  const result = resultOfPeriod(of, periodOf(text), rules);
  return result.ok ? result.value : null;
}

const exactOf = (result: PeriodResult | null): ReadonlyMap<string, Fraction | null> =>
  new Map((result === null ? [] : unitsOfResult(result)).map(({ unit: { name }, exact }) => [name, exact]));

/** Below 0 where the unit's score fell from `before` to `after`; null where either has none. */
function change(before: PeriodResult | null, after: PeriodResult | null, name: string): number | null {
  const [old, now] = [exactOf(before).get(name), exactOf(after).get(name)];
  return old && now ? compare(now, old) : null;
}

const period = fc.constantFrom('2016-01', '2016Q1');
const holds = (property: fc.IProperty<unknown>): void => fc.assert(property, { seed: 2016, numRuns: CASES });

it('more points lost never raise a score, and nobody else’s changes', () => {
  holds(
    fc.property(
      inputs,
      period,
      anyRules,
      unit,
      month,
      fc.integer({ min: 1, max: 50 }),
      fc.nat(9),
      (of, text, rules, name, when, tenths, indicator) => {
        const more = entryOf(99, {
          ...{ units: [name], month: when, deduction: milli(tenths), basis: `指标${String(indicator)}` },
        });
        // Under `onlyInspected` an entry also makes its indicator count: only the deduction itself is looked at.
        const none = { ...more, deduction: ZERO_MILLI };
        const before = resultOf({ ...of, entries: [...of.entries, none] }, text, rules);
        const after = resultOf({ ...of, entries: [...of.entries, more] }, text, rules);
        for (const each of UNITS) {
          const moved = change(before, after, each);
          if (moved !== null && (each === name ? moved > 0 : moved !== 0)) throw new Error(each);
        }
      },
    ),
  );
});

it('volumes may be counted in tens or in thousands', () => {
  holds(
    fc.property(inputs, period, anyRules, fc.integer({ min: 2, max: 1000 }), (of, text, rules, times) => {
      const scaled = of.volumes.map((each) => {
        return { ...each, quantity: fraction(each.quantity.numerator * BigInt(times)) };
      });
      const [before, after] = [resultOf(of, text, rules), resultOf({ ...of, volumes: scaled }, text, rules)];
      for (const each of UNITS) if ((change(before, after, each) ?? 0) !== 0) throw new Error(each);
    }),
  );
});

it('an indicator without deductions never lowers a score; one that nobody inspected changes none where only inspected ones count', () => {
  holds(
    fc.property(inputs, period, anyRules, unit, (of, text, rules, name) => {
      const idle: IndicatorInput = {
        ...{ row: row('指标', 99), units: [name], serial: 99, domain: '', indicator: '凑数的指标' },
        ...{ basePoints: milli(500), grade: '高' },
      };
      const before = resultOf(of, text, rules);
      const after = resultOf({ ...of, indicators: [...of.indicators, idle] }, text, rules);
      const moved = change(before, after, name);
      if (moved !== null && (rules.onlyInspected ? moved !== 0 : moved < 0)) throw new Error(String(moved));
    }),
  );
});

it('without deductions a score is 100 and the bonus, within the ceiling', () => {
  const generous = expectSuccess(readRuleSet({ ceiling: '110' }));
  holds(
    fc.property(inputs, period, (of, text) => {
      const clean = of.entries.map((each) => ({ ...each, deduction: ZERO_MILLI, remark: '' }));
      const result = resultOf({ ...of, entries: clean }, text, generous);
      for (const { exact, bonus, months } of result === null ? [] : unitsOfResult(result)) {
        if (exact === null) continue;
        const share = divide(bonus, fraction(BigInt(months.length)));
        const expected = smaller(fraction(110n), add(fraction(100n), share));
        if (compare(exact, expected) !== 0) throw new Error('not 100');
      }
    }),
  );
});

it('the order of rows changes no score and no rank', () => {
  holds(
    fc.property(inputs, period, anyRules, fc.integer(), (of, text, rules, turn) => {
      const turned = <Item>(list: readonly Item[]): readonly Item[] => {
        const at = list.length === 0 ? 0 : Math.abs(turn) % list.length;
        return [...list.slice(at), ...list.slice(0, at)].reverse();
      };
      const other = {
        ...of,
        ...{ indicators: turned(of.indicators), entries: turned(of.entries) },
        ...{ checks: turned(of.checks), volumes: turned(of.volumes) },
      };
      const placesOf = (result: PeriodResult | null) =>
        result?.categories.map(({ ranked }) =>
          ranked.map(({ rank, result: { unit: own, score, grade } }) =>
            [rank, own.name, score, grade].join(),
          ),
        );
      const [before, after] = [resultOf(of, text, rules), resultOf(other, text, rules)];
      if (JSON.stringify(placesOf(before)) !== JSON.stringify(placesOf(after))) throw new Error('moved');
    }),
  );
});

it('points add up exactly, no indicator loses more than its cap, every score stays within its limits', () => {
  holds(
    fc.property(inputs, period, anyRules, (of, text, rules) => {
      const result = resultOf(of, text, rules);
      for (const each of result === null ? [] : unitsOfResult(result)) {
        const losses = each.months.flatMap((of_) => of_.losses);
        const counted = sum(losses.map((loss) => loss.counted));
        const dues = each.months.flatMap(({ dues: all }) => all.filter(({ isCounted }) => isCounted));
        const recorded = each.months.flatMap((of_) => of_.losses.flatMap(({ entries: own }) => own));
        const isExact =
          compare(counted, each.deductions) === 0 &&
          compare(sum(dues.map(({ due }) => due)), each.due) === 0 &&
          compare(
            sum(recorded.map(({ deduction }) => fractionOfMilli(deduction))),
            sum(losses.map((loss) => loss.recorded)),
          ) === 0;
        const isCapped = losses.every(({ cap, counted: own }) => cap === null || compare(own, cap) <= 0);
        const isWithin =
          each.exact === null ||
          (compare(each.exact, fractionOfDecimal(rules.floor)) >= 0 &&
            compare(each.exact, fractionOfDecimal(each.veto ? rules.veto.highestScore : rules.ceiling)) <= 0);
        if (!isExact || !isCapped || !isWithin) throw new Error(each.unit.name);
      }
    }),
  );
});
