import type { SheetCells } from '../../ledger/cells';

/** One fault that the loop has found. */
export interface LoopProblem {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

export interface LoopRecord {
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
}

const LEVELS = new Set(['定向抽查', '牵头抽查', '日常抽查']);
const SEVERITIES = new Set(['一般', '较大', '重大']);
const ERRORS = new Set(['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!']);
const EMPTY_WORDS = new Set(['', '/', '-', '—', '无', '待定', '暂无']);
const QUANTITY = /^(\d+(?:\.\d+)?)([^\d]{0,6})$/;
const DATE = /^(\d{4})[.\-/年](\d{1,2})[.\-/月](\d{1,2})日?$/;

/**
 * The floor: one loop over cells of a layout that is known beforehand, making the same checks with the same messages as
 * the product does on this ledger, in the plainest and fastest way that a person would write.
 */
export function handWrittenChecks(
  { values, firstRow }: SheetCells,
  units: ReadonlySet<string>,
): { readonly records: readonly LoopRecord[]; readonly problems: readonly LoopProblem[] } {
  const records: LoopRecord[] = [];
  const problems: LoopProblem[] = [];
  const seenSerials = new Set<number>();
  const seenRecords = new Set<string>();
  let lastSerial: number | null = null;
  for (let index = 2; index < values.length; index++) {
    const cells = values[index] ?? [];
    const row = firstRow + index;
    const [first] = cells;
    if (cells.every((cell) => cell === null)) continue;
    if (typeof first === 'string' && /^(?:小计|合计|总计)/.test(first)) continue;
    const record: Record<string, unknown> = {};
    const report = (column: string, code: string, message: string) =>
      problems.push({ row, column, code, message });
    const isError = (column: number, letter: string, header: string): boolean => {
      const value = cells[column];
      if (typeof value !== 'string' || !ERRORS.has(value)) return false;
      report(letter, 'formula.error', `${header}的公式返回错误值“${value}”，请修正公式`);
      return true;
    };
    const text = (column: number): string => String(cells[column] ?? '').trim();

    if (typeof first === 'number') {
      record.serial = first;
      if (seenSerials.has(first)) report('A', 'serial.duplicate', `序号“${String(first)}”重复，请改正`);
      else if (lastSerial !== null && first > lastSerial + 1)
        report('A', 'serial.gap', `序号“${String(first)}”与上一行不连续，请核对是否缺行`);
      seenSerials.add(first);
      lastSerial = first;
    }

    const date = cells[1];
    if (typeof date === 'number') record.date = { date: dayOf(date), precision: 'day' };
    else if (text(1) === '') report('B', 'required.missing', '“抽查时间”是必填项，请补填');
    else if (!isError(1, 'B', '抽查时间')) {
      const written = writtenDay(text(1));
      if (written) record.date = { date: written, precision: 'day' };
      else if (/^\d{1,2}\/\d{1,2}\/\d{2}$/.test(text(1)))
        report('B', 'date.ambiguous', `抽查时间“${text(1)}”有两种读法，请写明年、月、日`);
      else report('B', 'date.invalid', `抽查时间“${text(1)}”不是有效日期，请按 2016-03-05 的样子填写`);
    }

    const level = text(2);
    if (level === '') report('C', 'required.missing', '“抽查层级”是必填项，请补填');
    else if (LEVELS.has(level)) record.level = level;
    else if (!isError(2, 'C', '抽查层级'))
      report('C', 'enum.unknown', `抽查层级“${level}”不在规定取值之内，应为：定向抽查、牵头抽查、日常抽查`);

    if (!isError(3, 'D', '抽查人员') && text(3) !== '')
      record.inspectors = [...new Set(text(3).split(/[、,，;；]/))];

    const unit = text(4);
    if (unit === '') report('E', 'required.missing', '“被抽查部门”是必填项，请补填');
    else if (!isError(4, 'E', '被抽查部门')) {
      record.unit = unit;
      if (!units.has(unit))
        report('E', 'unit.unknown', `部门名册中没有“${unit}”，请改用名册中的名称，或在名册的别名中补上`);
    }

    if (!isError(5, 'F', '被抽查人员') && text(5) !== '') record.persons = text(5);
    const matter = text(6);
    if (matter === '') report('G', 'required.missing', '“抽查事项”是必填项，请补填');
    else if (!isError(6, 'G', '抽查事项')) record.matter = matter;

    const quantity = cells[7];
    if (typeof quantity === 'number') record.quantity = { value: quantity, unit: '' };
    else if (!EMPTY_WORDS.has(text(7)) && !isError(7, 'H', '抽查数量')) {
      const match = QUANTITY.exec(text(7));
      if (match) record.quantity = { value: Number(match[1]), unit: match[2] ?? '' };
      else report('H', 'number.invalid', `抽查数量“${text(7)}”不是数字，请填写数字`);
    }

    const findings = text(8);
    if (!isError(8, 'I', '存在问题') && findings !== '') record.findings = findings;
    const count = cells[9];
    if (typeof count === 'number' && Number.isInteger(count)) {
      record.problemCount = count;
      const isNothing = EMPTY_WORDS.has(findings) || /^(?:未发现|没有发现|无)/.test(findings);
      if (count > 0 ? isNothing : findings !== '' && !isNothing)
        report('J', 'state.contradiction', `问题数“${String(count)}”与其他栏目矛盾，请核对`);
    } else if (!EMPTY_WORDS.has(text(9)) && !isError(9, 'J', '问题数'))
      report('J', 'number.invalid', `问题数“${text(9)}”不是数字，请填写数字`);

    const severity = text(10);
    if (SEVERITIES.has(severity)) record.severity = severity;
    else if (!EMPTY_WORDS.has(severity) && !isError(10, 'K', '问题等级'))
      report('K', 'enum.unknown', `问题等级“${severity}”不在规定取值之内，应为：一般、较大、重大`);

    const onSpot = text(11);
    if (onSpot === '是' || onSpot === '否') record.fixedOnSpot = onSpot === '是';
    else if (onSpot !== '' && !isError(11, 'L', '是否立行立改'))
      report('L', 'enum.unknown', `是否立行立改“${onSpot}”不在规定取值之内，请填“是”或“否”`);

    const deduction = cells[12];
    if (typeof deduction === 'number') record.deduction = String(Math.abs(deduction));
    else if (!EMPTY_WORDS.has(text(12)) && !isError(12, 'M', '扣分')) {
      if (/[¥￥$]|元/.test(text(12)))
        report('M', 'points.currency', `扣分“${text(12)}”是金额，不能计入分值，请填写分数，金额移到备注`);
      else report('M', 'number.invalid', `扣分“${text(12)}”不是数字，请填写数字`);
    }

    if (!isError(13, 'N', '佐证材料') && text(13) !== '') record.evidence = text(13);
    if (!isError(14, 'O', '备注') && text(14) !== '') record.remark = text(14);

    let key = '';
    for (let column = 1; column < cells.length; column++) key += `${String(cells[column] ?? '')}\u0001`;
    if (seenRecords.has(key)) report('G', 'duplicate.record', '与前面的一条记录完全相同，请核对是否重复登记');
    seenRecords.add(key);
    records.push({ row, values: record });
  }
  return { records, problems };
}

const DAYS = new Map<number, string>();

/** Excel's day number as a date of the calendar. */
function dayOf(serial: number): string {
  let day = DAYS.get(serial);
  if (day === undefined)
    DAYS.set(serial, (day = new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10)));
  return day;
}

function writtenDay(text: string): string | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year = '', month = '', day = ''] = match.slice(1);
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? date.toISOString().slice(0, 10) : null;
}
