import { REMARK, SERIAL } from './commonFields';
import type { Kind } from './kind';

/** 得失分记录表 (domain.md section 3). */
export const scores: Kind = {
  id: 'scores',
  name: '得失分记录表',
  nameVariants: [
    '得失分',
    '得失分记录',
    '加减分',
    '考核得分',
    '加扣分',
    '奖扣分',
    '考评明细',
    '扣分记录',
    '加减分记录',
  ],
  fields: [
    SERIAL,
    {
      id: 'unit',
      header: '部门',
      type: 'unit',
      required: true,
      headerVariants: ['被考核部门', '考核对象', '责任部门', '单位', '责任单位'],
      continues: true,
    },
    {
      id: 'person',
      header: '人员',
      type: 'people',
      headerVariants: ['姓名', '被考核人', '当事人', '责任人'],
    },
    {
      id: 'date',
      header: '考核日期',
      type: 'date',
      required: true,
      headerVariants: ['日期', '时间', '考核时间'],
      continues: true,
    },
    {
      id: 'reason',
      header: '考核事项',
      type: 'text',
      shape: 'fault',
      required: true,
      headerVariants: ['事项', '考核内容', '得失分事项', '事由', '考核事由'],
    },
    {
      id: 'basis',
      header: '依据',
      type: 'text',
      shape: 'citation',
      required: true,
      headerVariants: ['依据(制度/条款/指标编号)', '制度条款', '条款', '指标编号', '考核依据', '制度依据'],
    },
    {
      id: 'bonus',
      header: '得分',
      type: 'points',
      headerVariants: ['得分[加分]', '加分', '奖励分值', '奖分', '奖励分'],
    },
    {
      id: 'deduction',
      header: '失分',
      type: 'points',
      headerVariants: ['失分[扣分]', '扣分', '得失分', '考核分', '减分', '扣减分值', '扣分值'],
    },
    {
      id: 'evidence',
      header: '佐证',
      type: 'text',
      headerVariants: ['佐证材料', '证明材料', '附件', '证据'],
    },
    {
      id: 'assessor',
      header: '考核部门',
      type: 'text',
      shape: 'names',
      headerVariants: ['考核单位', '提出部门', '考核人'],
    },
    {
      id: 'confirmation',
      header: '确认',
      type: 'text',
      shape: 'names',
      headerVariants: ['确认(被考核部门签字)', '签字确认', '被考核部门确认', '部门确认'],
    },
    REMARK,
  ],
};
