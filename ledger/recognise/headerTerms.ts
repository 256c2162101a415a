import { textKey } from '../values/textKey';
import { UNIT_NOUNS } from './unitNouns';

/**
 * Words that headers of such ledgers use for the same thing, by what companies write instead of the first of each line:
 * 督查日期 says what 抽查时间 says. A word may stand in one line only; longer words are tried first.
 */
const TERMS: ReadonlyArray<readonly string[]> = [
  ['抽查', '检查', '督查', '抽检', '巡查', '稽核', '督导', '监督检查', '监督', '查核', '巡检', '督办检查'],
  ['自查', '自检', '自纠'],
  [
    '部门',
    '单位',
    '科室',
    '机构',
    '主体',
    '处室',
    '班所',
    '部室',
    '责任方',
    '部门全称',
    '单位名称',
    '部门名称',
  ],
  ['时间', '日期', '时段', '年月日', '日'],
  [
    '时限',
    '期限',
    '限期',
    '截止时间',
    '截止日期',
    '时间要求',
    '要求时间',
    '节点',
    '到期日',
    '截止',
    '期限要求',
    '限时',
  ],
  ['人', '人员', '成员', '组员', '员工', '职工', '者', '同志', '姓名', '组', '员'],
  ['对象', '客体'],
  ['编号', '编码', '代码', '序码', '单号', '号码', '代号', '号'],
  ['序号', '序', '行号', '顺序'],
  [
    '等级',
    '级别',
    '程度',
    '等次',
    '性质',
    '定性',
    '档次',
    '轻重',
    '分级',
    '类级',
    '级',
    '度',
    '严重性',
    '严重程度',
    '大小',
    '高低',
  ],
  ['层级', '层次', '级次'],
  ['方式', '形式'],
  ['事项', '任务', '要点', '项目', '工作', '事件', '科目'],
  ['内容', '描述', '表现', '详情', '表述', '简述', '概述', '具体内容'],
  ['情况', '状况', '情形', '记录', '信息'],
  ['问题', '不符合项', '缺陷', '隐患', '不足'],
  ['数量', '次数', '数', '量', '样本量', '样本数', '抽样数'],
  ['名称', '名', '全称'],
  ['存在', '发现', '查出', '查摆', '查找'],
  ['排查', '摸排'],
  ['审查', '初审', '审核', '审批', '审定'],
  ['控制点', '控制点位'],
  ['计量单位', '量纲'],
  ['扣分', '扣罚', '减分', '失分', '罚', '减', '扣'],
  ['加分', '奖励', '得分', '奖', '加'],
  ['分值', '分数', '积分', '基准分', '标准分', '满分', '权重', '基准分值'],
  ['联责', '连带', '连带责任', '连责'],
  ['依据', '条款', '根据', '条文', '条目'],
  ['措施', '举措', '对策', '做法', '手段', '方法', '办法', '方案'],
  ['防控', '管控', '防范', '控制', '预防'],
  ['原因', '缘由', '成因', '缘故', '理由', '事由', '来由', '起因', '背景', '情由'],
  ['考核', '考评', '绩效考核', '考绩'],
  ['评议', '评审'],
  ['复查', '验收', '复核', '核查', '核验', '验证', '复验', '回头看'],
  ['销号', '闭环', '办结销号', '清零', '销账'],
  ['约谈', '谈话', '谈心', '提醒谈话'],
  ['来源', '渠道', '途径', '出处', '由来'],
  ['意见', '建议', '意见建议'],
  ['结论', '结果', '决议', '决定'],
  ['类别', '类型', '种类', '分类', '属性', '类'],
  ['频率', '频次', '频度', '周期', '几率', '概率'],
  ['完成', '办结', '落实', '办理', '执行'],
  ['进展', '进度', '推进', '推动'],
  ['状态', '现状', '目前', '当前'],
  ['率', '百分比', '比例', '占比', '完成度', '完成比'],
  [
    '佐证',
    '证据',
    '证明',
    '佐证材料',
    '证明材料',
    '证据资料',
    '附件',
    '材料',
    '资料',
    '留存资料',
    '存档资料',
    '印证材料',
  ],
  ['领导', '分管领导', '分管副总', '分管负责人', '包保领导', '分管副总经理', '挂包领导'],
  ['责任人', '负责人', '责任人员', '经办人', '承办人', '直接责任人'],
  ['发出', '下发', '下达', '印发', '发布', '发送', '签发', '出具', '派单', '派发'],
  ['开始', '起始'],
  ['督办', '催办', '交办', '转办'],
  ['牵头', '主办', '承办', '主责', '带队'],
  ['配合', '协办', '协同', '协助'],
  ['是否', '有无', '可否'],
  ['立行立改', '即知即改', '当场', '现场', '当场整改', '现场整改', '立查立改', '边查边改', '立改', '即改'],
  ['整改', '改正', '纠正', '治理', '整治'],
  ['备注', '说明', '其他', '附注', '备考', '其他说明', '备注说明', '补充说明'],
  ['风险', '廉洁风险', '廉政风险', '隐患风险', '主要风险'],
  ['风险点', '关键点', '廉洁风险点', '廉政风险点', '风险事项', '风险项'],
  ['颜色', '亮灯', '色', '灯色', '三色', '色级', '灯号', '亮牌', '色别'],
  ['触发', '启动'],
  ['规则', '条件'],
  ['反馈', '回复', '答复', '回馈'],
  ['解除', '解警', '销警', '撤销'],
  ['处置', '处理', '应对', '采取'],
  ['组织', '实施', '派出'],
  ['确认', '签字', '签字确认', '签认', '签名'],
  ['签收', '接收', '收件'],
  ['延期', '展期', '顺延'],
  ['岗位', '职务', '职位', '岗'],
  ['职责', '岗位职责', '主要职责', '职权', '权责'],
  ['影响', '作用'],
  ['主观', '人为', '主观因素', '人为因素', '主观性'],
  ['危害', '损失', '损害', '危害损失', '后果'],
  ['发生', '出现'],
  ['轮次', '批次', '期次', '届次', '期数', '轮', '期号'],
  ['指标', 'KPI', '考核项', '考核要点'],
  ['月份', '月度', '月', '考核月'],
  ['登记', '入账', '录入', '记账', '创建'],
  ['提出', '提报', '提请'],
  ['致送', '主送', '送达'],
  ['承接', '承担'],
  ['目标', '目标值', '指标目标'],
  ['上级', '上级单位'],
  ['本级', '本单位', '本公司'],
  ['制度', '规章制度', '文件'],
  ['文号', '发文字号', '字号', '发文号'],
  ['主持', '召集'],
  ['参会', '与会', '出席', '参加', '参与'],
  ['议题', '主题', '议程'],
  ['地点', '场所', '地址', '部位', '位置'],
  ['填报', '填表', '上报', '统计'],
  ['业务', '专业'],
  ['领域', '条线', '板块'],
  ['业务量', '工作量'],
  ['标准', '细则', '尺度'],
  ['别名', '简称', '曾用名', '俗称'],
  ['人数', '定员', '编制', '在册人数', '员工数'],
  ['采纳', '采用', '接受'],
];

/** How a header asks for what other ledgers name: 谁来改, 什么时候改完, 为什么会这样. */
const QUESTIONS: ReadonlyArray<readonly string[]> = [
  ['人', '谁来', '跟谁', '由谁', '谁'],
  ['时间', '什么时候', '何时', '哪天', '几时'],
  ['原因', '为什么', '为何', '因何', '何故'],
  ['措施', '怎么', '怎样', '如何'],
  ['数量', '多少', '几个', '几条'],
  ['地点', '在哪里', '在哪', '哪里', '何地', '何处'],
  ['部门', '哪个部门', '哪个单位', '哪家'],
  ['是否', '改没改', '有没有', '是不是', '与否', '否'],
];

/**
 * Single characters that mean a concept wherever they stand: compounds that nobody has listed are made of them
 * (督察日, 治理期限, 惩处分). Tried after all words.
 */
const MORPHEMES: ReadonlyArray<readonly [string, string]> = [
  ['抽查', '查检督察巡'],
  ['整改', '改治纠'],
  ['扣分', '扣罚惩减'],
  ['加分', '奖加'],
  ['原因', '因由缘源'],
  ['约谈', '谈'],
  ['复查', '验核'],
  ['时限', '限'],
  ['完成', '完结'],
  ['措施', '措策'],
  ['预警', '警'],
  ['部门', '科股站所'],
  ['风险', '险患'],
  ['反馈', '馈复答'],
  ['会议', '会'],
  // What is wrong: 违规事实, 缺陷, 差错, 漏项.
  ['问题', '违缺错漏弊'],
  ['责任', '责'],
];

const CONCEPTS: ReadonlyMap<string, string> = new Map(
  [...TERMS, ...QUESTIONS, ['部门', ...UNIT_NOUNS]].flatMap(([first = '', ...others]) =>
    [first, ...others].map((word) => [textKey(word), first] as const),
  ),
);
const MORPHEME_CONCEPTS: ReadonlyMap<string, string> = new Map(
  MORPHEMES.flatMap(([concept, characters]) => [...characters].map((each) => [each, concept] as const)),
);
const FIRST_WORDS: ReadonlySet<string> = new Set(CONCEPTS.values());
const LONGEST = Math.max(...[...CONCEPTS.keys()].map((word) => word.length));

/** Words that only fill: 具体, 所在, 主要, …, 的. */
const FILLERS = /的|所在|所属|主要|具体|实际|涉及|对应|相关|有关|本次/g;

/** 要求完成时间, 计划消除日期, 预定完成日: the time that is set, not the one when it was done; nor when it begins. */
const TIME_SET =
  /(?:计划|要求|限定|规定|预计|预定|期望|承诺|应|拟)(?!开|起|启)\p{Script=Han}{0,4}(?:时间|日期|时限|期限|日)$|(?:完成|办结|整改)(?:时间|日期)要求/u;
/** 实际消除日期: when it was done. */
const TIME_DONE = /实际(?!开|起|启)\p{Script=Han}{0,4}(?:时间|日期|日)$/u;
/** 起数, 笔数, 份数: a number of whatever is counted so. */
const COUNT = /[个件条项次起笔份户处张宗例]数(?=量?$)|[件笔户起处]次$/u;
/** 扣罚积分, 惩扣分值: points taken away; 奖励积分: points given. 加减分, 奖惩分 are both. */
const TAKEN = /(?<![加奖得])[扣罚减惩失]\p{Script=Han}{0,2}分[数值]?$/u;
const GIVEN = /[加奖]\p{Script=Han}?(?<![扣罚减惩失])分[数值]?$|[加奖]励?积分$/u;

/** 受检, 迎检, 被查: who is inspected. */
const PASSIVE = /^(?:[受迎应]检查?|[受被]查|被检查?)/;

/**
 * A header as concepts, in its order; what no line of the table knows stays as it stands.
 * @param morphemes whether single characters count too; in titles they don't (城中村改造 is no 整改)
 */
export function headerConcepts(header: string, morphemes = true): readonly string[] {
  const key = textKey(header)
    .replace(/[([【].*$/, '')
    .replace(TIME_DONE, '完成时间')
    .replace(FILLERS, '')
    .replace(TIME_SET, '时限')
    .replace(COUNT, '数')
    .replace(TAKEN, '扣分')
    .replace(GIVEN, '加分')
    .replace(PASSIVE, '被检查');
  const concepts: string[] = [];
  let unknown = '';
  const flush = (): void => {
    if (unknown !== '') concepts.push(unknown);
    unknown = '';
  };
  for (let at = 0; at < key.length;) {
    const word = longestWordAt(key, at);
    const morpheme = word === null && morphemes ? MORPHEME_CONCEPTS.get(key.charAt(at)) : undefined;
    if (word === null && morpheme === undefined) {
      unknown += key.charAt(at);
      at++;
    } else {
      // 被督查 is who is inspected, 督查 is who inspects.
      const isPassive = unknown === '被';
      if (isPassive) unknown = '';
      flush();
      const concept = word === null ? (morpheme ?? '') : (CONCEPTS.get(word) ?? word);
      // 督察 is one concept, not the same one twice.
      if (isPassive || concepts.at(-1) !== concept) concepts.push(`${isPassive ? '被' : ''}${concept}`);
      at += word?.length ?? 1;
    }
  }
  flush();
  return concepts;
}

/** Whether a concept is one of the table's, not a piece that no line of it knows. */
export const isTerm = (concept: string): boolean => FIRST_WORDS.has(concept);

/** Whether a text is put together from at least two of the terms and nothing else. */
export function isMadeOfTerms(text: string): boolean {
  const concepts = headerConcepts(text);
  return concepts.length >= 2 && concepts.every((concept) => isTerm(concept.replace(/^被/, '')));
}

function longestWordAt(key: string, at: number): string | null {
  for (let length = Math.min(LONGEST, key.length - at); length > 0; length--) {
    const word = key.slice(at, at + length);
    // A single character says what it means only as the head of the header: 日 in 检查日, not in 日常.
    if (CONCEPTS.has(word) && (length > 1 || at + length === key.length)) return word;
  }
  return null;
}
