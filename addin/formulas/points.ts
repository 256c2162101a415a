import { success } from '../../ledger/result';
import {
  add,
  clamp,
  divide,
  fraction,
  fractionOfDecimal,
  multiply,
  ONE,
  roundHalfUp,
  subtract,
  ZERO,
  type Fraction,
} from '../../ledger/score/fraction';
import { DEFAULT_RULES } from '../../ledger/score/ruleSet';
import { decimalOfNumber } from '../../ledger/values/decimal';
import { textKey } from '../../ledger/values/textKey';
import { areCounts, cellFault, NEGATIVE, type CellResult, type Optional } from './cellFault';

/** A cell's number as the decimal that it shows: 0.1 + 0.2 is 0.3. */
const exact = (value: number): Fraction => fractionOfDecimal(decimalOfNumber(value));
const HUNDRED = fraction(100n);
/** More digits than a cell keeps. */
const CELL_PLACES = 12;

/**
 * A score by the points rate, rounded half up to two places: 100·(1 − X/T) + A/M within floor and ceiling (domain.md 5.3).
 * `deductions` and `bonus` are those of all months, within their caps and limits.
 */
export function score(
  due: number,
  deductions: number,
  bonus?: Optional,
  months?: Optional,
  floor?: Optional,
  ceiling?: Optional,
): CellResult {
  const [gained, count] = [bonus ?? 0, months ?? 1];
  const [lowest, highest] = [floor ?? Number(DEFAULT_RULES.floor), ceiling ?? Number(DEFAULT_RULES.ceiling)];
  if (!areCounts(due, deductions, gained, count, lowest, highest))
    return cellFault('invalidValue', `各项${NEGATIVE[0]}`, `Every argument ${NEGATIVE[1]}`);
  if (due === 0)
    return cellFault('notAvailable', '应得分为0：未承担指标，没有得分', 'No due points: no score');
  if (count < 1 || !Number.isInteger(count))
    return cellFault('invalidValue', '月数应为1以上的整数', 'Months must be a whole number of 1 or more');
  if (lowest >= highest)
    return cellFault('invalidValue', '保底分应低于封顶分', 'The floor must be below the ceiling');
  const rate = multiply(HUNDRED, subtract(ONE, divide(exact(deductions), exact(due))));
  const unlimited = add(rate, divide(exact(gained), exact(count)));
  return success(Number(roundHalfUp(clamp(unlimited, exact(lowest), exact(highest)), 2)));
}

type Cells = ReadonlyArray<readonly unknown[]>;

const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || cell === '';

/** ρ of a cell's 风险等级; as in a ledger, what is no grade counts as none. */
function riskFactor(cell: unknown): string {
  const grade = isBlank(cell) ? '' : textKey(String(cell));
  return DEFAULT_RULES.riskFactors[grade] ?? DEFAULT_RULES.riskFactorWithoutGrade;
}

/**
 * Due points φ·Σ b·ρ of indicators: their 分值, their 风险等级 beside them, and the volume factor (domain.md 5.3). Rows
 * without both are no indicators; an empty 分值 counts as the rules say.
 */
export function duePoints(points: Cells, grades: Cells, factor?: Optional): CellResult {
  const [values, beside] = [points.flat(), grades.flat()];
  if (values.length !== beside.length)
    return cellFault(
      'invalidValue',
      '分值与风险等级的单元格个数不同',
      'Points and grades differ in the number of cells',
    );
  const phi = factor ?? 1;
  let total = ZERO;
  for (const [i, cell] of values.entries()) {
    if (isBlank(cell) && isBlank(beside[i])) continue;
    const base = isBlank(cell) ? Number(DEFAULT_RULES.basePointsWhenEmpty) : Number(cell);
    if (!areCounts(base, phi))
      return cellFault(
        'invalidValue',
        `第${String(i + 1)}个分值“${String(cell)}”或业务量系数不对，${NEGATIVE[0]}`,
        `Points ${String(i + 1)} “${String(cell)}” or the volume factor ${NEGATIVE[1]}`,
      );
    total = add(total, multiply(exact(base), fractionOfDecimal(riskFactor(beside[i]))));
  }
  return success(Number(roundHalfUp(multiply(exact(phi), total), CELL_PLACES)));
}
