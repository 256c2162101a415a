import type { CellValue } from '../../../../ledger/cells';
import { parseRule } from '../../../../addin/workbench/grid/ruleExpression';
import { ruleHolds } from '../../../../addin/workbench/grid/ruleValue';

const CELLS: ReadonlyArray<readonly CellValue[]> = [
  ['序号', '部门', '日期'],
  [1, '营销部', 42431],
  [2, null, 42430],
  [2, ' ', null],
];

function holds(formula: string, rowStep = 0): boolean {
  const expression = parseRule(formula);
  if (!expression) throw new Error(`not parsed: ${formula}`);
  return ruleHolds(expression, {
    ...{ row: 2 + rowStep, column: 1, rowStep, columnStep: 0 },
    cell: (row, column) => CELLS[row - 1]?.[column - 1] ?? null,
  });
}

test.each([
  ['LEN(TRIM($B2))=0', [false, true, true]],
  ['AND(N("说明")=0,COUNTIF($B2:$C2,"?*")+COUNT($B2:$C2)>0)', [true, true, true]],
  ['SUMPRODUCT(($A$2:$A$4=$A2)*1)>1', [false, true, true]],
  ['N($A2)=N(INDEX($A:$A,ROW()-1))+1', [true, true, false]],
  ['AND(COUNT($C$2,$C2)=2,MAX($C$2,$C2)<100000,$C2<$C$2)', [false, true, false]],
  ['OR($B2="营销部",-1+2*3>=6)', [true, false, false]],
  ['NOT($B2&"所"="营销部所")', [false, true, true]],
])('%s', (formula, expected) => {
  expect([0, 1, 2].map((step) => holds(formula, step))).toEqual(expected);
});

test('errors and functions that are not known here mark nothing', () => {
  expect(holds('1/0=1')).toBe(false);
  expect(holds('WEEKDAY($C2)=1')).toBe(false);
  expect(holds('"文字"')).toBe(false);
});

test.each(['名册!A1=1', 'SUM(', '部门=1', 'A1:B2:C3', '1 2', '{1,2}'])('is not read: %s', (formula) => {
  expect(parseRule(formula)).toBeNull();
});
