import { SERIAL } from './commonFields';
import type { Kind } from './kind';

/** 部门名册 (domain.md section 3). */
export const organisation: Kind = {
  id: 'organisation',
  name: '部门名册',
  nameVariants: [
    '部门名册',
    '部门设置',
    '机构名册',
    '组织机构',
    '单位名册',
    '部门目录',
    '机构设置',
    '部门清单',
    '单位一览',
    '部门一览',
    '组织架构',
    '机构一览',
  ],
  fields: [
    SERIAL,
    {
      id: 'unit',
      header: '部门名称',
      type: 'text',
      required: true,
      headerVariants: ['部门', '单位名称', '名称', '机构名称', '责任部门', '单位', '责任单位'],
    },
    {
      id: 'aliases',
      header: '别名',
      type: 'text',
      headerVariants: ['简称', '曾用名', '常用简称', '其他名称'],
    },
    {
      id: 'category',
      header: '部门类别',
      type: 'enum',
      required: true,
      values: ['业务职能', '基层', '后勤'],
      headerVariants: ['类别', '类型', '部门类型'],
      valueVariants: {
        业务职能: [
          '职能',
          '职能部门',
          '业务职能部门',
          '机关',
          '职能科室',
          '职能管理',
          '管理部门',
          '本部',
          '职能类',
        ],
        基层: [
          '基层部门',
          '基层单位',
          '供电所',
          '一线',
          '基层类',
          '生产一线',
          '基层站所',
          '乡镇供电所',
          '站所',
        ],
        后勤: ['后勤部门', '后勤支撑', '支撑', '后勤/支撑', '后勤类', '后勤保障', '后勤服务', '保障'],
      },
    },
    {
      id: 'deputy',
      header: '分管副总经理',
      type: 'people',
      headerVariants: ['分管领导', '分管副总', '分管负责人'],
    },
    {
      id: 'head',
      header: '负责人',
      type: 'people',
      headerVariants: ['部门负责人', '主任', '所长', '主要负责人'],
    },
    {
      id: 'headcount',
      header: '人数',
      type: 'integer',
      headerVariants: ['编制人数', '在岗人数', '定员'],
    },
  ],
};
