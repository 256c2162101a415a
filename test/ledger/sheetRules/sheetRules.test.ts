/** R20, R51: the rules of a ledger come from what its columns mean and from how it has been written so far. */
import type { CellValue } from '../../../ledger/cells';
import { NO_ORGANISATION } from '../../../ledger/recognise/organisationOf';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { ROWS_BELOW } from '../../../ledger/sheetRules/ruledRows';
import { sheetRulesOf, type SheetRules } from '../../../ledger/sheetRules/sheetRules';
import { openChecks, ROSTER } from '../form/openLedger';
import { sheetCells } from '../recognise/sheetCells';

const ROWS: ReadonlyArray<readonly CellValue[]> = [
  [1, 42431, '日常抽查', '王京供电所', '抄表', '20户', 1, 0.5],
  [2, 42432, '日常抽查', '营销部', '值班', '3人次', 0, 0],
  [3, 42433, '牵头抽查', '营销部', '值班', '3人次', 0, 0],
];

function rulesOf(rows: ReadonlyArray<readonly CellValue[]>, organisation = ROSTER): SheetRules {
  const { table, cells } = openChecks(rows);
  const rules = sheetRulesOf(table, cells, organisation);
  if (rules === null) throw new Error('no rules');
  return rules;
}
const ruleOf = (rules: SheetRules, column: number) => rules.cellRules.find((rule) => rule.column === column);
const marksOf = (rules: SheetRules, column: number) =>
  rules.marks.filter((mark) => mark.column === column).map(({ formulaAt }) => formulaAt(9));

describe('what the cells take', () => {
  it('is a list of words or units, a date, points, a whole number; free texts take anything', () => {
    const rules = rulesOf(ROWS);
    expect(rules.cellRules.map(({ column, condition }) => [column, condition.kind])).toEqual([
      [1, 'whole'],
      [2, 'date'],
      [3, 'list'],
      [4, 'list'],
      [7, 'whole'],
      [8, 'decimal'],
    ]);
    expect(ruleOf(rules, 2)?.condition).toEqual({ kind: 'date', least: 36526, most: 55153 });
    expect(ruleOf(rules, 4)?.condition).toEqual({ kind: 'list', words: ['王京供电所', '营销部'] });
    expect(ruleOf(rules, 8)?.condition).toMatchObject({ least: 0 });
  });

  it('counts dates as the workbook does', () => {
    const { cells } = openChecks(ROWS);
    const macCells = { ...cells, dateSystem: '1904' as const };
    const [table] = recogniseWorkbook([macCells], '台账.xlsx').sheets[0]?.tables ?? [];
    if (!table) throw new Error('no table');
    const rules = sheetRulesOf(table, macCells, ROSTER);
    expect(rules?.cellRules.find(({ column }) => column === 2)?.condition).toMatchObject({ least: 35064 });
  });

  it('refuses only where there is no other way of saying it, and tells where the ledger has one', () => {
    const strictness = (rows: typeof ROWS) => {
      const rules = rulesOf(rows);
      return [2, 3, 4, 7, 8].map((column) => ruleOf(rules, column)?.strictness);
    };
    expect(strictness(ROWS)).toEqual(['warning', 'warning', 'warning', 'stop', 'warning']);
    const used = [...ROWS, [4, '3月上旬', '定向', '王京供电所、营销部', '抄表', '约30户', '2项', '扣0.5分']];
    expect(strictness(used)).toEqual(Array(5).fill('information'));
  });

  it('takes signed points where the column has both', () => {
    expect(
      ruleOf(rulesOf([...ROWS, [4, 42433, '日常抽查', '营销部', '值班', '1户', 1, -2]]), 8),
    ).toMatchObject({
      condition: { least: -1000 },
      message: '加分填正数，扣分填负数；金额写到备注。例：-0.5',
    });
  });

  it('offers the spelling that the ledger itself uses', () => {
    const short = (rows: typeof ROWS) =>
      rows.map((row) => row.map((value) => (typeof value === 'string' ? value.replace('抽查', '') : value)));
    const words = (rows: typeof ROWS) => ruleOf(rulesOf(rows), 3)?.condition;
    expect(words(short(ROWS))).toEqual({ kind: 'list', words: ['定向抽查', '牵头', '日常'] });
    // One slip makes no spelling.
    expect(words([...short(ROWS.slice(0, 1)), ...ROWS.slice(1)])).toEqual({
      kind: 'list',
      words: ['定向抽查', '牵头抽查', '日常抽查'],
    });
  });

  it('offers the units so far where there is no roster, and insists on none of them', () => {
    expect(ruleOf(rulesOf(ROWS, NO_ORGANISATION), 4)).toMatchObject({
      condition: { words: ['王京供电所', '营销部'] },
      strictness: 'information',
    });
  });

  it('asks for no number in cells of text format, where a typed number stays a text', () => {
    const { table, cells } = openChecks(ROWS);
    const formats = cells.formats.map((line) => line.map(() => '@'));
    const rules = sheetRulesOf(table, { ...cells, formats }, ROSTER);
    expect(rules?.cellRules.map(({ condition }) => condition.kind)).toEqual(['list', 'list']);
  });

  it('says what to write within the limits of Excel', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      ...(ROSTER.units[0] as (typeof ROSTER.units)[number]),
      name: `第${String(i + 1)}个名称很长很长的供电所及其班组`,
    }));
    for (const { title, message, refusal } of rulesOf(ROWS, { units: many }).cellRules) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(message.length).toBeLessThanOrEqual(255);
      expect(refusal.length).toBeLessThanOrEqual(255);
    }
  });
});

describe('where the rules are', () => {
  it('reach beyond the last record where nothing stands below', () => {
    const rules = rulesOf(ROWS);
    expect(rules.spans).toEqual([{ first: 3, last: 5 + ROWS_BELOW }]);
    expect(rules.area).toEqual({ firstRow: 2, firstColumn: 1, lastRow: 5 + ROWS_BELOW, lastColumn: 8 });
  });

  it('leave out subtotals, the total, notes and signatures', () => {
    const rows = [
      ...ROWS,
      ['小计', null, null, null, null, null, 1, 0.5],
      [4, 42440, '日常抽查', '营销部', '值班', '3人次', 0, 0],
      [null, null, null, null, null, null, null, null],
      ['合计', null, null, null, null, null, 1, 0.5],
      ['注：空白处填“/”'],
      ['填表人：张三', null, null, '审核人：李四'],
    ];
    expect(rulesOf(rows).spans).toEqual([
      { first: 3, last: 5 },
      { first: 7, last: 8 },
    ]);
  });

  it('end before another table of the sheet', () => {
    const other = [
      [null],
      ['问题整改台账'],
      ['序号', '发现时间', '责任部门', '存在问题', '整改措施', '整改时限', '责任人'],
      [1, 42431, '营销部', '值班脱岗', '教育', 42440, '张三'],
    ];
    const rules = rulesOf([...ROWS, ...other]);
    expect(rules.spans.at(-1)?.last).toBeLessThan(8);
  });
});

describe('the marks of problems', () => {
  it('show a required cell that is empty in a row that says something', () => {
    const rules = rulesOf(ROWS);
    expect(marksOf(rules, 5)).toEqual([
      'AND(N("三级抽查台账")=0,LEN(TRIM($E9))=0,COUNTIF($B9:$H9,"?*")+COUNT($B9:$H9)>0)',
    ]);
    // A date continues the one above while the serial number goes on.
    expect(marksOf(rules, 2)[0]).toContain('NOT(AND(ISNUMBER($A9),ISNUMBER(INDEX($A:$A,ROW()-1))');
    expect(marksOf(rules, 6)).toEqual([]);
  });

  it('show a serial number that is there twice, unless the count begins again on purpose', () => {
    expect(marksOf(rulesOf(ROWS), 1)[0]).toContain('SUMPRODUCT(($A$3:$A$205=$A9)*1)>1');
    expect(marksOf(rulesOf([...ROWS, [1, 42440, '日常抽查', '营销部', '值班', '3户', 0, 0]]), 1)).toEqual([]);
  });

  it('show what is too early, done without a date, closed without a re-check, or re-checked by who rectified', () => {
    const cells = sheetCells('问题整改台账', [
      ['问题整改台账'],
      [
        '序号',
        '发现时间',
        '责任部门',
        '存在问题',
        '责任人',
        '整改时限',
        '完成时间',
        '整改情况',
        '复查人',
        '复查时间',
        '是否销号',
      ],
      [1, 42431, '营销部', '值班脱岗', '张三', 42440, 42439, '已整改', '李四', 42441, '是'],
      [2, 42432, '营销部', '工单未闭环', '张三', 42441, 42440, '已整改', '李四', 42442, '是'],
    ]);
    const [table] = recogniseWorkbook([cells], 'a.xlsx').sheets[0]?.tables ?? [];
    const rules = table && sheetRulesOf(table, cells, ROSTER);
    if (!rules) throw new Error('no rules');
    expect(marksOf(rules, 6).at(-1)).toBe(
      'AND(N("三级抽查台账")=0,COUNT($B9,$F9)=2,MAX($B9,$F9)<100000,$F9<$B9)',
    );
    expect(marksOf(rules, 7)).toContain('AND(N("三级抽查台账")=0,$H9="已整改",LEN(TRIM($G9))=0)');
    expect(marksOf(rules, 10)).toContain('AND(N("三级抽查台账")=0,OR($K9="是",$K9="√"),LEN(TRIM($J9))=0)');
    expect(marksOf(rules, 9)).toContain('AND(N("三级抽查台账")=0,LEN(TRIM($I9))>0,$I9=$E9)');
  });
});

test('a header says what its column means and how to fill it', () => {
  const { comments } = rulesOf(ROWS);
  expect(comments.find(({ column }) => column === 2)).toEqual({
    row: 2,
    column: 2,
    text: '抽查时间：必填。填年月日。例：2016-3-5。只知道大概时可写 3月上旬、3月底',
  });
});
