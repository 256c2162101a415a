import type { KindId } from '../kinds/kind';

/** What a ledger is for, who keeps it and when, in words for clerks. */
export interface Guide {
  readonly purpose: string;
  readonly keeper: string;
  readonly when: string;
  /** Fields that 合计 adds up. */
  readonly totals: readonly string[];
  /** What is said below the ledger, one sentence each. */
  readonly notes: readonly string[];
}

const SIGNLESS = '得分、扣分只填分数，不带正负号，也不填金额。';

/** The ledgers' guides, roles and rhythm after domain.md section 3. */
export const GUIDES: Readonly<Record<KindId, Guide>> = {
  indicators: {
    purpose: '列出每个风险点查什么、怎么查、查出问题扣几分，抽查和评分都以它为准。',
    keeper: '各业务部门拟定，绩效管理办公室汇总',
    when: '年初编制，岗位或制度调整时修订',
    totals: [],
    notes: [
      '发生频率、主观因素影响、危害损失程度填 1 至 3，数字越大风险越高。',
      '抽查频率写明周期，如“每月1次”“每季度1次”“随时”。',
    ],
  },
  checks: {
    purpose: '逐次登记三级抽查：谁在什么时候查了哪个部门、查了多少、发现什么问题。',
    keeper: '组织抽查的部门',
    when: '每次抽查后当天登记',
    totals: ['problemCount', 'deduction'],
    notes: ['抽查数量带上单位，如 20户、12人次；没有发现问题的，“存在问题”填“无”，“问题数”填 0。', SIGNLESS],
  },
  rectifications: {
    purpose: '跟踪每个问题从发现、整改到复查销号的全过程。',
    keeper: '责任部门填整改，绩效管理办公室填销号',
    when: '发现问题后建档，有进展随时更新',
    totals: [],
    notes: [
      '已整改不等于已销号：须由整改责任人以外的人复查，并填写复查人和复查时间。',
      '整改时限填到日；长期坚持的填“长期”。',
    ],
  },
  scores: {
    purpose: '按部门逐笔登记得分和失分，是月度排名的依据。',
    keeper: '考核部门提出，绩效管理办公室登记',
    when: '考核事项发生后三日内',
    totals: ['bonus', 'deduction'],
    notes: [SIGNLESS, '依据写明制度条款或指标编号，如“指标1”。'],
  },
  warnings: {
    purpose: '登记发出的蓝、黄、红预警及其签收、处置和解除。',
    keeper: '绩效管理办公室',
    when: '发出预警时登记，收到反馈时更新',
    totals: [],
    notes: ['蓝为提醒，黄为预警，红为督办；超过反馈时限未处置的升级。'],
  },
  performance: {
    purpose: '汇总全公司的绩效考核事项，供绩效评议会审定和编发通报。',
    keeper: '绩效管理办公室',
    when: '每月汇总，评议会后补填结论和通报期次',
    totals: ['bonus', 'deduction', 'jointDeduction'],
    notes: [SIGNLESS, '与得失分记录表登记同一事项时，评分只取得失分记录表，不会重复计算。'],
  },
  riskCensus: {
    purpose: '全员排查本岗位的风险点并评定等级，为编制抽查指标打底。',
    keeper: '各岗位人员自查，部门督查，公司组织审查',
    when: '每年排查一轮，岗位职责变化时补充',
    totals: [],
    notes: ['发生频率、主观因素、危害程度填 1 至 3，数字越大风险越高。'],
  },
  supervised: {
    purpose: '跟踪总经理办公会等会议确定的督办事项。',
    keeper: '办公室登记，牵头部门报进展',
    when: '会后立项，每周更新进展',
    totals: [],
    notes: ['完成率填百分数，如 60%。'],
  },
  interviews: {
    purpose: '记录因抽查问题进行的约谈和提出的整改要求。',
    keeper: '约谈人所在部门',
    when: '约谈当天登记',
    totals: [],
    notes: ['一人一行；同一次约谈多人的，时间、地点、约谈人照填。'],
  },
  meetings: {
    purpose: '记录绩效评议会、讲评会等会议的议题、说明和决议。',
    keeper: '会议组织部门',
    when: '会后两日内',
    totals: [],
    notes: ['一个议题一行，期次相同的写同一期次。'],
  },
  policies: {
    purpose: '登记由抽查问题推动的制度清理、修订、补充、完善和新建。',
    keeper: '制度归口部门',
    when: '制度发布后登记',
    totals: [],
    notes: ['文号写全，如“唐供电绩〔2026〕5号”。'],
  },
  advice: {
    purpose: '登记向管理部门发出的整改意见及采纳、反馈情况。',
    keeper: '绩效管理办公室',
    when: '发出意见时登记，收到反馈时补填',
    totals: [],
    notes: ['一条意见一行；致送多个部门的分行登记。'],
  },
  decomposition: {
    purpose: '把省、市、公司的指标落实到承接部门和本级指标。',
    keeper: '绩效管理办公室组织，各承接部门填报',
    when: '上级指标下达后十日内',
    totals: [],
    notes: ['一个上级指标由多个部门承接的，一个部门一行。'],
  },
  workload: {
    purpose: '按月登记各部门的业务量，评分时折算业务量系数。',
    keeper: '各部门填报人',
    when: '每月5日前报上月数据',
    totals: [],
    notes: ['计量单位不同的业务分行填写，不要相加。'],
  },
  organisation: {
    purpose: '列出全部部门及其类别、别名，其他台账的部门都从这里选。',
    keeper: '人力资源部门或绩效管理办公室',
    when: '启用工具盒时最先填写，机构调整时更新',
    totals: ['headcount'],
    notes: ['别名填平时的简称，多个用顿号隔开；软件把别名认作同一个部门。'],
  },
};
