import type { TextShape } from '../kinds/kind';
import type { CellContent } from '../values/cellContent';
import { readPeople } from '../values/people';
import { looksLikeName } from '../values/personName';
import { textKey } from '../values/textKey';
import { NO_ORGANISATION } from './organisationOf';
import { UNIT_ENDS } from './unitNouns';

/** What a cell looks like, whatever its column is called. */
export type CellShape = TextShape | 'long' | 'number' | 'dated' | 'unit' | 'month';

/** Names of a whole team are hardly longer. */
const LONGEST_NAMES = 60;
const LONGEST_UNIT = 40;

const UNIT_END = new RegExp(`(?:${UNIT_ENDS.join('|')})(?:[、,;/(].*)?$`);

const isNumber = (key: string): boolean => /^[-+(]?[\d.,]+%?[)分]?$/.test(key);

/** HY-2019-003, 预警〔2016〕3号, 第3期: letters or brackets around digits. */
const isCode = (key: string): boolean =>
  /\d/.test(key) &&
  /[^\d.]/.test(key) &&
  /^[\p{Script=Han}A-Za-z]{0,8}[-—〔[(【_#第]?[\d\-—/A-Za-z_〕\])】.]+[号期次]?$/u.test(key);

/** A date with its month: 4月17日, 2019.4.17, 2019-04-17. */
const isDated = (key: string): boolean =>
  /^(?:(?:19|20)\d{2}[.\-/年])?\d{1,2}[.\-/月]\d{1,2}日?$/.test(key) && /[年月]|\d[.\-/]\d+[.\-/]/.test(key);

const ARE_NAMES = new WeakMap<CellContent, boolean>();

/** Several shapes ask for it, and it takes the longest to tell. */
function isNames(cell: CellContent): boolean {
  const known = ARE_NAMES.get(cell);
  if (known !== undefined) return known;
  const areNames = readsAsNames(cell);
  ARE_NAMES.set(cell, areNames);
  return areNames;
}

function readsAsNames(cell: CellContent): boolean {
  if (cell.text.length > LONGEST_NAMES || typeof cell.value === 'number') return false;
  const names = readPeople(cell, { organisation: NO_ORGANISATION });
  return names.ok && Array.isArray(names.value) && names.value.every((name) => looksLikeName(String(name)));
}

/** A bound, or a share or amount to be reached: ≥98%, 不超过3起, 100%, 零投诉, 增长6.5%. */
const GOAL =
  /^(?:[≥≤><≧≦]=?|不(?:得)?(?:低于|高于|少于|超过|大于|小于)|[大小高低多少]于|超过|达到?|控制在|增长|下降|降低|压降|提升|新增|零)|^\d[\d.]*(?:%|分|[\p{Script=Han}]{0,3}以[内上下])$|^0[起件次户]$/u;

/** Chinese counts by a closed class of words; measures of length, weight, money and energy stand beside them. */
const COUNTER =
  /^(?:[户件张次个台份笔条项处座块节所间家套组辆批宗例起篇册本页人名位只支枚根部班车场期天日时分元吨米克]|人次|人天|人月|批次|户次|件次|台次|车次|场次|卷宗|处次|小时|分钟|课时|工日|千?米|公里|平方米|立方米|千瓦时?|万?千瓦时|度|万?元|亿元|百万元|万[户件次人张]|千克|公斤|台套|条次|%)$/;

/** 3月, 2016年3月份, 2016-03, 201603: a month without its day. */
const MONTH = /^(?:(?:19|20)\d{2}[年.\-/]?)?\d{1,2}月份?$|^(?:19|20)\d{2}[.\-/]?(?:0[1-9]|1[0-2])$/;

/** What is wrong is said by what is not, is missing, is late or is broken. */
const FAULT = /[未不无没缺漏错误违超逾滞倒断失损坏破脱弱差乱]|迟到|早退|代签|虚假|照搬|重复|流于形式/;

/** 绩效办法第12条(3), 《…》, 安规5.2.1, 指标1: where it is written. */
const CITATION =
  /第?[\d一二三四五六七八九十百]+[.\d]*[条款项章节部]|《.+》|(?:办法|规定|细则|规程|标准|条例|守则|规范|手册|制度|准则|安规|指标|方案)(?:[第(]?[\d.()一二三四五六七八九十A-Z]|$)/u;

/** 每发现1户扣0.5分, 扣完为止: what a fault costs. */
const PENALTY = /[扣减罚].{0,8}\d|每.{0,14}[扣减罚]|扣完为止/;

const SHAPES: Readonly<Record<CellShape, (key: string, cell: CellContent) => boolean>> = {
  long: (key) => key.length > 12,
  number: isNumber,
  code: isCode,
  dated: isDated,
  names: (_, cell) => isNames(cell),
  sentence: (key, cell) =>
    key.length > 6 || (key.length > 3 && !isNumber(key) && !isCode(key) && !isNames(cell)),
  fault: (key, cell) => FAULT.test(key) && SHAPES.sentence(key, cell),
  citation: (key) => key.length > 2 && CITATION.test(key),
  penalty: (key) => PENALTY.test(key),
  goal: (key) => GOAL.test(key),
  month: (key) => MONTH.test(key),
  counter: (key) => COUNTER.test(key),
  unit: (key) => key.length <= LONGEST_UNIT && UNIT_END.test(key),
};

/** Whether a cell has a shape. */
export function hasShape(cell: CellContent, shape: CellShape): boolean {
  return SHAPES[shape](textKey(cell.text), cell);
}
