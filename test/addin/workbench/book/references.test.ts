import fc from 'fast-check';
import {
  offsetFormula,
  renameSheetInFormula,
  shiftFormula,
} from '../../../../addin/workbench/book/references';

const rows = (at: number, count: number) => ({ sheet: '台账', axis: 'row', at, count }) as const;

test.each([
  ['=A1+A5', '=A1+A7'],
  ['=SUM($A$2:B$9)', '=SUM($A$2:B$11)'],
  ['=SUM(4:8)+SUM(A:C)', '=SUM(6:10)+SUM(A:C)'],
  ["=台账!A5+'他 表'!A5+他表!A5", "=台账!A7+'他 表'!A5+他表!A5"],
  ['=IF(A5="A5",LOG10(A5),名A5)', '=IF(A7="A5",LOG10(A7),名A5)'],
  ['=表1[A5]+[1]台账!A5', '=表1[A5]+[1]台账!A5'],
])('two rows come in before row 3: %s', (formula, shifted) => {
  expect(shiftFormula(formula, '台账', rows(3, 2))).toBe(shifted);
});

test('references to cells that are gone say so; areas shrink', () => {
  expect(shiftFormula('=A3+SUM(A2:A5)+SUM(A3:A4)', '台账', rows(3, -2))).toBe('=#REF!+SUM(A2:A3)+SUM(#REF!)');
});

test('a formula of another sheet moves where it names this one, however that is written', () => {
  const shift = { ...rows(3, 2), sheet: "Q3'台账" };
  expect(shiftFormula("='q3''台账'!A5+A5", '汇总', shift)).toBe("='q3''台账'!A7+A5");
  expect(shiftFormula('=台账!A5+A5', '汇总', shift)).toBe('=台账!A5+A5');
});

test('rows that come in and go again leave every formula as it was', () => {
  const reference = fc
    .tuple(fc.constantFrom('A', 'B', 'ZZ', '$C'), fc.integer({ min: 1, max: 5000 }), fc.constantFrom('', '$'))
    .map(([letters, row, fixed]) => `${letters}${fixed}${row}`);
  fc.assert(
    fc.property(
      fc.array(reference, { minLength: 1 }),
      fc.integer({ min: 1, max: 6000 }),
      fc.integer({ min: 1, max: 99 }),
      (references, at, count) => {
        const formula = `=${references.join('+')}`;
        expect(shiftFormula(shiftFormula(formula, '台账', rows(at, count)), '台账', rows(at, -count))).toBe(
          formula,
        );
      },
    ),
  );
});

test('a copied formula moves its free references only, and not off the sheet', () => {
  expect(offsetFormula('=A1+$A1+A$1+$A$1+B:B', 2, 1)).toBe('=B3+$A3+B$1+$A$1+C:C');
  expect(offsetFormula('=A1', -1, 0)).toBe('=#REF!');
});

test('a renamed sheet is renamed in formulas, not in texts', () => {
  expect(renameSheetInFormula('=台账!A1&"台账!"&\'台账\'!B2&台账2!C3', '台账', '三月 台账')).toBe(
    "='三月 台账'!A1&\"台账!\"&'三月 台账'!B2&台账2!C3",
  );
});
