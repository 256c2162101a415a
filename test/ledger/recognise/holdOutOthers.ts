/** How a column's cells look: date, name, unit, number, money, sentence, phrase, code, yes, percent, serial. */
type Look =
  | 'serial'
  | 'date'
  | 'name'
  | 'unit'
  | 'number'
  | 'money'
  | 'sentence'
  | 'phrase'
  | 'code'
  | 'yes'
  | 'percent';

/**
 * Tables that offices keep and that are no ledger of ours: title, and how each column's cells look. A 隐患排查治理台账 is
 * not among them: hazards found, with a measure, somebody in charge, a deadline and a check of the result, are 问题整改
 * in other words.
 */
export const OTHER_TABLES: ReadonlyArray<readonly [string, Readonly<Record<string, Look>>]> = [
  [
    '车辆使用登记表',
    {
      序号: 'serial',
      用车日期: 'date',
      用车部门: 'unit',
      驾驶员: 'name',
      事由: 'phrase',
      目的地: 'phrase',
      里程: 'number',
      备注: 'phrase',
    },
  ],
  [
    '采购合同台账',
    {
      序号: 'serial',
      合同编号: 'code',
      合同名称: 'sentence',
      乙方: 'unit',
      签订日期: 'date',
      合同金额: 'money',
      经办人: 'name',
      是否履行完毕: 'yes',
    },
  ],
  [
    '职工花名册',
    {
      序号: 'serial',
      姓名: 'name',
      部门: 'unit',
      职务: 'phrase',
      出生年月: 'date',
      学历: 'phrase',
      联系电话: 'number',
    },
  ],
  [
    '固定资产盘点表',
    {
      资产编号: 'code',
      资产名称: 'phrase',
      规格型号: 'code',
      数量: 'number',
      原值: 'money',
      使用部门: 'unit',
      保管人: 'name',
      盘点日期: 'date',
      盘点结果: 'phrase',
    },
  ],
  [
    '培训计划表',
    {
      序号: 'serial',
      培训内容: 'sentence',
      培训对象: 'phrase',
      培训时间: 'date',
      课时: 'number',
      授课人: 'name',
      责任部门: 'unit',
    },
  ],
  ['值班安排表', { 日期: 'date', 带班领导: 'name', 值班员: 'name', 联系电话: 'number', 备注: 'phrase' }],
  [
    '来访登记簿',
    {
      序号: 'serial',
      来访时间: 'date',
      来访人: 'name',
      来访单位: 'unit',
      被访人: 'name',
      事由: 'sentence',
      离开时间: 'date',
    },
  ],
  [
    '收文登记',
    {
      序号: 'serial',
      收文日期: 'date',
      来文单位: 'unit',
      文号: 'code',
      文件标题: 'sentence',
      承办部门: 'unit',
      归档情况: 'yes',
    },
  ],
  [
    '请销假登记表',
    {
      序号: 'serial',
      姓名: 'name',
      部门: 'unit',
      请假类别: 'phrase',
      开始日期: 'date',
      结束日期: 'date',
      天数: 'number',
      审批人: 'name',
    },
  ],
  [
    '项目进度表',
    {
      序号: 'serial',
      项目名称: 'sentence',
      投资额: 'money',
      开工日期: 'date',
      计划竣工: 'date',
      形象进度: 'percent',
      施工单位: 'unit',
      项目经理: 'name',
    },
  ],
  [
    '工资发放明细',
    {
      序号: 'serial',
      姓名: 'name',
      基本工资: 'money',
      奖金: 'money',
      扣款: 'money',
      实发: 'money',
      签字: 'name',
    },
  ],
  [
    '物资出入库流水',
    {
      日期: 'date',
      物资编码: 'code',
      物资名称: 'phrase',
      入库数量: 'number',
      出库数量: 'number',
      结存: 'number',
      领用部门: 'unit',
      领用人: 'name',
    },
  ],
  [
    '客户信息表',
    { 户号: 'code', 户名: 'name', 用电地址: 'sentence', 用电类别: 'phrase', 容量: 'number', 抄表员: 'name' },
  ],
  [
    '设备缺陷统计',
    { 线路: 'phrase', 杆塔号: 'code', 缺陷内容: 'sentence', 缺陷等级: 'phrase', 照片编号: 'code' },
  ],
  [
    '考勤汇总',
    { 姓名: 'name', 应出勤: 'number', 实出勤: 'number', 迟到: 'number', 早退: 'number', 旷工: 'number' },
  ],
  [
    '党员活动记录',
    {
      序号: 'serial',
      活动时间: 'date',
      活动主题: 'sentence',
      参加人数: 'number',
      主持: 'name',
      记录: 'name',
      地点: 'phrase',
    },
  ],
  [
    '接口清单',
    {
      接口名: 'phrase',
      计划开发时间: 'date',
      开发者: 'name',
      实际开始时间: 'date',
      实际结束时间: 'date',
      备注: 'phrase',
    },
  ],
  [
    '各部门月度指标完成情况',
    { 部门: 'unit', 一月: 'percent', 二月: 'percent', 三月: 'percent', 累计: 'percent', 排名: 'number' },
  ],
  [
    '特种设备检验台账',
    {
      设备编号: 'code',
      设备名称: 'phrase',
      使用部门: 'unit',
      检验日期: 'date',
      下次检验日期: 'date',
      检验结论: 'phrase',
      检验人员: 'name',
    },
  ],
  [
    '消防器材检查卡',
    { 器材编号: 'code', 放置位置: 'phrase', 检查日期: 'date', 压力是否正常: 'yes', 检查人: 'name' },
  ],
  [
    '会议室预约登记',
    {
      序号: 'serial',
      预约日期: 'date',
      会议名称: 'sentence',
      使用部门: 'unit',
      联系人: 'name',
      参会人数: 'number',
      是否需要投影: 'yes',
    },
  ],
  [
    '用印登记表',
    {
      序号: 'serial',
      用印日期: 'date',
      用印部门: 'unit',
      文件名称: 'sentence',
      份数: 'number',
      经办人: 'name',
      批准人: 'name',
    },
  ],
  [
    '工会活动报名表',
    { 序号: 'serial', 姓名: 'name', 部门: 'unit', 项目: 'phrase', 联系电话: 'number', 备注: 'phrase' },
  ],
  [
    '发票报销明细',
    {
      日期: 'date',
      报销人: 'name',
      部门: 'unit',
      事由: 'sentence',
      金额: 'money',
      票据张数: 'number',
      备注: 'phrase',
    },
  ],
  [
    '软件缺陷跟踪',
    {
      编号: 'code',
      模块: 'phrase',
      缺陷描述: 'sentence',
      提出人: 'name',
      提出日期: 'date',
      修改人: 'name',
      修改日期: 'date',
      优先级: 'phrase',
    },
  ],
  [
    '应急物资储备清单',
    {
      序号: 'serial',
      物资名称: 'phrase',
      规格: 'code',
      数量: 'number',
      存放地点: 'phrase',
      保管人: 'name',
      有效期至: 'date',
    },
  ],
  [
    '师带徒结对名单',
    { 序号: 'serial', 师傅: 'name', 徒弟: 'name', 所在班组: 'unit', 结对日期: 'date', 培养方向: 'phrase' },
  ],
  [
    '工作票统计',
    {
      票号: 'code',
      工作内容: 'sentence',
      工作负责人: 'name',
      许可时间: 'date',
      终结时间: 'date',
      工作班组: 'unit',
    },
  ],
  [
    '线路停电计划',
    {
      序号: 'serial',
      停电线路: 'phrase',
      停电日期: 'date',
      工作内容: 'sentence',
      申请单位: 'unit',
      影响户数: 'number',
      送电时间: 'date',
    },
  ],
  [
    '客户投诉工单',
    {
      工单编号: 'code',
      受理时间: 'date',
      客户姓名: 'name',
      诉求内容: 'sentence',
      处理部门: 'unit',
      处理人: 'name',
      是否满意: 'yes',
    },
  ],
  [
    '招聘面试记录',
    {
      应聘人: 'name',
      面试日期: 'date',
      面试官: 'name',
      应聘岗位: 'phrase',
      评价: 'sentence',
      是否录用: 'yes',
    },
  ],
  [
    '档案借阅登记',
    {
      序号: 'serial',
      借阅日期: 'date',
      档案名称: 'sentence',
      借阅人: 'name',
      借阅部门: 'unit',
      归还日期: 'date',
    },
  ],
  [
    '体检结果汇总',
    {
      姓名: 'name',
      部门: 'unit',
      体检日期: 'date',
      身高: 'number',
      体重: 'number',
      结论: 'phrase',
      复查建议: 'sentence',
    },
  ],
];

const SAMPLES: Readonly<Record<Look, ReadonlyArray<string | number>>> = {
  serial: [1, 2, 3, 4, 5, 6, 7, 8],
  date: ['2019.4.1', '2019.4.3', '2019.4.8', '2019.4.11', '2019.4.15', '2019.4.20', '2019.4.22', '2019.4.28'],
  name: ['马建国', '韩雪', '乔丽', '白杨', '方敏', '康宁', '龚玉梅', '石磊'],
  unit: ['东河站', '财务科', '综合部', '检修公司', '信息中心', '物资科', '东河站', '财务科'],
  number: [12, 3, 40, 7, 9, 15, 22, 6],
  money: [1200.5, 35000, 860, 99000, 450, 12800, 7600.25, 300],
  sentence: [
    '办公楼屋面防水修缮工程设计服务',
    '春季安全大检查动员部署有关要求',
    '城区主干道路灯节能改造',
    '职工食堂设备采购与安装',
    '新入职员工岗前教育',
    '老旧小区供水管网改造',
    '档案室恒湿设备更新',
    '营业厅标识更新',
  ],
  phrase: ['甲类', '乙类', '市区', '开会', '一般', '本科', '笔记本', '现场'],
  code: ['ZC-001', 'ZC-002', 'ZC-003', 'ZC-004', 'ZC-005', 'ZC-006', 'ZC-007', 'ZC-008'],
  yes: ['是', '是', '否', '是', '否', '是', '是', '否'],
  percent: ['85%', '90%', '100%', '72%', '66%', '98%', '88%', '79%'],
};

/** The rows of such a table, title and header first. */
export function otherTableRows([title, columns]: (typeof OTHER_TABLES)[number]): ReadonlyArray<
  ReadonlyArray<string | number>
> {
  const looks = Object.values(columns);
  const rows = Array.from({ length: 8 }, (_, i) =>
    looks.map((look, c) => SAMPLES[look][(i + (look === 'date' || look === 'serial' ? 0 : c)) % 8] ?? ''),
  );
  return [[title], Object.keys(columns), ...rows];
}
