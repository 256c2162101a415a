import { GUIDES } from './guides';
import type { LedgerSheet, ToolboxOwner } from './ledgerSheet';

/** A line of the cover; `sheet` is a click away from it. */
export interface CoverLine {
  readonly label: string;
  readonly text: string;
  readonly sheet?: string;
  /** The label shows a look that the ledgers use, so that the text can say what it means. */
  readonly sample?: 'required' | 'optional' | 'example' | 'missing' | 'wrong';
}

export interface CoverSection {
  readonly heading: string;
  readonly lines: readonly CoverLine[];
}

/** 填表说明: two columns of text, so that nothing takes it for a ledger. */
export interface CoverSheet {
  readonly name: string;
  readonly title: string;
  readonly sections: readonly CoverSection[];
}

const STEPS: readonly CoverLine[] = [
  { label: '第一步', text: '把各表标题里的公司名改成自己的（用“查找和替换”一次改完），标题中的年份请保留。' },
  { label: '第二步', text: '先填“部门名册”。其他台账的部门从名册里选，名册增加部门，下拉列表随之增加。' },
  { label: '第三步', text: '各台账从“例：”行的下一行填起，一件事一行，序号从 1 连续编。' },
];

const LOOKS: readonly CoverLine[] = [
  { label: '深底白字', text: '必填栏目：不填，检查时会提示。', sample: 'required' },
  { label: '浅底深字', text: '选填栏目：有就填，没有留空，不必填“无”。', sample: 'optional' },
  { label: '例：', text: '示例行：只供参考，不计入统计和评分，可以保留，也可以删除。', sample: 'example' },
  { label: '黄底', text: '这一行已经填了，但这个必填栏目还空着。填上就消失。', sample: 'missing' },
  {
    label: '红底',
    text: '与别处矛盾：序号重复，日期先后颠倒，已整改没有完成时间，复查人就是责任人等。改对就消失。',
    sample: 'wrong',
  },
];

const HABITS: readonly CoverLine[] = [
  {
    label: '改表头',
    text: '表头可以换成常用说法（如“抽查时间”改为“检查日期”），可以加栏目、删选填栏目、调整次序，软件照样认得；必填栏目请不要删。',
  },
  { label: '填日期', text: '填到日，如 3月5日 填 3-5；只知道月份的填“3月”，没有期限的填“长期”。' },
  { label: '填姓名', text: '多人用顿号隔开，如“张立新、李娜”；姓名中间不加空格。' },
  { label: '填分数', text: '只填数字，不带正负号，不填金额。合计行是公式，不要改。' },
  { label: '加行', text: '空行不够时，在最后一个空行上插入新行，格式、规则和合计自动延伸。' },
  { label: '打印', text: '已设好横向纸张、每页表头和页码，直接打印即可；宽表用 A3。空行打印前可以删除。' },
];

function ledgerLine({ kind, name }: LedgerSheet): CoverLine {
  const { purpose, keeper, when } = GUIDES[kind.id];
  return { label: name, text: `${purpose}\n填写：${keeper}。时间：${when}。`, sheet: name };
}

export function coverSheet(ledgers: readonly LedgerSheet[], { company, year }: ToolboxOwner): CoverSheet {
  return {
    name: '填表说明',
    title: `${company}${String(year)}年度抽查绩效考评工具盒`,
    sections: [
      { heading: '一、先做三步', lines: STEPS },
      { heading: '二、颜色和标记', lines: LOOKS },
      { heading: '三、填写要点', lines: HABITS },
      { heading: '四、各台账做什么用（点名称直接打开）', lines: ledgers.map(ledgerLine) },
    ],
  };
}
