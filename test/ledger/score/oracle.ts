/**
 * Test aid: the score of domain.md 5.3 to 5.6 and contract.md computed a second time, from a plain list of events and
 * with its own fractions, so that it shares nothing with the code under test but the definition.
 */

export interface Case {
  readonly units: ReadonlyArray<{ readonly name: string; readonly category: string }>;
  readonly indicators: ReadonlyArray<{
    readonly serial: number;
    readonly text: string;
    /** A unit's name, several, or 各供电所. */
    readonly units: readonly string[];
    readonly grade: string;
    readonly points: string | null;
  }>;
  readonly entries: ReadonlyArray<{
    readonly month: string;
    readonly units: readonly string[];
    readonly basis: string;
    readonly deduction: string;
    readonly bonus: string;
    readonly isVeto: boolean;
  }>;
  readonly checks: ReadonlyArray<{
    readonly month: string;
    readonly units: readonly string[];
    readonly amount: number | null;
    readonly measure: string;
    readonly problems: number;
    readonly severity: string;
  }>;
  readonly volumes: ReadonlyArray<{ readonly month: string; readonly unit: string; readonly amount: number }>;
  readonly rectifications: ReadonlyArray<{
    readonly month: string;
    readonly unit: string;
    readonly inTime: boolean;
  }>;
  readonly interviewMonths: readonly string[];
}

type Q = readonly [bigint, bigint];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
function q(n: bigint, d = 1n): Q {
  const g = gcd(n, d) || 1n;
  return d < 0n ? [-n / g, -d / g] : [n / g, d / g];
}
const plus = ([a, b]: Q, [c, d]: Q): Q => q(a * d + c * b, b * d);
const minus = ([a, b]: Q, [c, d]: Q): Q => q(a * d - c * b, b * d);
const times = ([a, b]: Q, [c, d]: Q): Q => q(a * c, b * d);
const over = ([a, b]: Q, [c, d]: Q): Q => q(a * d, b * c);
const order = ([a, b]: Q, [c, d]: Q): number => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0);
const least = (a: Q, b: Q): Q => (order(a, b) < 0 ? a : b);
const most = (a: Q, b: Q): Q => (order(a, b) > 0 ? a : b);
const total = (list: readonly Q[]): Q => list.reduce(plus, q(0n));
const whole = (n: number): Q => q(BigInt(n));

function decimal(text: string): Q {
  const [integer = '0', places = ''] = text.split('.');
  return q(BigInt(integer + places), 10n ** BigInt(places.length));
}

function rounded([n, d]: Q, places: number): string {
  const scale = 10n ** BigInt(places);
  const size = n < 0n ? -n : n;
  const units = (size * scale * 10n) / d;
  const up = (units + 5n) / 10n;
  const digits = up.toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return n < 0n && up > 0n ? `-${text}` : text;
}

const short = (value: Q): string => rounded(value, 1).replace(/\.0$/, '');

const RHO: Readonly<Record<string, Q>> = { 高: q(3n, 2n), 中: q(1n), 低: q(4n, 5n) };
const CATEGORIES = ['业务职能', '基层', '后勤'];
const GRADES = ['优秀', '良好', '合格', '不合格'];

function gradeOf(score: string): string {
  const value = decimal(score);
  if (order(value, whole(95)) >= 0) return '优秀';
  if (order(value, whole(90)) >= 0) return '良好';
  return order(value, whole(80)) >= 0 ? '合格' : '不合格';
}

/** The score document of a period (without its rules) that the definition asks for; null where no month counts. */
export function expectedScore(given: Case, period: string, allMonths: readonly string[]) {
  const within = ({ month }: { month: string }): boolean => allMonths.includes(month);
  const months = allMonths.filter((month) =>
    [...given.entries, ...given.checks, ...given.volumes].some((event) => event.month === month),
  );
  if (months.length === 0) return null;

  const lines = given.units.map((unit, position) => {
    const names = (list: readonly string[]): boolean =>
      list.includes(unit.name) || (list.includes('各供电所') && unit.name.endsWith('供电所'));
    const borne = given.indicators.filter((indicator) => names(indicator.units));
    const worth = (indicator: (typeof borne)[number]): Q =>
      times(indicator.points === null ? q(2n) : decimal(indicator.points), RHO[indicator.grade] ?? q(1n));
    const own = given.entries.filter((entry) => names(entry.units) && within(entry));
    const indicatorOf = (basis: string) => {
      const plain = basis.normalize('NFKC').replace(/\s/g, '');
      const byNumber = borne.find(({ serial }) => new RegExp(`指标${String(serial)}(?!\\d)`).test(plain));
      const byText = borne
        .filter(({ text }) => plain.includes(text))
        .sort((a, b) => b.text.length - a.text.length)[0];
      return byNumber ?? byText ?? null;
    };

    let [due, lost, bonus, factors] = [q(0n), q(0n), q(0n), q(0n)];
    let isReported = true;
    for (const month of months) {
      const volumeOf = (name: string) => {
        const rows = given.volumes.filter((row) => row.month === month && row.unit === name);
        return rows.length === 0 ? null : total(rows.map(({ amount }) => whole(amount)));
      };
      const mine = volumeOf(unit.name);
      const peers = given.units
        .filter(({ category }) => category === unit.category)
        .map(({ name }) => volumeOf(name))
        .filter((volume): volume is Q => volume !== null && order(volume, q(0n)) > 0);
      if (mine === null) isReported = false;
      const phi =
        mine === null || peers.length === 0
          ? q(1n)
          : most(q(1n, 2n), least(q(2n), over(mine, over(total(peers), whole(peers.length)))));
      factors = plus(factors, phi);
      due = plus(due, times(phi, total(borne.map(worth))));
      const now = own.filter((entry) => entry.month === month);
      for (const indicator of borne) {
        const on = now.filter(({ basis }) => indicatorOf(basis) === indicator);
        const sum = total(on.map(({ deduction }) => decimal(deduction)));
        lost = plus(lost, least(sum, times(phi, worth(indicator))));
      }
      const routine = now.filter(({ basis }) => indicatorOf(basis) === null);
      lost = plus(lost, total(routine.map(({ deduction }) => decimal(deduction))));
      bonus = plus(bonus, least(whole(5), total(now.map((entry) => decimal(entry.bonus)))));
    }

    const owes = order(due, q(0n)) > 0;
    const isVetoed = own.some((entry) => entry.isVeto);
    const raw = owes
      ? plus(times(whole(100), minus(q(1n), over(lost, due))), over(bonus, whole(months.length)))
      : null;
    const limited = raw === null ? null : most(q(0n), least(whole(100), raw));
    const exact = limited !== null && isVetoed ? least(limited, q(599n, 10n)) : limited;
    const score = exact === null ? null : rounded(exact, 2);

    const visits = given.checks.filter((check) => names(check.units) && within(check));
    const measured = visits.filter(({ amount }) => amount !== null && amount > 0);
    const measures = [...new Set(measured.map(({ measure }) => measure))];
    const quantities = measures.map((measure) => ({
      value: measured.filter((v) => v.measure === measure).reduce((n, v) => n + (v.amount ?? 0), 0),
      unit: measure,
    }));
    const n = quantities.reduce((sum, { value }) => sum + value, 0);
    const problems = visits.reduce((sum, visit) => sum + visit.problems, 0);
    const rate = n === 0 ? null : q(BigInt(problems * 100), BigInt(n));
    const severe = (word: string): number =>
      visits.filter(({ severity }) => severity === word).reduce((sum, visit) => sum + visit.problems, 0);
    const repairs = given.rectifications.filter((r) => r.unit === unit.name && months.includes(r.month));
    const inTime =
      repairs.length === 0
        ? q(1n)
        : q(BigInt(repairs.filter((r) => r.inTime).length), BigInt(repairs.length));

    const flags = [
      ...(owes ? [] : ['未承担指标']),
      ...(isReported ? [] : ['未报业务量']),
      ...(n === 0 ? ['未被抽查'] : n < 10 ? ['样本不足'] : []),
      ...(measures.length > 1 ? ['计量单位不一'] : []),
      ...(isVetoed ? ['一票否决'] : []),
    ];
    return {
      ...{ position, unit, score, n, rate, inTime, flags, isRanked: owes && n > 0 },
      ...{ grave: severe('重大'), serious: severe('较大') },
      printed: {
        unit: unit.name,
        score,
        grade: score === null ? null : isVetoed ? 'D' : gradeOf(score),
        due: rounded(due, 2),
        volumeFactor: rounded(over(factors, whole(months.length)), 4),
        deductions: short(lost),
        bonus: short(bonus),
        veto: isVetoed,
        inspected: quantities.length > 1 ? quantities : (quantities[0] ?? null),
        problems,
        problemRate: rate === null ? null : rounded(rate, 2),
        passRate: rate === null ? null : rounded(minus(whole(100), rate), 2),
      },
    };
  });
  type Line = (typeof lines)[number];

  const isSmall = ({ flags }: Line): number => (flags.includes('样本不足') ? 1 : 0);
  const band = ({ score }: Line): number => GRADES.indexOf(gradeOf(score ?? '0'));
  const place = (a: Line, b: Line): number =>
    band(a) - band(b) ||
    isSmall(a) - isSmall(b) ||
    order(decimal(b.score ?? '0'), decimal(a.score ?? '0')) ||
    order(a.rate ?? q(0n), b.rate ?? q(0n)) ||
    a.grave - b.grave ||
    a.serious - b.serious ||
    order(b.inTime, a.inTime) ||
    b.n - a.n;

  const others = [...new Set(given.units.map(({ category }) => category))].filter(
    (category) => !CATEGORIES.includes(category),
  );
  const categories = [...CATEGORIES, ...others].map((category) => {
    const all = lines.filter(({ unit }) => unit.category === category);
    const ranked = all.filter((line) => line.isRanked);
    const rankOf = (line: Line): number => 1 + ranked.filter((other) => place(other, line) < 0).length;
    const printed = [...ranked]
      .sort((a, b) => rankOf(a) - rankOf(b) || a.position - b.position)
      .map((line) => {
        const isTied = ranked.some((other) => other !== line && rankOf(other) === rankOf(line));
        return { rank: rankOf(line), ...line.printed, flags: isTied ? [...line.flags, '并列'] : line.flags };
      });
    const rest = all
      .filter((line) => !line.isRanked)
      .map((line) => ({ rank: null, ...line.printed, flags: line.flags }));
    return { category: category === '' ? '未分类' : category, ranking: [...printed, ...rest] };
  });

  const rated = lines.filter((line): line is Line & { rate: Q } => line.rate !== null);
  const rateRank = (line: { rate: Q }): number =>
    1 + rated.filter((other) => order(other.rate, line.rate) > 0).length;
  const entries = given.entries.filter(within);
  const checks = given.checks.filter(within);
  return {
    period,
    categories,
    byProblemRate: [...rated]
      .sort((a, b) => rateRank(a) - rateRank(b) || a.position - b.position)
      .map((line) => ({ rank: rateRank(line), unit: line.unit.name, problemRate: rounded(line.rate, 2) })),
    totals: {
      entries: entries.length,
      deductions: short(total(entries.map(({ deduction }) => decimal(deduction)))),
      checks: checks.length,
      personTimes: checks
        .filter(({ measure }) => measure === '人次')
        .reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      problems: checks.reduce((sum, check) => sum + check.problems, 0),
      interviews: given.interviewMonths.filter((month) => allMonths.includes(month)).length,
    },
  };
}
