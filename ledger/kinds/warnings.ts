import { REMARK, SERIAL } from './commonFields';
import type { Kind } from './kind';

/** 预警台账 (domain.md section 3). */
export const warnings: Kind = {
  id: 'warnings',
  name: '预警台账',
  nameVariants: ['预警', '预警登记', '预警信息', '预警台账', '风险预警'],
  fields: [
    SERIAL,
    {
      id: 'warningNo',
      header: '预警编号',
      type: 'text',
      shape: 'code',
      headerVariants: ['编号', '通知单编号', '预警单号'],
    },
    {
      id: 'colour',
      header: '预警级别',
      type: 'enum',
      required: true,
      values: ['蓝', '黄', '红'],
      headerVariants: ['级别', '预警等级', '预警级别(蓝/黄/红)', '预警颜色', '颜色'],
      valueVariants: {
        蓝: ['蓝色', '蓝色预警', '蓝牌', '提醒', '蓝灯', '蓝级'],
        黄: ['黄色', '黄色预警', '黄牌', '预警', '黄灯', '黄级'],
        红: ['红色', '红色预警', '红牌', '督办', '红灯', '红级'],
      },
    },
    {
      id: 'type',
      header: '预警类型',
      type: 'text',
      headerVariants: ['类型', '预警类别'],
    },
    {
      id: 'unit',
      header: '预警对象',
      type: 'unit',
      required: true,
      headerVariants: ['对象', '被预警部门', '预警部门', '预警单位', '部门', '责任部门', '单位', '责任单位'],
      continues: true,
    },
    {
      id: 'matter',
      header: '预警事项',
      type: 'text',
      shape: 'sentence',
      required: true,
      headerVariants: ['事项', '预警内容', '预警信息', '内容', '预警事由'],
    },
    {
      id: 'rule',
      header: '触发规则',
      type: 'text',
      shape: 'sentence',
      headerVariants: ['规则', '触发条件', '触发指标', '预警依据', '触发情形'],
    },
    {
      id: 'issuedDate',
      header: '发出时间',
      type: 'date',
      required: true,
      headerVariants: ['预警时间', '预警登记时间', '下发时间', '发布时间', '下发日期', '发出日期'],
    },
    {
      id: 'feedbackDue',
      header: '要求反馈时限',
      type: 'text',
      headerVariants: ['反馈时限', '反馈要求', '反馈期限', '办理期限'],
    },
    {
      id: 'receipt',
      header: '签收人及时间',
      type: 'text',
      shape: 'names',
      headerVariants: ['签收', '签收情况', '签收人'],
    },
    {
      id: 'action',
      header: '处置措施',
      type: 'text',
      shape: 'sentence',
      headerVariants: ['处置情况', '处理措施', '应对措施', '处置'],
    },
    {
      id: 'feedbackDate',
      header: '反馈时间',
      type: 'date',
      headerVariants: ['反馈日期', '回复时间'],
    },
    {
      id: 'liftedDate',
      header: '解除时间',
      type: 'date',
      headerVariants: ['解除日期', '解除预警时间', '销警时间'],
    },
    {
      id: 'status',
      header: '状态',
      type: 'enum',
      values: ['待签收', '处置中', '已解除', '升级'],
      headerVariants: ['办理状态', '完成情况'],
      valueVariants: {
        待签收: ['未签收', '待接收'],
        处置中: ['处理中', '办理中', '正在处置', '正在处理', '整改中'],
        已解除: ['解除', '已销警', '已处置', '已办结', '销警', '已关闭', '已消除', '解除预警'],
        升级: ['已升级', '升级处理', '升级督办', '提级'],
      },
    },
    REMARK,
  ],
};
