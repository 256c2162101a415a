import type { Field } from './kind';

/** The running number of a row. */
export const SERIAL: Field = {
  id: 'serial',
  header: '序号',
  type: 'serial',
  headerVariants: ['编号', 'No.', 'No', '顺序号'],
};

/** Whatever else there is to say. */
export const REMARK: Field = {
  id: 'remark',
  header: '备注',
  type: 'text',
  headerVariants: ['备注说明', '其他', '附注'],
};

/** How grave a finding is (domain.md 3.2). */
export const SEVERITY: Field = {
  id: 'severity',
  header: '问题等级',
  type: 'enum',
  values: ['一般', '较大', '重大'],
  headerVariants: ['严重程度', '问题级别', '问题性质'],
  valueVariants: {
    一般: ['一般问题', '轻微', '较轻', '一般性问题', '轻微问题', '轻'],
    较大: ['较大问题', '较重', '较严重', '中等', '较重问题', '较为严重'],
    重大: ['重大问题', '严重', '严重问题', '特别重大', '重'],
  },
};

/** Which of R3’s control points a risk belongs to. */
export const CONTROL_POINT: Field = {
  id: 'controlPoint',
  header: '控制点类别',
  type: 'enum',
  values: ['重要岗位', '重大事项', '重要环节'],
  headerVariants: ['重要岗位/重大事项/重要环节', '控制点', '控制点类型', '岗位事项环节'],
  valueVariants: {
    重要岗位: ['岗位', '关键岗位', '重点岗位'],
    重大事项: ['事项', '重要事项'],
    重要环节: ['环节', '关键环节', '重点环节', '关键节点', '重要节点'],
  },
};
