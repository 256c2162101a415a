import { grownFormula, shrunkFormula, touchesRow } from '../../../ledger/form/grownFormula';

const HERE = { own: '3月', target: '3月' };
const SUM = { ...HERE, isSum: true };

describe('the formula of a sum, for a new row 7', () => {
  it.each([
    ['=SUM(H4:H6)', '=SUM(H4:H7)'],
    ['=SUM($H$4:$H$6)', '=SUM($H$4:$H$7)'],
    // What lay below the new row has moved down by one.
    ['=SUM(H4:H6,H8:H10)', '=SUM(H4:H7,H9:H11)'],
    ['=SUM(H4:H6)+H12-H2', '=SUM(H4:H7)+H13-H2'],
    ['=SUMIF(B4:B6,"A1:B6",H4:H6)', '=SUMIF(B4:B7,"A1:B6",H4:H7)'],
    ["=SUM(H4:H6)/SUM(部门名册!B4:B6)+'1月'!H6", "=SUM(H4:H7)/SUM(部门名册!B4:B6)+'1月'!H6"],
    ['=ROUND(SUM(H4:H6)*LOG10(100),1)', '=ROUND(SUM(H4:H7)*LOG10(100),1)'],
  ])('%s becomes %s', (before, after) => {
    expect(grownFormula(before, 7, SUM)).toBe(after);
  });

  it.each(['=SUM(H4:H5)', '=H6+H8', '=SUM(H8:H10)', '=SUM(部门名册!B4:B6)', '="H4:H6"'])(
    'is left to Excel where no range ends above the new row: %s',
    (formula) => {
      expect(grownFormula(formula, 7, SUM)).toBeNull();
    },
  );
});

describe('formulas elsewhere, for a new row 7 of 3月', () => {
  const there = { own: '汇总', target: '3月' };

  it.each([
    ["=SUM('3月'!H4:H6,H4:H6)", "=SUM('3月'!H4:H7,H4:H6)"],
    ['=COUNTIFS(3月!$D$4:$D$6,"营销部")', '=COUNTIFS(3月!$D$4:$D$7,"营销部")'],
    ["='3月'!H6", null],
  ])('%s becomes %s', (before, after) => {
    expect(grownFormula(before, 7, there)).toBe(after);
  });

  it('in a record grow where the range is pinned, and end with their row where it runs along', () => {
    const inRecord = { ...HERE, isInRecord: true };
    expect(grownFormula('=RANK(H6,H$4:H$6)', 7, inRecord)).toBe('=RANK(H6,H$4:H$7)');
    expect(grownFormula('=SUM(H$4:H6)', 7, inRecord)).toBeNull();
    expect(grownFormula('=SUM(F6:G6)', 7, inRecord)).toBeNull();
  });
});

describe('the formula of a sum when row 6 goes', () => {
  it('has 0 where Excel would leave #REF!', () => {
    expect(shrunkFormula('=SUM(H6:H6)+H8', 6, HERE)).toBe('=SUM(0)+H7');
    expect(shrunkFormula('=SUM(H4:H6)', 6, HERE)).toBeNull();
  });

  it('is known when it begins or ends there', () => {
    expect(['=SUM(H4:H6)', '=H6', '=SUM(H4:H7)', '="H6"'].map((f) => touchesRow(f, 6, HERE))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
