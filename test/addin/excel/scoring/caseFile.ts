/** Test aid: a random case as a workbook file whose ledgers are read by recognition, by rules that vary with the seed. */
import ExcelJS from 'exceljs';
import { seededRandom } from '../../../../ledger/score/fairness/random';
import { DEFAULT_RULES, type RuleSet } from '../../../../ledger/score/ruleSet';
import { randomCase } from '../../../ledger/score/randomCase';

type Row = ReadonlyArray<string | number | Date | null>;

/** A forced distribution. */
export const SHARES: RuleSet['distribution'] = [
  { grade: 'A', share: '0.2' },
  { grade: 'B', share: '0.5' },
  { grade: 'C', share: '0.2' },
  { grade: 'D', share: '0.1' },
];

/** Rules of every kind: methods, caps, limits of a category's own, conversion of business types, indicators inspected. */
function rulesOf(seed: number): RuleSet {
  const methods: ReadonlyArray<RuleSet['method']> = [
    'pointsRate',
    'pointsRate',
    'plainDeduction',
    'completionRate',
    'volumeAdjusted',
    'indicatorAdjusted',
    'passRate',
  ];
  const method = methods[seed % methods.length] ?? 'pointsRate';
  if (seed <= 6) return DEFAULT_RULES;
  return {
    ...DEFAULT_RULES,
    method,
    ceiling: seed % 3 === 0 ? '110' : '100',
    floor: seed % 5 === 0 ? '60' : '0',
    grades: [...DEFAULT_RULES.grades.slice(0, 3), { name: '不合格', from: '0' }],
    capPerIndicator: seed % 4 !== 0,
    onlyInspected: seed % 6 === 0,
    volumeConversion: seed % 2 === 0 ? { 抄表: '0.5', 报修: '1.25' } : {},
    categoriesWithoutVolume: seed % 7 === 0 ? ['后勤'] : [],
    distribution: seed % 5 < 4 ? SHARES : [],
    byCategory: seed % 3 === 1 ? { 基层: { method: 'plainDeduction', monthlyBonusLimit: '1.5' } } : {},
  };
}

/** A ledger file of the case by this seed, and the rules to score it by. */
export async function caseFile(seed: number): Promise<{ bytes: Uint8Array; rules: RuleSet }> {
  const given = randomCase(seed * 101);
  const random = seededRandom(seed);
  const isDirty = seed % 3 === 0;
  const isSigned = seed % 4 === 1;
  const workbook = new ExcelJS.Workbook();
  const add = (name: string, header: readonly string[], rows: readonly Row[]): void => {
    if (rows.length === 0) return;
    const sheet = workbook.addWorksheet(name);
    sheet.addRow([`国网唐县供电公司2016年${name}`]);
    sheet.addRow(['序号', ...header]);
    rows.forEach((row, i) => sheet.addRow([i + 1, ...row]));
  };
  const day = (month: string): Date =>
    new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1, 1 + Math.floor(random() * 27)));
  const units = (names: readonly string[]): string => names.join('、');
  const points = (text: string, word: string): string | number | null =>
    text === '0' ? null : isDirty && random() < 0.4 ? `${word}${text}分` : Number(text);

  add(
    '部门名册',
    ['部门名称', '部门类别', '分管领导', '负责人'],
    given.units.map(({ name, category }) => [name, category, '王建国', '李卫东']),
  );
  add(
    '抽查指标台账',
    ['业务领域', '风险点', '风险等级', '抽查指标', '分值', '防控措施', '抽查频率', '责任部门'],
    given.indicators.map(({ text, units: names, grade, points: worth }) => [
      ...['营销', `${text}不到位`, grade, text],
      ...[worth === null ? null : Number(worth), '加强检查', '每月一次', units(names)],
    ]),
  );
  add(
    '得失分记录表',
    [
      '部门',
      '人员',
      '考核日期',
      '考核事项',
      '依据',
      ...(isSigned ? ['得失分'] : ['得分', '失分']),
      '佐证',
      '备注',
    ],
    given.entries.map(({ month, units: names, basis, deduction, bonus, isVeto }) => [
      ...[units(names), '张三', day(month), isVeto ? '瞒报事故，一票否决' : '工作不到位', basis],
      ...(isSigned
        ? [deduction === '0' ? Number(bonus) : -Number(deduction)]
        : [points(bonus, '奖'), points(deduction, '扣')]),
      ...['检查记录', null],
    ]),
  );
  add(
    '抽查记录台账',
    [
      '抽查时间',
      '抽查层级',
      '组织部门',
      '被抽查部门',
      '抽查事项',
      '抽查数量',
      '存在问题',
      '问题数',
      '问题等级',
    ],
    given.checks.map(({ month, units: names, amount, measure, problems, severity }) => [
      ...[day(month), '牵头抽查', '党群工作部', units(names), '工作票合格率'],
      ...[amount === null ? null : measure === '人次' && !isDirty ? amount : `${String(amount)}${measure}`],
      ...[problems > 0 ? '登记不全' : '无', problems, severity],
    ]),
  );
  add(
    '业务量统计表',
    ['月份', '部门', '业务类型', '计量单位', '业务量', '填报人'],
    given.volumes.map(({ month, unit, amount }) => [
      ...[month, unit, random() < 0.5 ? '抄表' : '报修', '件', amount, '赵六'],
    ]),
  );
  add(
    '问题整改台账',
    [
      '发现时间',
      '问题来源',
      '责任部门',
      '存在问题',
      '整改措施',
      '责任人',
      '整改时限',
      '完成时间',
      '整改情况',
    ],
    given.rectifications.map(({ month, unit, inTime }) => [
      ...[new Date(`${month}-03`), '牵头抽查', unit, '登记不全', '补登', '钱七', new Date(`${month}-25`)],
      ...[inTime ? new Date(`${month}-20`) : null, inTime ? '已整改' : '整改中'],
    ]),
  );
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), rules: rulesOf(seed) };
}
