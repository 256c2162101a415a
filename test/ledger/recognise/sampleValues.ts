import type { CellValue } from '../../../ledger/cells';
import type { Field } from '../../../ledger/kinds/kind';

const PEOPLE = ['李建军', '王　芳、赵强', '孙丽(主任)', '周 涛', '吴敏'];
const UNITS = ['城南供电所', '营销部', '财务部', '综合办公室', '王庄供电所'];
const DATES = ['2017.4.6', '2017-04-11', '4月18日', '2017年4月20日', 42850];

/** What row `i` of a plausible ledger holds in a field's column. */
export function sampleValue(field: Field, i: number): CellValue {
  const pick = (values: readonly CellValue[]): CellValue => values[i % values.length] ?? null;
  switch (field.type) {
    case 'serial':
      return i + 1;
    case 'date':
      return pick(DATES);
    case 'month':
      return pick(['4月', '2017年4月', 4]);
    case 'unit':
      return pick(UNITS);
    case 'people':
      return pick(PEOPLE);
    case 'enum':
    case 'enums':
      return pick(field.values ?? []);
    case 'boolean':
      return pick(['是', '否', '√', '×']);
    case 'points':
      return pick([0.5, '1.0', '扣0.3分', 2]);
    case 'integer':
      return pick([0, 1, 2]);
    case 'quantity':
      return pick(['20户', '5张', '约30件']);
    case 'percent':
      return pick(['80%', '98.2％', '100%']);
    case 'cycle':
      return pick(['每月1次', '每周一次', '随时']);
    case 'factor':
      return pick([1, 2, 3]);
    case 'text':
      return `${field.header}的说明第${String(i + 1)}条`;
  }
}
