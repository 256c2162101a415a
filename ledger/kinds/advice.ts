import { SERIAL } from './commonFields';
import type { Kind } from './kind';

/** 整改意见台账 (domain.md section 3). */
export const advice: Kind = {
  id: 'advice',
  name: '整改意见台账',
  nameVariants: ['整改意见', '意见书', '整改建议', '监督建议', '建议书'],
  fields: [
    SERIAL,
    {
      id: 'date',
      header: '日期',
      type: 'date',
      required: true,
      headerVariants: ['时间', '提出时间', '发出日期'],
      continues: true,
    },
    {
      id: 'unit',
      header: '致送管理部门',
      type: 'unit',
      required: true,
      headerVariants: [
        '管理部门',
        '致送部门',
        '接收部门',
        '主送部门',
        '部门',
        '责任部门',
        '单位',
        '责任单位',
      ],
      continues: true,
    },
    {
      id: 'basis',
      header: '依据',
      type: 'text',
      shape: 'citation',
      headerVariants: ['考核依据', '制度依据', '条款'],
    },
    {
      id: 'advice',
      header: '整改意见',
      type: 'text',
      shape: 'sentence',
      required: true,
      headerVariants: ['意见', '整改建议', '建议内容', '意见内容'],
    },
    {
      id: 'adopted',
      header: '采纳情况',
      type: 'text',
      headerVariants: ['采纳', '是否采纳', '采纳结果'],
    },
    {
      id: 'feedback',
      header: '反馈情况',
      type: 'text',
      shape: 'sentence',
      headerVariants: ['反馈', '反馈意见', '办理反馈', '落实反馈'],
    },
  ],
};
