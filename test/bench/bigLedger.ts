import type { CellValue } from '../../ledger/cells';
import type { ProblemCode } from '../../ledger/problem';

/** What one cell of the generated ledger holds; a number with a date format is a day. */
export interface BigLedger {
  readonly sheet: string;
  readonly title: string;
  readonly headers: readonly string[];
  /** Below the header, which stands in row 2. */
  readonly rows: ReadonlyArray<readonly CellValue[]>;
  /** The units of the roster, which stands on a sheet of its own. */
  readonly units: readonly string[];
  /** What is wrong in the ledger, in the order of its rows. */
  readonly dirt: ReadonlyArray<{ readonly row: number; readonly column: string; readonly code: ProblemCode }>;
}

export const FIRST_DATA_ROW = 3;
/** 2014-01-02, as Excel counts. */
const FIRST_DAY = 41641;
const ROWS_A_DAY = 60;
/** One row in twenty is dirty. */
const DIRT_EVERY = 20;

const HEADERS = [
  '序号',
  '抽查时间',
  '抽查层级',
  '抽查人员',
  '被抽查部门',
  '被抽查人员',
  '抽查事项',
  '抽查数量',
  '存在问题',
  '问题数',
  '问题等级',
  '是否立行立改',
  '扣分',
  '佐证材料',
  '备注',
];

const PLACES = '城关 仁厚 王京 高昌 北罗 白合 军城 川里 南店头 雹水 齐家佐 长古城 都亭 罗庄 石门'.split(' ');
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const GIVEN = '建国 志刚 秀英 小虎 红霞 振海 春生 雪松 建民 俊英 佳 静 娜 亮 敏 刚'.split(' ');
const MATTERS = [
  '工作票填写',
  '抄表到位',
  '业扩登记',
  '值班情况',
  '报修到达',
  '收费日清',
  '着装规范',
  '车辆使用',
];
const MEASURES = '张 户 件 人次 笔'.split(' ');
const FINDINGS = [
  '工作票漏填许可时间',
  '抄表数据与现场不符',
  '登记本未及时签字',
  '值班人员脱岗十分钟',
  '未按时到达现场',
];

/** A word of a list, by numbers that share no factor with the lists' lengths, so that rows hardly repeat. */
const pick = <Item>(items: ArrayLike<Item>, seed: number): Item => items[seed % items.length] as Item;
const person = (seed: number): string => `${pick(SURNAMES, seed * 7)}${pick(GIVEN, seed * 11 + (seed >> 4))}`;

function cleanRow(index: number, units: readonly string[]): CellValue[] {
  const isFound = index % 6 === 0;
  const count = isFound ? 1 + (index % 3) : 0;
  return [
    index + 1,
    FIRST_DAY + Math.floor(index / ROWS_A_DAY),
    pick(['定向抽查', '牵头抽查', '日常抽查', '日常抽查'], index * 5 + (index >> 3)),
    index % 3 === 0 ? `${person(index)}、${person(index + 1)}` : person(index),
    pick(units, index * 7 + (index >> 5)),
    person(index + 5),
    `${pick(MATTERS, index * 3 + (index >> 6))}（第${String(1 + (index % 977))}组）`,
    `${String(1 + (index % 40))}${pick(MEASURES, index)}`,
    isFound ? pick(FINDINGS, index >> 2) : '无',
    count,
    isFound ? pick(['一般', '较大', '一般', '重大'], index >> 3) : null,
    isFound ? pick(['是', '否'], index >> 4) : null,
    isFound ? pick([0.5, 1, 0.2], index >> 1) : 0,
    `抽查记录${String(10000 + index)}`,
    index % 9 === 0 ? '已现场告知' : null,
  ];
}

interface Dirt {
  readonly column: number;
  readonly value: CellValue;
  readonly code: ProblemCode;
}

const DIRT: readonly Dirt[] = [
  { column: 1, value: '2016.2.30', code: 'date.invalid' },
  { column: 1, value: '03/05/16', code: 'date.ambiguous' },
  { column: 2, value: '随机看看', code: 'enum.unknown' },
  { column: 4, value: '火星供电所', code: 'unit.unknown' },
  { column: 6, value: null, code: 'required.missing' },
  { column: 7, value: '好几户', code: 'number.invalid' },
  { column: 9, value: 7, code: 'state.contradiction' },
  { column: 10, value: '说不清', code: 'enum.unknown' },
  { column: 11, value: '也许', code: 'enum.unknown' },
  { column: 12, value: '考核100元', code: 'points.currency' },
  { column: 12, value: '#REF!', code: 'formula.error' },
];

/** A spot-check ledger as a company might have kept it for years: one row in twenty has one thing wrong. */
export function bigLedger(rowCount: number): BigLedger {
  const units = [
    ...PLACES.map((place) => `${place}供电所`),
    '营销部',
    '安监部',
    '运检部',
    '党群部',
    '财务部',
  ];
  const dirt: Array<BigLedger['dirt'][number]> = [];
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const row = cleanRow(index, units);
    // Not on rows with findings, where 7 problems would be right.
    if (index % DIRT_EVERY !== 7) return row;
    const fault = pick(DIRT, Math.floor(index / DIRT_EVERY));
    row[fault.column] = fault.value;
    if (fault.column === 9) row[8] = '无';
    dirt.push({
      row: FIRST_DATA_ROW + index,
      column: String.fromCharCode(65 + fault.column),
      code: fault.code,
    });
    return row;
  });
  return { sheet: '抽查台账', title: '抽查记录台账', headers: HEADERS, rows, units, dirt };
}
