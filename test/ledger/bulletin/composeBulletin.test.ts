import type { BulletinContent, BulletinKind } from '../../../ledger/bulletin/content';
import { contradictionsIn } from '../../../ledger/bulletin/contradictions';
import { namingNotices, namingOf } from '../../../ledger/bulletin/persons/naming';
import { personalNames } from '../../../ledger/bulletin/persons/personalNames';
import { registerWrite } from '../../../ledger/bulletin/register/registration';
import { withdrawal } from '../../../ledger/bulletin/register/withdrawal';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { expectSuccess } from '../../../ledger/result';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { composeBulletin } from '../../../ledger/bulletin/composeBulletin';
import { ledgerSheet, periodOf, workbookOf } from '../score/truthWorkbook';
import { compose, textOfBulletin, yearWorkbook, type YearWorkbook } from './yearWorkbook';

let year: YearWorkbook;
beforeAll(async () => {
  year = await yearWorkbook();
});

const valueOf = ({ figures }: BulletinContent, name: string) =>
  figures.find((figure) => figure.name === name)?.value;

describe('the number of a bulletin', () => {
  it('follows the register, each kind by itself', () => {
    const numbers = (['performance', 'work', 'operation'] as const).map(
      (kind) => expectSuccess(compose(year, kind, '2016-12')).documentNumber,
    );
    expect(numbers).toEqual(['唐供电绩〔2016〕10号', '唐供电查〔2016〕10号', '唐供电抽〔2016〕1号']);
  });

  it('is refused when it is taken, with who has it and what to do', () => {
    const refused = compose(year, 'performance', '2016-12', { number: 9 });
    expect(refused.ok ? '' : refused.fault).toMatch(/9号.*通报编发登记第20行.*2016年12月8日.*10号/);
  });

  it('of an issued bulletin makes it again with its own date', () => {
    const again = expectSuccess(compose(year, 'performance', '2016-11', { reissue: 9 }));
    expect([again.documentNumber, again.issuedOn]).toEqual(['唐供电绩〔2016〕9号', '2016年12月8日']);
    expect(compose(year, 'performance', '2016-11', { reissue: 12 }).ok).toBe(false);
  });
});

it('states only numbers whose rows it can name', () => {
  for (const [kind, period] of [
    ['performance', '2016-09'],
    ['performance', '2016'],
    ['work', '2016'],
    ['operation', '2016-10'],
  ] as const) {
    const content = expectSuccess(compose(year, kind, period));
    const quotes = year.workbook.sheets
      .flatMap(({ tables }) => tables.flatMap(({ records }) => records))
      .flatMap(({ values }) => [
        values.findings,
        values.reason,
        values.basis,
        values.matter,
        values.indicator,
      ])
      .filter((text) => typeof text === 'string' && /\d/.test(text))
      .map((text) => String(text).replaceAll(',', '，'))
      .sort((a, b) => b.length - a.length);
    const told = content.blocks
      .flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
      .map((text) => quotes.reduce((rest, quote) => rest.replaceAll(quote, ''), text))
      .map((text) => text.replace(/^\d+\./, '').replace(/(?:\d{4}年)?\d+月(?:\d+日|份)|\d{4}年/g, ''));
    const cells = content.blocks
      .flatMap((block) => (block.type === 'table' ? block.table.rows.flat() : []))
      .filter((text) => /\d/.test(text));
    const stated = [...told, ...cells].flatMap((text) => text.match(/\d+(?:\.\d+)?/g) ?? []);
    const known = new Set(content.figures.map(({ value }) => value));
    expect(stated.filter((number) => !known.has(number))).toEqual([]);
    expect(content.figures.filter(({ value, sources }) => value !== '0' && sources.length === 0)).toEqual([]);
  }
});

it('tells September as the ledgers do, with the rows of every number', () => {
  const content = expectSuccess(compose(year, 'performance', '2016-09'));
  expect(content.blocks[0]).toMatchObject({
    type: 'paragraph',
    text:
      '按照公司“三级抽查”工作安排，9月份，绩效管理办公室会同办公室、财务资产部、安全监察质量部等部门对6个部门' +
      '开展抽查6次，抽查126人次，发现问题2项，责令整改2项，约谈1人，下发预警3条。现将有关情况通报如下：',
  });
  expect(content.figures.find(({ name }) => name === 'problems')).toEqual({
    name: 'problems',
    value: '2',
    sources: [{ sheet: '抽查记录台账', rows: [22, 24] }],
  });
  expect(content.attachments).toEqual(['得失分汇总表', '问题整改清单']);
});

describe('有问题率排名图', () => {
  it('is an attachment only where it is asked for, and only of a bulletin that ranks', () => {
    const names = (kind: BulletinKind, withChart: boolean) =>
      expectSuccess(compose(year, kind, '2016-09', { withChart })).attachments;
    expect(names('performance', false)).not.toContain('有问题率排名图');
    expect(names('performance', true).at(-1)).toBe('有问题率排名图');
    expect(names('operation', true).at(-1)).toBe('有问题率排名图');
    expect(names('work', true)).not.toContain('有问题率排名图');
  });

  it('has bars as long as the rates, in blocks of a stated size that fit the line', () => {
    for (const [period, header, highest] of [
      ['2016-09', '图示（每格1个百分点）', '川里供电所|12.50%|█████████████'],
      ['2016', '图示（每格0.5个百分点）', '军城供电所|6.25%|█████████████'],
    ] as const) {
      const { attachmentTables = [], figures } = expectSuccess(
        compose(year, 'performance', period, { withChart: true }),
      );
      const chart = attachmentTables.at(-1);
      expect(chart?.header.at(-1)).toBe(header);
      expect(chart?.rows[0]?.join('|')).toBe(highest);
      const known = new Set(figures.map(({ value }) => `${value}%`));
      for (const [, rate = '', bar = ''] of chart?.rows ?? []) {
        expect(known).toContain(rate);
        expect(bar.length > 0).toBe(rate !== '0.00%');
        expect(bar.length).toBeLessThanOrEqual(20);
      }
    }
  });
});

it('tells the year in the numbers of the number table (R53, R54)', () => {
  const content = expectSuccess(compose(year, 'work', '2016'));
  const expected = {
    ...{ censusRounds: '4', mandatoryRiskPoints: '76', policyChanges: '7', checks: '23', personTimes: '410' },
    ...{ problems: '6', interviews: '2', ledgerEntries: '67', deductionTotal: '46.3', warnings: '21' },
    ...{ performanceBulletins: '9', workBulletins: '9', appraisalMeetings: '7', reviewMeetings: '4' },
    ...{ newMeasures: '27', advices: '9' },
  };
  for (const [name, value] of Object.entries(expected))
    expect([name, valueOf(content, `year.${name}`)]).toEqual([name, value]);
  expect(textOfBulletin(content)).toContain('抽查410余人次');
});

it('reads naturally when nothing was found, and when nothing was checked', () => {
  const october = textOfBulletin(expectSuccess(compose(year, 'operation', '2016-10')));
  expect(october).toContain('未发现问题');
  expect(october).not.toMatch(/0项|0人|0条/);
  const december = textOfBulletin(expectSuccess(compose(year, 'performance', '2016-12')));
  expect(december).toContain('本期未开展抽查');
  expect(december).not.toContain('未发现问题');
});

it('never names a person, not even one whom a ledger’s free text names', () => {
  const names = personalNames(year.workbook);
  expect(names.size).toBeGreaterThan(40);
  for (const period of ['2016-06', '2016-09', '2016']) {
    const text = textOfBulletin(expectSuccess(compose(year, 'performance', period)));
    expect([...names].filter((name) => text.includes(name))).toEqual([]);
  }
  const workbook = workbookOf([
    ledgerSheet('organisation', [{ serial: 1, unit: '城关供电所', category: '基层', head: ['赵刚'] }]),
    ledgerSheet('checks', [
      {
        date: { date: '2016-03-01' as never, precision: 'day' },
        unit: '城关供电所',
        quantity: { value: 12, unit: '户' },
        problemCount: 1,
        findings: '赵　刚、欧阳明未在岗,电话无人接听。',
      },
    ]),
    ledgerSheet('interviews', [{ interviewee: ['欧阳明'], unit: '城关供电所', reason: '脱岗' }]),
  ]);
  const content = expectSuccess(
    composeBulletin({
      workbook,
      cells: [],
      kind: 'operation',
      period: periodOf('2016-03'),
      rules: DEFAULT_RULES,
    }),
  );
  const text = textOfBulletin(content);
  expect(text).toContain(
    '1.城关供电所。3月1日抽查发现，城关供电所负责人、城关供电所有关人员未在岗，电话无人接听。责令整改。',
  );
  expect(text).toContain('抽查12户');
  expect(text).not.toMatch(/赵|欧阳/);
});

describe('many findings', () => {
  const check = (unit: string, severity: string) => ({
    ...{ unit, severity, problemCount: 1, findings: '资料不齐', quantity: { value: 10, unit: '件' } },
    date: { date: '2016-03-01' as never, precision: 'day' as const },
  });
  const operation = (checks: ReadonlyArray<ReturnType<typeof check>>) => {
    const workbook = workbookOf([ledgerSheet('checks', checks)]);
    return textOfBulletin(
      expectSuccess(
        composeBulletin({
          ...{ workbook, cells: [], kind: 'operation', period: periodOf('2016-03'), rules: DEFAULT_RULES },
        }),
      ),
    );
  };

  it('share the sentence of their deadline, counted in working days from the bulletin', () => {
    const text = operation([check('甲所', '较大'), check('乙所', '一般'), check('丙所', '较大')]);
    expect(text).toContain(
      '甲所、丙所于4月8日前（印发后5个工作日内）完成整改；乙所于4月15日前（印发后10个工作日内）完成整改。',
    );
  });

  it('are told by unit when a list would be no text any more', () => {
    const text = operation(Array.from({ length: 21 }, (_, i) => check(i < 13 ? '甲所' : '乙所', '一般')));
    expect(text).toContain('甲所13项，乙所8项。具体问题见附件《问题整改清单》。');
  });
});

it('says what is missing instead of telling that nothing happened', () => {
  const empty = compose({ ...year, workbook: workbookOf([]) }, 'operation', '2016-03');
  expect(empty.ok ? '' : empty.fault).toMatch(/缺少抽查记录台账/);
  const otherYear = compose(year, 'work', '2015-03');
  expect(otherYear.ok ? '' : otherYear.fault).toMatch(/2015年3月.*核对期间/);
});

describe('ledgers that contradict each other', () => {
  const march = { date: '2016-03-01' as never, precision: 'day' as const };
  const check = {
    ...{ date: march, unit: '甲所', quantity: { value: 10, unit: '件' }, problemCount: 1 },
    ...{ findings: '资料不齐', deduction: '0.5' },
  };
  const refused = (workbook: RecognisedWorkbook) => {
    const made = compose({ cells: [], workbook }, 'operation', '2016-03');
    return made.ok ? '' : made.fault;
  };

  it('refuse the bulletin, with the rows of both sides', () => {
    const entry = { date: march, unit: '甲所', reason: '资料不齐', basis: '办法第1条', deduction: '1' };
    const workbook = workbookOf([ledgerSheet('checks', [check]), ledgerSheet('scores', [entry])]);
    expect(refused(workbook)).toMatch(/互相矛盾.*checks第2行扣0\.5分，scores第2行扣1分/);
  });

  it('refuse it where 67 entries do not add up to the stated points', () => {
    const sheet = year.workbook.sheets.find(({ name }) => name === '得失分记录表');
    const table = sheet?.tables[0];
    const [first, ...others] = table?.records ?? [];
    if (sheet === undefined || table === undefined || first === undefined) throw new Error('no scores');
    const changed = { ...first, values: { ...first.values, deduction: '9.9' } };
    const workbook = {
      ...year.workbook,
      sheets: year.workbook.sheets.map((each) =>
        each === sheet ? { ...sheet, tables: [{ ...table, records: [changed, ...others] }] } : each,
      ),
    };
    const made = compose({ ...year, workbook }, 'performance', '2016');
    expect(made.ok ? '' : made.fault).toMatch(
      /扣分合计得失分记录表为[\d.]+分、绩效管理台账为46\.3分.*得失分记录表第4行/,
    );
  });

  it('are told each with its rows, for the pane to show', () => {
    const problem = {
      ...{ sheet: 'checks', row: 9, column: 'K', field: 'problemCount', value: 3, message: '合计应为1' },
      code: 'total.mismatch' as const,
    };
    const sheet = ledgerSheet('checks', [check]);
    const tables = sheet.tables.map((table) => ({ ...table, problems: [problem] }));
    expect(contradictionsIn(workbookOf([{ ...sheet, tables }]), periodOf('2016-03'))).toEqual([
      { message: 'checks第9行的合计与明细不符：合计应为1', places: [{ sheet: 'checks', row: 9 }] },
    ]);
  });
});

describe('the register', () => {
  it('takes a new bulletin in the row after the last one', () => {
    const { registration } = expectSuccess(compose(year, 'performance', '2016-12'));
    if (registration === null) throw new Error('a new bulletin is registered');
    const write = registerWrite(year.workbook, year.cells, registration);
    if (write.type !== 'row') throw new Error('the workbook has a register');
    expect([write.placement.sheet, write.placement.row]).toEqual(['通报编发登记', 21]);
    expect(write.placement.cells.map(({ content }) => content)).toEqual([
      ...[19, '绩效管理通报', '第10期', '唐供电绩〔2016〕10号', 42734, null],
    ]);
  });

  it('is made where there is none', () => {
    const workbook = workbookOf([]);
    const registration = {
      ...{ name: '工作通报', number: 1, documentNumber: '唐供电查〔2016〕1号' },
      issuedOn: '2016-03-31' as never,
    };
    const write = registerWrite(workbook, [], registration);
    expect(write.type === 'sheet' ? write.rows[1] : null).toEqual([
      ...['1', '工作通报', '第1期', '唐供电查〔2016〕1号', '2016年3月31日', ''],
    ]);
  });

  it('does not take a bulletin that is made again', () => {
    expect(expectSuccess(compose(year, 'performance', '2016-11', { reissue: 9 })).registration).toBeNull();
  });

  it('keeps a withdrawn number taken, and says where it is written', () => {
    const planned = expectSuccess(withdrawal(year.workbook, year.cells, 'performance', 2016, 9));
    expect(planned).toEqual({
      ...{ sheet: '通报编发登记', row: 20, column: 'B', text: '绩效管理通报（作废）' },
    });
  });
});

describe('five ways of naming persons (domain.md 11.1)', () => {
  const people = new Map([
    ['赵刚', { unit: '城关供电所', post: '核算员' }],
    ['张三丰', { unit: '城关供电所', post: '抄表员' }],
    ['刘洋', { unit: '城关供电所', post: '抄表员' }],
    ['欧阳明', { unit: '', post: '' }],
  ]);
  const words = '赵　刚、张三丰同志和欧阳明未在岗，赵刚已补签';

  it.each([
    ['FULL', '赵　刚、张三丰同志和欧阳明未在岗，赵刚已补签'],
    ['SURNAME', '赵某、张某某和欧阳某未在岗，赵某已补签'],
    ['POST', '城关供电所核算员、城关供电所抄表员和有关人员未在岗，城关供电所核算员已补签'],
    ['CODE', '员工A、员工B和员工C未在岗，员工A已补签'],
    ['DEPT', '城关供电所有关人员和有关人员未在岗，城关供电所有关人员已补签'],
  ] as const)('%s', (way, named) => {
    expect(namingOf(people, way).text(words)).toBe(named);
  });

  it('warns of a post that one person alone holds, and of full names', () => {
    const naming = namingOf(people, 'POST');
    naming.text('刘洋、张三丰');
    expect(namingNotices(naming)).toEqual([]);
    naming.text('赵刚');
    expect(namingNotices(naming)).toEqual([expect.stringMatching(/城关供电所核算员.*只有一人/)]);
    expect(namingNotices(namingOf(people, 'FULL'))).toEqual([expect.stringMatching(/全名/)]);
  });
});
