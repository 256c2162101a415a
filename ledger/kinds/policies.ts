import { REMARK, SERIAL } from './commonFields';
import type { Kind } from './kind';

/** 制度修订台账 (domain.md section 3). */
export const policies: Kind = {
  id: 'policies',
  name: '制度修订台账',
  nameVariants: ['制度', '制度修订', '制度建设', '规章制度', '废改立', '制度废改'],
  fields: [
    SERIAL,
    {
      id: 'title',
      header: '制度名称',
      type: 'text',
      shape: 'sentence',
      required: true,
      headerVariants: ['制度', '名称', '文件名称', '制度机制名称'],
    },
    {
      id: 'action',
      header: '修订方式',
      type: 'enum',
      required: true,
      values: ['清理', '修订', '补充', '完善', '新建'],
      headerVariants: ['动作', '修订类型', '处理方式', '修订方式(清理/修订/补充/完善/新建)', '类别'],
      valueVariants: {
        清理: ['清理废止', '清理规范'],
        修订: ['修改', '修订完善', '修编', '修改完善'],
        补充: ['补充完善', '增补'],
        完善: ['健全'],
        新建: ['新增', '制定', '新制定', '新订', '新制订', '制订', '新出台', '出台', '建立', '新立'],
      },
    },
    {
      id: 'reason',
      header: '修订原因',
      type: 'text',
      shape: 'sentence',
      headerVariants: ['原因', '修订理由', '修订依据', '事由', '考核事项', '考核事由', '考核内容'],
    },
    {
      id: 'issuedDate',
      header: '发布日期',
      type: 'date',
      headerVariants: ['发布时间', '印发日期', '印发时间', '实施日期'],
    },
    {
      id: 'documentNo',
      header: '文号',
      type: 'text',
      shape: 'code',
      headerVariants: ['发文字号', '文件编号', '发文号'],
    },
    {
      id: 'unit',
      header: '责任部门',
      type: 'unit',
      headerVariants: ['牵头部门', '归口部门', '主责部门', '部门', '单位', '责任单位'],
      continues: true,
    },
    REMARK,
  ],
};
