import { grownFormula } from '../../../ledger/form/grownFormula';

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
    expect(grownFormula(before, 7)).toBe(after);
  });

  it.each(['=SUM(H4:H5)', '=H6+H8', '=SUM(H8:H10)', '=SUM(部门名册!B4:B6)', '="H4:H6"'])(
    'is left to Excel where no range ends above the new row: %s',
    (formula) => {
      expect(grownFormula(formula, 7)).toBeNull();
    },
  );
});
