import type { CellValue } from '../../../ledger/cells';
import type { Field } from '../../../ledger/kinds/kind';

const UNITS = ['东河站', '检修公司', '财务科', '综合部', '柳林供水所', '信息中心', '运行二班', '物资科'];
const NAMES = ['马建国', '韩 雪', '贺志强、乔丽', '白杨', '方敏', '石磊；田野', '康宁', '龚玉梅'];
const SENTENCES = [
  '值班记录填写不完整，缺少交接签字',
  '工具柜内绝缘手套超过试验周期未更换',
  '现场作业未按规定设置围栏和警示标志',
  '报销单据附件不齐，审批程序倒置',
  '车辆派车单登记不及时，里程数与实际不符',
  '资料归档滞后，部分台账未更新到本月',
];
const PHRASES = [
  '制度执行不到位',
  '学习教育不够',
  '逐项核对并补充完善',
  '限期整改并组织复训',
  '明确专人负责',
];
const PLACES = ['三楼会议室', '小会议室', '现场', '办公楼402'];

/** Days after the record's own date at which a field's date lies; the deadline after the finding, the done date about it. */
const DAYS_LATER: Readonly<Record<string, readonly [number, number]>> = {
  deadline: [10, 20],
  doneDate: [6, 18],
  verifiedDate: [20, 28],
  feedbackDate: [5, 9],
  liftedDate: [12, 20],
};

function dateText(day: number, style: number): CellValue {
  const month = 4 + Math.floor((day - 1) / 30);
  const rest = ((day - 1) % 30) + 1;
  const [m, d] = [String(month), String(rest)];
  return (
    [
      `2019.${m}.${d}`,
      `2019-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
      `2019年${m}月${d}日`,
      `${m}月${d}日`,
      43555 + day,
    ][style] ?? null
  );
}

/** What row `i` holds in a column of the field, like what a clerk would write. */
export function holdOutValue(field: Field, i: number, style: number, chance: () => number): CellValue {
  const pick = (values: readonly CellValue[]): CellValue =>
    values[Math.floor(chance() * values.length)] ?? null;
  const between = (low: number, high: number): number => low + Math.floor(chance() * (high - low + 1));
  switch (field.type) {
    case 'serial':
      return i + 1;
    case 'date': {
      const [low, high] = DAYS_LATER[field.id] ?? [0, 0];
      return dateText(i * 3 + 1 + between(low, high), style);
    }
    case 'month':
      return `${String(4 + Math.floor(i / 6))}月`;
    case 'unit':
      return pick(UNITS);
    case 'people':
      return pick(NAMES);
    case 'enum':
    case 'enums':
      return pick([
        ...(field.values ?? []),
        ...Object.values(field.valueVariants ?? {}).map((words) => words[0] ?? null),
      ]);
    case 'boolean':
      return pick(['是', '否', '√', '×', '否']);
    case 'points':
      return chance() < 0.5
        ? pick([0.5, 1, 0.2, 2])
        : field.id === 'bonus'
          ? null
          : pick([0.3, '0.5分', 1.5]);
    case 'integer':
      return pick([0, 1, 2, 3]);
    case 'quantity':
      return pick(['20户', '5张', '30件', 12]);
    case 'percent':
      return pick(['80%', '65%', '100%']);
    case 'cycle':
      return pick(['每月1次', '每周一次', '每季度1次', '半年1次']);
    case 'factor':
      return pick(['高', '中', '低', 1, 2, 3]);
    case 'text':
      return textValue(field, i, pick);
  }
}

function textValue({ id }: Field, i: number, pick: (values: readonly CellValue[]) => CellValue): CellValue {
  if (/No$/.test(id)) return `HY-2019-${String(i + 1).padStart(3, '0')}`;
  if (
    ['problem', 'findings', 'reason', 'matter', 'advice', 'riskPoint', 'explanation', 'standard'].includes(id)
  )
    return pick(SENTENCES);
  if (['organiser', 'assessor', 'proposer', 'unitReview'].includes(id)) return pick(UNITS);
  if (['attendees', 'persons', 'receipt', 'closedBy', 'confirmation'].includes(id)) return pick(NAMES);
  if (id === 'unit') return UNITS[i % UNITS.length] ?? null;
  if (id === 'place') return pick(PLACES);
  if (id === 'basis') return pick(['考核办法第3条', '管理细则第12条第2款', '安规5.1']);
  if (id === 'feedbackDue') return pick(['3个工作日', '5个工作日']);
  if (id === 'post') return pick(['班长', '会计', '驾驶员', '库管员']);
  if (id === 'source') return pick(['日常检查', '上级督查', '专项审计', '群众反映']);
  if (id === 'evidence') return pick(['照片2张', '记录复印件', '视频']);
  if (id === 'serial' || id === 'round') return `第${String(i + 1)}期`;
  if (id === 'measureUnit') return pick(['户', '张', '件']);
  if (id === 'remark') return i % 3 === 0 ? '已通报' : null;
  if (id === 'progress' || id === 'status') return pick(['已完成方案编制', '正在推进', '已完成', '进行中']);
  return pick(PHRASES);
}
