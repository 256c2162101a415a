import type { RecordValues } from '../../../ledger/wire/recordValues';
import { DEFAULT_WARN_RULES } from '../../../ledger/warn/defaultWarnRules';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { overdueAlready } from '../../../ledger/warn/dueWarnings';
import { situationOf } from '../../../ledger/warn/sharedRecords';
import { warnRulesSchema, type WarnRules } from '../../../ledger/wire/warnRules';
import { dateValue, day, raised, record, warned } from './situation';

const rectification = (values: RecordValues) =>
  record('rectifications', 'r1', {
    ...{ problem: '2户估抄', foundDate: dateValue('2016-09-05'), deadline: dateValue('2016-09-30') },
    ...values,
  });
const ofLadder = (values: RecordValues) => raised([rectification(values)], { rule: 'rectification' });

describe('the ladder of a rectification (domain.md 9.4)', () => {
  it('goes up by working days, long holidays and make-up days counted', () => {
    expect(ofLadder({})).toEqual([
      '2016-09-27 rectification.reminder|r1|2016-09-30',
      '2016-10-08 rectification.overdue|r1|2016-09-30',
      '2016-10-10 rectification.supervised|r1|2016-09-30',
      '2016-10-12 rectification.interview|r1|2016-09-30',
      '2016-10-19 rectification.accountability|r1|2016-09-30',
    ]);
  });

  it.each<[string, string | null]>([
    ['经分管副总批准，延期至2016年10月10日', '2016-10-10'],
    ['同意延期到10-9', '2016-10-09'],
    ['已批准延至10月31日', '2016-10-12'], // half of 25 days
    ['申请延期至10月10日', null],
    ['申请延期至10月10日，未批准', null],
    ['批准延期', null],
    ['批准延期至13月40日', null],
  ])('counts from an approved extension, half of the original time at most: %s', (extension, until) => {
    const due = ofLadder({ extension }).map((warning) => warning.slice(-10));
    expect(new Set(due)).toEqual(new Set([until ?? '2016-09-30']));
  });

  it('stops on the day on which it is done, however late anybody asks', () => {
    expect(ofLadder({ doneDate: dateValue('2016-10-10'), status: '已整改' })).toHaveLength(2);
    expect(ofLadder({ doneDate: dateValue('2016-09-27'), status: '已整改' })).toEqual([]);
    expect(ofLadder({ status: '已整改' })).toEqual([]);
    expect(ofLadder({ closed: true, verifiedDate: dateValue('2016-10-11') })).toHaveLength(3);
    expect(ofLadder({ status: '长期坚持' })).toEqual([]);
    expect(ofLadder({ deadline: { date: day('2016-09-30'), precision: 'open' } })).toEqual([]);
  });

  it.each([
    ['一般', '2016-09-20'],
    ['较大', '2016-09-12'],
    ['重大', '2016-09-08'],
  ])('counts a missing deadline of %s from the finding: %s', (severity, due) => {
    const [first] = ofLadder({ severity, deadline: null });
    expect(first).toContain(due);
  });

  it('moves steps that lay before the finding to its day, and leaves out those that a later one overtakes', () => {
    const late = { foundDate: dateValue('2016-10-11') };
    expect(ofLadder(late)).toEqual([
      '2016-10-11 rectification.supervised|r1|2016-09-30',
      '2016-10-12 rectification.interview|r1|2016-09-30',
      '2016-10-19 rectification.accountability|r1|2016-09-30',
    ]);
  });

  it('takes steps and texts from the rules, by severity', () => {
    const [reminder] = DEFAULT_WARN_RULES.rectification.steps;
    if (reminder === undefined) throw new Error('no steps');
    const step = {
      ...reminder,
      workingDays: { 一般: -1, 较大: -1, 重大: 0 },
      text: '{部门}{事项}{时限}{说明}',
    };
    const rules: WarnRules = {
      ...DEFAULT_WARN_RULES,
      rectification: { ...DEFAULT_WARN_RULES.rectification, steps: [step] },
    };
    const of = (severity: string) => warned([rectification({ severity })], { rules, rule: 'rectification' });
    expect(of('重大')).toMatchObject([
      { createdOn: '2016-09-30', title: '城关供电所2户估抄2016-09-30', settings: 3 },
    ]);
    expect(of('一般')).toMatchObject([{ createdOn: '2016-09-29' }]);
  });

  it('warns of a record that comes late by the furthest step, but leaves interviews and sanctions to people', () => {
    const late = (on: string, values: RecordValues = {}) =>
      overdueAlready(situationOf([rectification(values)], DEFAULT_WARN_RULES, new Map()), day(on), 0).map(
        ({ id, createdOn }) => `${createdOn} ${id}`,
      );
    expect(late('2026-11-26')).toEqual(['2026-11-26 rectification.supervised|r1|2016-09-30']);
    expect(late('2016-10-08')).toEqual(['2016-10-08 rectification.overdue|r1|2016-09-30']);
    expect(late('2016-09-06')).toEqual([]);
    expect(late('2026-11-26', { doneDate: dateValue('2016-10-20') })).toEqual([]);
  });
});

describe('the other rules', () => {
  const of = (rule: string, records: Parameters<typeof raised>[0], more = {}) =>
    raised(records, { rule, ...more });

  it('supervised items: due, overdue, red, until their feedback', () => {
    const item = (values: RecordValues) =>
      record('supervised', 's1', { matter: '值班室视频接入', deadline: dateValue('2016-08-31'), ...values });
    expect(of('supervised', [item({})])).toEqual([
      '2016-08-26 supervised.due|s1|2016-08-31',
      '2016-09-01 supervised.overdue|s1|2016-08-31',
      '2016-09-05 supervised.red|s1|2016-08-31',
    ]);
    const done = { percent: '100', status: '办结', feedbackDate: dateValue('2016-09-01') };
    expect(of('supervised', [item(done)])).toHaveLength(1);
    expect(of('supervised', [item({ status: '未完成' })])).toHaveLength(3);
  });

  const indicator = record('indicators', 'i1', {
    ...{ riskPoint: '抄表不到位', indicator: '抄表到位率', grade: '高', cycle: { times: 1, per: 'month' } },
  });
  const check = (id: string, date: string, matter: string) =>
    record('checks', id, { date: dateValue(date), matter });

  it('a risk point missed in its cycle, again after a quarter, and no longer once it was looked at', () => {
    const start = check('c1', '2016-01-04', '劳动纪律');
    expect(of('coverage.missed', [indicator, start])).toEqual([
      '2016-02-05 coverage.missed|i1|2016-02-04',
      '2016-05-09 coverage.missed|i1|2016-05-06',
      '2016-08-08 coverage.missed|i1|2016-08-06',
      '2016-11-07 coverage.missed|i1|2016-11-06',
    ]);
    const look = check('c2', '2016-05-06', '抄表到位情况');
    expect(of('coverage.missed', [indicator, start, look])[1]).toBe(
      '2016-06-07 coverage.missed|i1|2016-06-06',
    );
    expect(of('coverage.missed', [indicator])).toEqual([]);
  });

  it('a high risk point that nobody has looked at in a quarter, ten working days before its end (R19)', () => {
    const start = check('c1', '2016-01-04', '劳动纪律');
    const look = check('c2', '2016-05-06', '抄表到位情况');
    expect(of('coverage.uncovered', [indicator, start, look])).toEqual([
      '2016-03-17 coverage.uncovered|i1|2016-03-31',
      '2016-09-18 coverage.uncovered|i1|2016-09-30',
      '2016-12-16 coverage.uncovered|i1|2016-12-31',
    ]);
    const middling = { ...indicator, values: { ...indicator.values, grade: '中' } };
    expect(of('coverage.uncovered', [middling, start])).toEqual([]);
  });

  it('the same problem in the same unit within 90 days', () => {
    const problem = (id: string, found: string, text: string, unit = '城关供电所') =>
      record('rectifications', id, { problem: text, foundDate: dateValue(found) }, { unit });
    const first = problem('r1', '2016-03-09', '2户估抄且无现场照片');
    expect(of('finding', [first, problem('r2', '2016-06-07', '抄表不到位1户')])).toEqual([
      '2016-06-07 finding.recurred|r2|2016-06-07',
    ]);
    expect(of('finding', [first, problem('r2', '2016-06-08', '抄表不到位1户')])).toEqual([]);
    expect(of('finding', [first, problem('r2', '2016-04-08', '2户估抄', '营销部')])).toEqual([]);
    expect(of('finding', [first, problem('r2', '2016-04-08', '值班脱岗1人')])).toEqual([]);
  });

  it('a superior indicator that nobody carries, and one behind the share of the year (R34, R60)', () => {
    const carried = (status: string) =>
      record('decomposition', 'd1', {
        ...{ superiorLevel: '省公司', superiorNo: 'SY-01', superiorIndicator: '电费回收率', status },
      });
    expect(of('indicator', [carried('未承接')])).toEqual(['2016-04-01 indicator.uncarried|d1|2016-03-31']);
    expect(of('indicator', [carried('已承接，完成62%')])).toEqual([
      '2016-10-08 indicator.behind|d1|2016-09-30',
      '2016-11-01 indicator.behind|d1|2016-10-31',
      '2016-12-01 indicator.behind|d1|2016-11-30',
    ]);
  });

  it('a unit that has not handed in its volume of a month by the fifth working day', () => {
    const roster = record('organisation', 'u1', { unit: '城关供电所', category: '基层' });
    const volume = (id: string, month: string) =>
      record('workload', id, { month, quantity: { value: 1, unit: '件' } });
    const records = [roster, volume('w1', '2016-01'), volume('w2', '2016-02'), volume('w3', '2016-04')];
    expect(of('submission', records, { to: '2016-06-01' })).toEqual([
      '2016-04-11 submission.late|城关供电所|2016-04-08',
    ]);
  });

  it('major matters and holidays ahead, each year (R59)', () => {
    const matter = { id: 'm1', matter: '废旧物资处置', unit: '物资供应分中心', workingDaysBefore: 5 };
    const rules: WarnRules = {
      ...DEFAULT_WARN_RULES,
      majorMatter: { ...DEFAULT_WARN_RULES.majorMatter, matters: [{ ...matter, date: '01-04' }] },
    };
    expect(of('majorMatter.upcoming', [], { rules })).toEqual([
      '2016-12-27 majorMatter.upcoming|m1|2017-01-04',
    ]);
    const holidays = of('majorMatter.holiday', []);
    expect(holidays).toContain('2016-09-26 majorMatter.holiday|国庆节|2016-10-01');
    expect(holidays).toHaveLength(7);
  });

  it('a year without published holidays, until somebody uploads them (domain.md 10.3)', () => {
    const dates = { from: '2026-11-01', to: '2026-12-31' };
    expect(of('calendar', [], dates)).toEqual(['2026-12-01 calendar.unpublished|calendar|2027-01-01']);
    expect(of('calendar', [], { ...dates, calendar: new Map([[day('2027-01-01'), 'off']]) })).toEqual([]);
    expect(of('calendar', [])).toEqual([]);
  });

  it('a unit beyond the limit of the funnel', () => {
    const units = ['甲', '乙', '丙', '丁', '戊'].map((name) => `${name}供电所`);
    const records = units.flatMap((unit, i) => [
      record('organisation', `u${String(i)}`, { unit, category: '基层', serial: i + 1 }, { unit: '公司' }),
      record(
        'indicators',
        `i${String(i)}`,
        { riskPoint: '劳动纪律', indicator: '纪律', grade: '中' },
        { unit },
      ),
      record(
        'checks',
        `c${String(i)}`,
        {
          ...{ date: dateValue('2016-09-12'), matter: '值班', quantity: { value: 100, unit: '人次' } },
          problemCount: i === 4 ? 30 : 2,
        },
        { unit },
      ),
    ]);
    const withUnits = records.map((each) => ({
      ...each,
      values: { ...each.values, unit: each.values.unit ?? each.unit },
    }));
    const found = ['2016-10-08 passRate.beyondLimit|戊供电所|2016-09-30'];
    expect(of('passRate', withUnits)).toEqual(found);
    // By the company's own rules from the day on which they hold: to these the sample is too small.
    const rules = { ...DEFAULT_RULES, version: 'own', smallestSample: 1000 };
    const own = (effectiveFrom: string) =>
      of('passRate', withUnits, { ruleSets: [{ ...rules, effectiveFrom }] });
    expect(own('2016-09-01')).toEqual([]);
    expect(own('2016-10-01')).toEqual(found);
  });
});

describe('dates', () => {
  it('go by the company’s own calendar before the public one', () => {
    const calendar = new Map([
      [day('2016-10-08'), 'off' as const],
      [day('2016-10-01'), 'work' as const],
    ]);
    const steps = raised([rectification({})], { calendar, rule: 'rectification' });
    expect(steps[1]).toBe('2016-10-01 rectification.overdue|r1|2016-09-30');
    expect(steps[2]).toBe('2016-10-10 rectification.supervised|r1|2016-09-30');
  });

  it('are marked as estimates where no holidays were published', () => {
    const values = { foundDate: dateValue('2027-09-05'), deadline: dateValue('2027-09-30') };
    const next = { ...rectification(values), year: 2027 };
    const [first] = warned([next], { from: '2027-01-01', to: '2027-12-31', rule: 'rectification' });
    expect(first).toMatchObject({ isProvisional: true });
    expect(first?.title).toContain('暂估');
    const calendar = new Map([[day('2027-10-01'), 'off' as const]]);
    const known = warned([next], { from: '2027-01-01', to: '2027-12-31', rule: 'rectification', calendar });
    expect(known[0]).toMatchObject({ isProvisional: false });
  });

  it('make keys that Azure Tables takes, whatever a unit is called', () => {
    const rules: WarnRules = {
      ...DEFAULT_WARN_RULES,
      submission: { ...DEFAULT_WARN_RULES.submission, workingDayOfMonth: 1 },
    };
    const unit = '营销部/客服#1|中心?';
    const roster = record('organisation', 'u1', { unit, category: '基层' });
    const volume = record(
      'workload',
      'w1',
      { month: '2016-01', quantity: { value: 1, unit: '件' } },
      { unit },
    );
    const [late] = warned([roster, volume], { rules, rule: 'submission', to: '2016-04-01' });
    expect(late?.id).toBe('submission.late|营销部／客服＃1｜中心？|2016-03-01');
    expect(late?.unit).toBe(unit);
  });
});

describe('rules as data', () => {
  it('takes the defaults', () => {
    expect(warnRulesSchema.parse(DEFAULT_WARN_RULES)).toEqual(DEFAULT_WARN_RULES);
  });

  it.each([
    ['an unknown part of a text', { passRate: { ...DEFAULT_WARN_RULES.passRate, text: '{姓名}' } }],
    ['a day that is none', { uncarried: { ...DEFAULT_WARN_RULES.uncarried, due: '02-30' } }],
    ['nobody to receive it', { passRate: { ...DEFAULT_WARN_RULES.passRate, recipients: [] } }],
    ['a setting that there is not', { passRate: { ...DEFAULT_WARN_RULES.passRate, limit: 1 } }],
  ])('refuses %s', (_, change) => {
    expect(warnRulesSchema.safeParse({ ...DEFAULT_WARN_RULES, ...change }).success).toBe(false);
  });

  it('is silent where a rule is off', () => {
    const rules: WarnRules = {
      ...DEFAULT_WARN_RULES,
      rectification: { ...DEFAULT_WARN_RULES.rectification, isOn: false },
    };
    expect(raised([rectification({})], { rules, rule: 'rectification' })).toEqual([]);
  });
});
