import { SERIAL } from './commonFields';
import type { Kind } from './kind';

/** 业务量统计表 (domain.md section 3). */
export const workload: Kind = {
  id: 'workload',
  name: '业务量统计表',
  nameVariants: ['业务量', '工作量', '业务量统计', '业务统计', '业务量台账'],
  fields: [
    SERIAL,
    {
      id: 'month',
      header: '月份',
      type: 'month',
      required: true,
      headerVariants: ['统计月份', '月度'],
      continues: true,
    },
    {
      id: 'unit',
      header: '部门',
      type: 'unit',
      required: true,
      headerVariants: ['单位', '统计部门', '责任部门', '责任单位'],
      continues: true,
    },
    {
      id: 'businessType',
      header: '业务类型',
      type: 'text',
      headerVariants: ['业务名称', '业务种类', '业务类别', '业务项目'],
    },
    {
      id: 'measureUnit',
      header: '计量单位',
      type: 'text',
      shape: 'counter',
      headerVariants: ['单位', '量纲'],
    },
    {
      id: 'quantity',
      header: '业务量',
      type: 'quantity',
      required: true,
      headerVariants: ['数量', '完成量', '业务数量'],
    },
    {
      id: 'reporter',
      header: '填报人',
      type: 'people',
      headerVariants: ['报送人', '上报人', '填表人'],
    },
  ],
};
