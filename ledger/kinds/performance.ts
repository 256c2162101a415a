import type { Kind } from './kind';

/** 绩效管理台账 (domain.md section 3). */
export const performance: Kind = {
  id: 'performance',
  name: '绩效管理台账',
  nameVariants: ['绩效管理', '绩效台账', '绩效考核台账', '绩效考核', '绩效明细', '绩效考核明细', '考核台账'],
  fields: [
    {
      id: 'serial',
      header: '序号',
      type: 'serial',
      headerVariants: ['编号', 'No.', 'No', '顺序号'],
    },
    {
      id: 'month',
      header: '月份',
      type: 'month',
      headerVariants: ['考核月份', '所属月份', '月度'],
      continues: true,
    },
    {
      id: 'date',
      header: '登记日期',
      type: 'date',
      headerVariants: ['登记时间', '录入日期', '日期', '考核日期'],
      continues: true,
    },
    {
      id: 'unit',
      header: '被考核部门',
      type: 'unit',
      required: true,
      headerVariants: ['考核部门', '受考核部门', '被考核单位', '部门', '责任部门', '单位', '责任单位'],
      continues: true,
    },
    {
      id: 'category',
      header: '部门类别',
      type: 'enum',
      values: ['业务职能', '基层', '后勤'],
      headerVariants: ['类别', '部门类型', '单位类别'],
      valueVariants: {
        业务职能: ['职能', '职能部门', '业务职能部门', '机关'],
        基层: ['基层部门', '基层单位', '供电所', '一线'],
        后勤: ['后勤部门', '后勤支撑', '支撑', '后勤/支撑'],
      },
    },
    {
      id: 'person',
      header: '被考核人',
      type: 'people',
      headerVariants: ['人员', '姓名', '责任人'],
    },
    {
      id: 'reason',
      header: '考核事由',
      type: 'text',
      required: true,
      headerVariants: ['事由', '考核事项', '考核原因', '考核内容'],
    },
    {
      id: 'source',
      header: '来源',
      type: 'text',
      headerVariants: ['考核来源', '信息来源'],
    },
    {
      id: 'problemNo',
      header: '关联问题编号',
      type: 'text',
      headerVariants: ['问题编号', '关联问题', '问题号', '整改编号'],
    },
    {
      id: 'basis',
      header: '依据',
      type: 'text',
      required: true,
      headerVariants: ['考核依据', '制度依据', '条款'],
    },
    {
      id: 'bonus',
      header: '加分',
      type: 'points',
      headerVariants: ['奖分', '奖励分', '得分'],
    },
    {
      id: 'deduction',
      header: '扣分',
      type: 'points',
      headerVariants: ['失分', '考核分', '减分', '扣减分值', '扣分值'],
    },
    {
      id: 'jointDeduction',
      header: '联责扣分',
      type: 'points',
      headerVariants: ['联责', '联责(部门负责人)扣分', '连带扣分', '负责人联责扣分'],
    },
    {
      id: 'proposer',
      header: '提出部门',
      type: 'text',
      headerVariants: ['提报部门', '考核提出部门', '提出单位'],
    },
    {
      id: 'verdict',
      header: '评议会结论',
      type: 'text',
      headerVariants: ['评议结论', '评议意见', '评议结果'],
    },
    {
      id: 'bulletinIssue',
      header: '通报期次',
      type: 'text',
      headerVariants: ['期次', '通报期数', '期数', '通报文号', '通报期号'],
    },
    {
      id: 'remark',
      header: '备注',
      type: 'text',
      headerVariants: ['备注说明', '其他', '附注'],
    },
  ],
};
