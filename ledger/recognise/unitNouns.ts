/** What parts of an organisation are called, whatever the trade; a header that ends so heads a column of units. */
export const UNIT_NOUNS: readonly string[] = [
  '中心',
  '公司',
  '工区',
  '街道',
  '支行',
  '分行',
  '车间',
  '学校',
  '中学',
  '小学',
  '医院',
  '集团',
  '支部',
  '班组',
  '网点',
  '站点',
  '支局',
  '病区',
  '车队',
  '门店',
  '车站',
  '项目部',
  '社区',
  '大队',
];

/** The same and the single characters that end the names of units: 城关供电所, 财务科, 二班. */
export const UNIT_ENDS: readonly string[] = [...UNIT_NOUNS, ...'部所室科班组站办队局处厂段院区镇乡委'];
