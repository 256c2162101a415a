import type { CellValue } from '../../../ledger/cells';

/** What the people of one trade write into their ledgers. */
export interface Voice {
  readonly units: readonly string[];
  readonly names: readonly string[];
  readonly posts: readonly string[];
  /** What was looked at. */
  readonly matters: readonly string[];
  /** What was found wrong. */
  readonly faults: readonly string[];
  /** What was done about it. */
  readonly actions: readonly string[];
  readonly basis: readonly string[];
  readonly measure: string;
  /** What else the trade writes of its own, by field id. */
  readonly says?: Readonly<Record<string, readonly CellValue[]>>;
}

export const WATER: Voice = {
  units: ['城东营业所', '管网抢修队', '第二净水厂', '水质化验室', '客户服务科', '柳泉加压站'],
  names: ['冯　涛', '祁建军', '段玉兰', '闫 冰', '邢志刚', '苗秀英'],
  posts: ['抄表员', '净水工', '化验员', '管道工'],
  matters: ['加药间交接班记录', '阀门井巡视', '抄表到位率', '水质日检报表'],
  faults: ['加药记录漏填2次', '阀门井盖缺失未设警示', '3户估抄未注明原因', '余氯检测超时未复测'],
  actions: ['补填并全班重学', '当日恢复井盖', '逐户复抄', '重新取样化验并报备'],
  basis: ['供水服务规范第8条', '水质管理办法5.2', '抄表守则第3款'],
  measure: '处',
};

export const RAILWAY: Voice = {
  units: ['保定线路车间', '定州工区', '桥隧车间', '探伤工区', '安全科', '望都线路工区'],
  names: ['侯建平', '车　亮', '路占军', '桑 鹏', '岳红旗', '尹海波'],
  posts: ['工长', '防护员', '探伤工', '调度员'],
  matters: ['天窗作业组织', '防护员设置', '钢轨探伤回放', '工具清点'],
  faults: ['驻站联络员迟到5分钟', '撬棍未做绝缘处理', '回放漏检1处轻伤', '工具下道后未清点'],
  actions: ['停工学习半天', '更换绝缘撬棍', '重新回放并分析', '补做清点并通报'],
  basis: ['安规第2.3.4条', '两纪管理办法第6条', '作业标准12条'],
  measure: '件',
};

export const ENVIRONMENT: Voice = {
  units: ['大气科', '水生态科', '执法大队', '监测站', '高昌镇', '固废中心'],
  names: ['葛振华', '裴 丽', '滕少峰', '柴永胜', '卢　静', '牛国栋'],
  posts: ['科长', '执法队员', '监测员', '网格员'],
  matters: ['在线监测设施运行', '危废暂存间管理', '重污染天气应急减排', '排污许可执行报告'],
  faults: ['废气治理设施未同步运行', '危废标签信息不全', '台账停记7天', '沉淀池防渗层破损'],
  actions: ['立案调查并责令停产整治', '重新张贴标签', '补齐台账并培训', '限期修复防渗'],
  basis: ['排污许可条例第22条', '督察反馈意见第5项', '大气法第45条'],
  measure: '家',
};

export const HOSPITAL: Voice = {
  units: ['总务科', '设备科', '营养食堂', '保卫科', '被服中心', '动力班'],
  names: ['谭丽华', '邱 明', '鲍建设', '文　静', '阮志红', '凌云'],
  posts: ['班长', '电工', '司炉工', '保洁主管'],
  matters: ['配电室值班', '食堂留样', '氧气站巡视', '医疗废物交接'],
  faults: ['留样不足125克', '巡视记录提前填写', '医废交接单缺签名', '灭火器压力不足1具'],
  actions: ['重新留样并扣罚', '现场补巡并批评', '补签并复训', '更换灭火器'],
  basis: ['后勤管理制度第15条', '食品留样规定3.1', '消防管理办法第9条'],
  measure: '间',
};

export const BANK: Voice = {
  units: ['城关支行', '北罗支行', '营业部', '风险合规部', '信贷管理部', '仁厚分理处'],
  names: ['骆文斌', '翟 敏', '褚建华', '尚　洁', '屈志远', '佟丽'],
  posts: ['柜员', '客户经理', '会计主管', '支行行长'],
  matters: ['重要空白凭证管理', '贷后检查报告', '现金尾箱盘点', '对账单回收'],
  faults: ['尾箱未双人复点', '贷后报告照搬上期', '2户对账单逾期未收回', '凭证作废未剪角'],
  actions: ['补做双人复点', '重写报告并实地走访', '逐户上门回收', '补剪角并登记'],
  basis: ['违规积分办法第7条', '会计操作规程第31条', '信贷手册4.5'],
  measure: '笔',
};

export const TELECOM: Voice = {
  units: ['网络维护中心', '政企客户部', '王京支局', '市场部', '综合部', '装维二班'],
  names: ['芦 苇', '晏小东', '庞　博', '向阳', '柯志明', '喻丽'],
  posts: ['装维工程师', '客户经理', '支局长', '机房值守'],
  matters: ['机房出入登记', '装维工单回访', '渠道佣金核对', '光缆线路巡查'],
  faults: ['机房门未锁', '回访录音缺失4单', '佣金重复结算1笔', '光缆标石倾倒'],
  actions: ['加装门禁', '补做回访', '追回重复佣金', '扶正并加固标石'],
  basis: ['维护规程第18条', '渠道管理办法6.3', '服务标准第2款'],
  measure: '单',
};

export const GRID: Voice = {
  units: ['城北供电服务站', '输电运维班', '变电检修室', '市场及客户服务部', '生产技术科', '塘口供电所'],
  names: ['麦志强', '区 丽', '岑　峰', '利永恒', '冼国华', '古明'],
  posts: ['运维值班员', '高压试验工', '抄核收班员', '安全督导员'],
  matters: ['两票执行', '停电施工勘察', '计量装置轮换', '客户用电检查'],
  faults: ['工作负责人变更未办手续', '勘察记录缺2处危险点', '封印编号登记错误', '接地线编号与票面不符'],
  actions: ['停工整顿并重新交底', '补充勘察', '更正登记', '更换接地线并考核'],
  basis: ['电力安全规程6.3.2', '作业标准第9条', '班组考核细则第4条'],
  measure: '张',
};

export const VOICES: readonly Voice[] = [WATER, RAILWAY, ENVIRONMENT, HOSPITAL, BANK, TELECOM, GRID];
