import { REMARK, SERIAL } from './commonFields';
import type { Kind } from './kind';

/** 约谈台账 (domain.md section 3). */
export const interviews: Kind = {
  id: 'interviews',
  name: '约谈台账',
  nameVariants: ['约谈', '约谈记录', '谈话记录', '谈话台账', '提醒谈话'],
  fields: [
    SERIAL,
    {
      id: 'date',
      header: '约谈时间',
      type: 'date',
      required: true,
      headerVariants: ['时间', '约谈日期', '日期'],
      continues: true,
    },
    {
      id: 'place',
      header: '地点',
      type: 'text',
      headerVariants: ['约谈地点'],
    },
    {
      id: 'interviewer',
      header: '约谈人',
      type: 'people',
      required: true,
      headerVariants: ['约谈领导', '主谈人'],
    },
    {
      id: 'interviewee',
      header: '被约谈人',
      type: 'people',
      required: true,
      headerVariants: ['约谈对象', '被约谈对象', '被约谈人员'],
    },
    {
      id: 'post',
      header: '职务',
      type: 'text',
      headerVariants: ['岗位', '职务/岗位', '责任岗位'],
      continues: true,
    },
    {
      id: 'unit',
      header: '部门',
      type: 'unit',
      headerVariants: ['所在部门', '单位', '被约谈部门', '责任部门', '责任单位'],
      continues: true,
    },
    {
      id: 'reason',
      header: '约谈事由',
      type: 'text',
      shape: 'sentence',
      required: true,
      headerVariants: ['事由', '约谈原因', '约谈内容', '考核事项', '考核事由', '考核内容'],
    },
    {
      id: 'problemNo',
      header: '关联问题',
      type: 'text',
      shape: 'code',
      headerVariants: ['问题编号', '关联问题编号', '问题号', '整改编号'],
    },
    {
      id: 'requirement',
      header: '整改要求',
      type: 'text',
      shape: 'sentence',
      headerVariants: ['要求', '约谈要求', '整改意见'],
    },
    {
      id: 'deadline',
      header: '整改时限',
      type: 'date',
      headerVariants: [
        '时限',
        '完成时限',
        '期限',
        '要求完成时间',
        '整改期限',
        '截止时间',
        '办结时限',
        '限期',
      ],
    },
    {
      id: 'recorder',
      header: '记录人',
      type: 'people',
      headerVariants: ['记录', '登记人'],
    },
    REMARK,
  ],
};
