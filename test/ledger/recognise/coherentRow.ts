import type { CellValue } from '../../../ledger/cells';
import type { Field, KindId } from '../../../ledger/kinds/kind';
import { kindOf } from '../../../ledger/kinds/kinds';
import type { Voice } from './holdOutVoices';

/** The first day of the ledgers, 2019-03-01, as Excel counts days. */
const FIRST_DAY = 43525;
const MARCH_FIRST = Date.UTC(2019, 2, 1);
const DAY_MS = 86_400_000;

/** A day as clerks write it; every way can be read without doubt. */
function day(offset: number, way: number): CellValue {
  const date = new Date(MARCH_FIRST + offset * DAY_MS);
  const [year, month, number] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()].map(
    String,
  );
  const two = (text = ''): string => text.padStart(2, '0');
  switch (way % 7) {
    case 0:
      return `${year ?? ''}.${month ?? ''}.${number ?? ''}`;
    case 1:
      return `${year ?? ''}-${two(month)}-${two(number)}`;
    case 2:
      return `${month ?? ''}月${number ?? ''}日`;
    case 3:
      return FIRST_DAY + offset;
    case 4:
      return `${year ?? ''}年${month ?? ''}月${number ?? ''}日`;
    case 5:
      return `${year ?? ''}/${month ?? ''}/${number ?? ''}`;
    default:
      return `${year ?? ''}${two(month)}${two(number)}`;
  }
}

/** A word of a closed list as companies write it: the canonical one or one of its variants. */
function word({ values = [], valueVariants = {} }: Field, n: number, chance: () => number): CellValue {
  const value = values[n % values.length] ?? '';
  const variants = valueVariants[value] ?? [];
  return chance() < 0.5 ? value : (variants[Math.floor(chance() * variants.length)] ?? value);
}

/** How a ledger's clerk writes: one way for dates or several, marks or words. */
export interface Hand {
  readonly dateWay: number;
  readonly isMixed: boolean;
  readonly marks: readonly [CellValue, CellValue];
  readonly pointsWay: number;
}

export function handOf(chance: () => number): Hand {
  const marks: ReadonlyArray<readonly [CellValue, CellValue]> = [
    ['是', '否'],
    ['√', '×'],
    ['☑是 □否', '□是 ☑否'],
    ['Y', 'N'],
    ['已', '未'],
  ];
  return {
    dateWay: Math.floor(chance() * 7),
    isMixed: chance() < 0.4,
    marks: marks[Math.floor(chance() * marks.length)] ?? ['是', '否'],
    pointsWay: Math.floor(chance() * 4),
  };
}

function points(amount: number, way: number): CellValue {
  return [amount, `${String(amount)}分`, String(amount), -amount][way] ?? amount;
}

/**
 * Row `i` of a ledger in which nothing is wrong: its dates follow each other, its state agrees with them, who verifies has
 * not rectified, what is counted is described.
 * @returns by field id what the cell holds, null where it is meant to be empty
 */
export function coherentRow(
  id: KindId,
  i: number,
  voice: Voice,
  hand: Hand,
  chance: () => number,
): Readonly<Record<string, CellValue>> {
  const kind = kindOf(id);
  const at = <Item>(list: readonly Item[], n: number): Item | null => list[n % list.length] ?? null;
  const enumWord = (fieldId: string, n: number): CellValue => {
    const field = kind.fields.find((each) => each.id === fieldId);
    return field === undefined ? null : word(field, n, chance);
  };
  const date = (offset: number): CellValue => day(offset, hand.dateWay + (hand.isMixed ? i : 0));
  const yes = (is: boolean): CellValue => hand.marks[is ? 0 : 1];
  const start = i * 2;
  const month = 3 + Math.floor(start / 31);
  const isFound = i % 3 !== 1;
  const isDone = i % 4 !== 3;
  const isBonus = i % 5 === 2;
  const [who, other] = [at(voice.names, i), at(voice.names, i + 1)];
  const number = String(i + 1).padStart(3, '0');
  const amount = at([0.5, 1, 0.3, 2], i) ?? 1;
  const fault = at(voice.faults, i);
  const level = at(['高', '中', '低'], i);
  const factors = i % 2 === 0 ? [at([3, 2, 1], i), 2, at([1, 2, 3], i)] : ['高', '中', '低'];
  return {
    serial: id === 'meetings' ? `第${String(i + 1)}期` : i + 1,
    date: date(start),
    month: `${String(month)}月`,
    level: enumWord('level', i),
    organiser: at(voice.units, i + 2),
    inspectors: i % 2 === 0 ? who : `${who ?? ''}、${other ?? ''}`,
    unit:
      id === 'organisation'
        ? `${at(voice.units, i) ?? ''}${i < 6 ? '' : '分部'}`
        : at(voice.units, Math.floor(i / 2)),
    persons: at(voice.names, i + 2),
    person: at(voice.names, i + 2),
    matter: at(
      id === 'warnings' || id === 'supervised' ? voice.faults : voice.matters,
      i + Math.floor(i / 4),
    ),
    quantity: i % 4 === 0 ? 10 + i : `${String(5 + i)}${voice.measure}`,
    findings: isFound ? fault : (at(['无', '未发现问题', '—'], i) ?? null),
    problemCount: isFound ? 1 : 0,
    severity: isFound ? enumWord('severity', i) : null,
    fixedOnSpot: isFound ? yes(i % 2 === 0) : '/',
    deduction: isFound && !isBonus ? points(amount, hand.pointsWay) : null,
    bonus: isBonus || !isFound ? points(amount, Math.min(hand.pointsWay, 2)) : null,
    jointDeduction: isFound && i % 2 === 0 ? 0.2 : null,
    interviewed: yes(i % 6 === 0),
    evidence: at(['照片2张', '记录复印件', '视频截图'], i),
    remark: i % 4 === 0 ? '已通报' : null,
    problemNo: `WT-2019-${number}`,
    foundDate: date(start),
    issuedDate: date(start),
    source: enumWord('source', i) ?? at(['日常检查', '上级检查', '群众投诉', '专项审计'], i),
    problem: fault,
    cause: at(['责任心不强', '制度执行不严', '培训不到位'], i),
    measure: at(voice.actions, i),
    leader: at(voice.names, i + 4),
    owner: who,
    deadline: date(start + 15),
    doneDate: isDone ? date(start + 9) : null,
    status: statusOf(id, isDone, enumWord, i),
    verifier: isDone ? other : null,
    verifiedDate: isDone ? date(start + 12) : null,
    opinion: isDone ? '属实，同意' : null,
    closed: yes(isDone),
    closedBy: isDone ? at(voice.names, i + 2) : null,
    extension: null,
    warningNo: `预警〔2019〕${String(i + 1)}号`,
    colour: enumWord('colour', i),
    type: at(['进度', '质量', '风险', '服务'], i),
    rule: at(['逾期3日以上', '指标低于目标值', '连续两月未完成'], i),
    feedbackDue: at(['3个工作日', '5个工作日'], i),
    receipt: who,
    action: id === 'policies' ? enumWord('action', i) : at(voice.actions, i),
    feedbackDate: date(start + 4),
    liftedDate: isDone ? date(start + 10) : null,
    category: enumWord('category', i),
    reason: id === 'policies' || id === 'interviews' ? at(['上级要求变化', '机构职责调整'], i) : fault,
    basis: at(voice.basis, i),
    assessor: at(voice.units, i + 3),
    confirmation: at(voice.names, i + 3),
    proposer: at(voice.units, i + 3),
    verdict: at(['维持', '维持', '调整', '撤销'], i),
    bulletinIssue: `第${String(month)}期`,
    domain: enumWord('domain', i),
    controlPoint: enumWord('controlPoint', i),
    riskPoint: `${fault ?? ''}${String(i + 1)}`,
    frequencyFactor: factors[0] ?? null,
    subjectivityFactor: factors[1] ?? null,
    severityFactor: factors[2] ?? null,
    grade: level,
    indicator: `${at(voice.matters, i) ?? ''}合格率${String(i + 1)}`,
    standard: `${at(voice.matters, i) ?? ''}应当逐项登记并由两人签字`,
    basePoints: at([2, 3, 1], i),
    deductionRule: `每发现1${voice.measure}扣0.5分，扣完为止`,
    cycle: at(['每月1次', '每周一次', '每季度1次', '半年1次'], i),
    inspector: at(voice.names, i),
    post: at(voice.posts, i),
    duty: `负责${at(voice.matters, i) ?? ''}`,
    round: at(['第1轮', '第2轮'], Math.floor(i / 6)),
    selfChecker: at(voice.names, i + 1),
    unitReview: '同意',
    organisationReview: '同意',
    itemNo: `DB-${number}`,
    supportUnit: at(voice.units, i + 4),
    progress: isDone ? '已完成方案并组织实施' : '正在编制方案',
    percent: isDone ? '100%' : '60%',
    place: at(['三楼会议室', '小会议室', '党员活动室'], i),
    interviewer: who,
    interviewee: other,
    requirement: at(voice.actions, i),
    recorder: at(voice.names, i + 2),
    kind: enumWord('kind', i),
    chair: who,
    attendees: `${who ?? ''}、${other ?? ''}、${at(voice.names, i + 2) ?? ''}`,
    topic: at(voice.matters, i),
    explanation: fault,
    newMeasures: i % 3,
    resolution: at(['按意见落实', '同意上报', '下月复议'], i),
    title: `${at(voice.matters, i) ?? ''}管理办法${String(i + 1)}`,
    documentNo: `〔2019〕${String(i + 11)}号`,
    advice: at(voice.actions, i),
    adopted: at(['采纳', '部分采纳', '采纳'], i),
    feedback: at(['已按建议落实', '纳入下月计划'], i),
    superiorLevel: enumWord('superiorLevel', i),
    superiorNo: `S-${number}`,
    superiorIndicator: `${at(voice.matters, i) ?? ''}完成率`,
    target: at(['≥98%', '100%', '不超过3起'], i),
    localNo: `B-${number}`,
    localIndicator: `${at(voice.matters, i) ?? ''}月度完成率${String(i + 1)}`,
    mode: enumWord('mode', i),
    businessType: at(voice.matters, i),
    measureUnit: voice.measure,
    reporter: who,
    aliases: `${(at(voice.units, i) ?? '').slice(0, 2)}${String(i)}`,
    deputy: at(voice.names, i + 4),
    head: who,
    headcount: 6 + i,
    ...Object.fromEntries(Object.entries(voice.says ?? {}).map(([field, list]) => [field, at(list, i)])),
  };
}

function statusOf(
  id: KindId,
  isDone: boolean,
  enumWord: (fieldId: string, n: number) => CellValue,
  i: number,
): CellValue {
  if (id === 'rectifications') return isDone ? enumWord('status', 2) : enumWord('status', i % 2);
  if (id === 'warnings') return isDone ? enumWord('status', 2) : enumWord('status', 1);
  return isDone ? '已完成' : '推进中';
}
