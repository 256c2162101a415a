import { REMARK } from './commonFields';
import type { Kind } from './kind';

/** 会议台账 (domain.md section 3). */
export const meetings: Kind = {
  id: 'meetings',
  name: '会议台账',
  nameVariants: ['会议', '会议记录', '评议会', '讲评会'],
  fields: [
    {
      id: 'serial',
      header: '期次',
      type: 'text',
      headerVariants: ['会议期次', '次数', '届次'],
    },
    {
      id: 'kind',
      header: '会议类型',
      type: 'enum',
      required: true,
      values: ['绩效评议会', '讲评会', '总经理办公会'],
      headerVariants: ['会议名称', '类型', '会议类别'],
      valueVariants: {
        绩效评议会: ['评议会', '绩效评议', '绩效评议会议', '评议会议'],
        讲评会: ['讲评', '抽查讲评会', '讲评会议', '抽查讲评'],
        总经理办公会: ['总办会', '办公会', '总经理办公会议', '经理办公会'],
      },
    },
    {
      id: 'date',
      header: '时间',
      type: 'date',
      required: true,
      headerVariants: ['会议时间', '召开时间', '日期'],
      continues: true,
    },
    {
      id: 'chair',
      header: '主持人',
      type: 'people',
      headerVariants: ['主持'],
    },
    {
      id: 'attendees',
      header: '参会人员',
      type: 'text',
      shape: 'names',
      headerVariants: ['参会', '参加人员', '出席人员'],
    },
    {
      id: 'topic',
      header: '议题',
      type: 'text',
      shape: 'sentence',
      headerVariants: ['会议议题', '会议内容', '主要议题'],
    },
    {
      id: 'unit',
      header: '说明部门',
      type: 'unit',
      headerVariants: ['汇报部门', '发言部门', '部门', '责任部门', '单位', '责任单位'],
      continues: true,
    },
    {
      id: 'explanation',
      header: '说明内容',
      type: 'text',
      shape: 'sentence',
      headerVariants: ['汇报内容', '说明情况'],
    },
    {
      id: 'newMeasures',
      header: '新措施',
      type: 'integer',
      headerVariants: ['新措施(条)', '新增措施', '充实措施', '充实新措施'],
    },
    {
      id: 'resolution',
      header: '决议',
      type: 'text',
      shape: 'sentence',
      headerVariants: ['会议决议', '决定事项', '会议结论', '形成决议'],
    },
    REMARK,
  ],
};
