import { SERIAL } from './commonFields';
import type { Kind } from './kind';

/** 指标承接分解表 (domain.md section 3). */
export const decomposition: Kind = {
  id: 'decomposition',
  name: '指标承接分解表',
  nameVariants: ['承接分解', '指标分解', '指标承接', '指标逐级', '目标分解', '分解对照'],
  fields: [
    SERIAL,
    {
      id: 'superiorLevel',
      header: '上级层级',
      type: 'enum',
      required: true,
      values: ['省公司', '市公司', '公司'],
      headerVariants: ['层级', '下达层级', '指标层级', '下达单位', '上级单位', '指标级别'],
      valueVariants: {
        省公司: ['省级', '省电力公司', '国网省公司', '省公司级', '县公司级'],
        市公司: ['市级', '地市公司', '市供电公司', '市公司级'],
        公司: ['县公司', '本公司'],
      },
    },
    {
      id: 'superiorNo',
      header: '上级指标编号',
      type: 'text',
      shape: 'code',
      headerVariants: ['上级编号'],
    },
    {
      id: 'superiorIndicator',
      header: '上级指标',
      type: 'text',
      shape: 'sentence',
      required: true,
      headerVariants: ['上级指标名称', '下达指标'],
    },
    {
      id: 'target',
      header: '目标值',
      type: 'text',
      shape: 'goal',
      headerVariants: ['目标', '指标值', '年度目标'],
    },
    {
      id: 'unit',
      header: '承接部门',
      type: 'unit',
      required: true,
      headerVariants: ['责任部门', '承担部门', '部门', '单位', '责任单位'],
      continues: true,
    },
    {
      id: 'localNo',
      header: '本级指标编号',
      type: 'text',
      shape: 'code',
      headerVariants: ['本级编号'],
    },
    {
      id: 'localIndicator',
      header: '本级指标',
      type: 'text',
      shape: 'sentence',
      headerVariants: ['本级指标名称', '承接指标', '分解指标', '部门指标'],
    },
    {
      id: 'mode',
      header: '分解方式',
      type: 'enum',
      values: ['直接承接', '分解', '转化'],
      headerVariants: ['承接方式', '方式'],
      valueVariants: {
        直接承接: ['承接', '直接'],
        分解: ['分解承接', '细化分解', '逐级分解'],
        转化: ['转化承接', '转换'],
      },
    },
    {
      id: 'status',
      header: '状态',
      type: 'text',
      headerVariants: ['承接状态', '承接情况', '办理状态', '完成情况'],
    },
  ],
};
