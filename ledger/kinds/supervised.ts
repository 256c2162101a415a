import { REMARK, SERIAL } from './commonFields';
import type { Kind } from './kind';

/** 督办事项台账 (domain.md section 3). */
export const supervised: Kind = {
  id: 'supervised',
  name: '督办事项台账',
  nameVariants: ['督办', '督办台账', '督办事项', '重点工作督办', '督办任务', '重点任务', '任务督办'],
  fields: [
    SERIAL,
    {
      id: 'itemNo',
      header: '编号',
      type: 'text',
      shape: 'code',
      headerVariants: ['督办编号', '督办单号'],
    },
    {
      id: 'source',
      header: '来源',
      type: 'text',
      headerVariants: ['督办来源', '事项来源', '会议来源'],
    },
    {
      id: 'matter',
      header: '督办事项',
      type: 'text',
      shape: 'sentence',
      required: true,
      headerVariants: ['事项', '督办内容', '工作事项', '任务内容', '内容'],
    },
    {
      id: 'leader',
      header: '责任领导',
      type: 'people',
      headerVariants: ['分管领导', '牵头领导'],
    },
    {
      id: 'unit',
      header: '牵头部门',
      type: 'unit',
      required: true,
      headerVariants: ['主办部门', '责任部门', '承办部门', '部门', '单位', '责任单位'],
      continues: true,
    },
    {
      id: 'supportUnit',
      header: '配合部门',
      type: 'unit',
      headerVariants: ['协办部门', '配合单位'],
    },
    {
      id: 'deadline',
      header: '办理时限',
      type: 'date',
      required: true,
      headerVariants: [
        '完成时限',
        '时限',
        '办结时限',
        '办结期限',
        '整改时限',
        '期限',
        '要求完成时间',
        '整改期限',
        '截止时间',
        '限期',
      ],
    },
    {
      id: 'progress',
      header: '进展情况',
      type: 'text',
      shape: 'sentence',
      headerVariants: ['进展', '办理进展', '工作进展', '落实情况'],
    },
    {
      id: 'percent',
      header: '完成率',
      type: 'percent',
      headerVariants: ['完成%', '完成比例', '进度', '完成进度', '完成率(%)'],
    },
    {
      id: 'status',
      header: '状态',
      type: 'text',
      headerVariants: ['办理状态', '完成情况'],
    },
    {
      id: 'colour',
      header: '督办色',
      type: 'enum',
      values: ['蓝', '黄', '红'],
      headerVariants: ['颜色', '三色', '督办颜色', '预警颜色'],
      valueVariants: {
        蓝: ['蓝色', '蓝色预警', '蓝牌', '提醒', '蓝灯', '蓝级'],
        黄: ['黄色', '黄色预警', '黄牌', '预警', '黄灯', '黄级'],
        红: ['红色', '红色预警', '红牌', '督办', '红灯', '红级'],
      },
    },
    {
      id: 'feedbackDate',
      header: '反馈日期',
      type: 'date',
      headerVariants: ['反馈时间', '回复时间'],
    },
    REMARK,
  ],
};
