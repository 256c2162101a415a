import { success } from '../../ledger/result';
import { wilsonInterval } from '../../ledger/score/fairness/wilson';
import { divide, fractionOfDecimal, roundHalfUp } from '../../ledger/score/fraction';
import { decimalOfNumber } from '../../ledger/values/decimal';
import { areCounts, cellFault, NEGATIVE, type CellResult } from './cellFault';

/** Places of a share that are two of its percent. */
const SHARE_PLACES = 4;

function faultOf(problems: number, inspected: number): CellResult | null {
  if (!areCounts(problems, inspected))
    return cellFault(
      'invalidValue',
      `问题数和抽查数量${NEGATIVE[0]}`,
      `Problems and inspected items ${NEGATIVE[1]}`,
    );
  // 0 inspected is neither 0 % nor 100 % (domain.md 5.5).
  if (inspected === 0)
    return cellFault('notAvailable', '未被抽查，没有有问题率', 'Nothing was inspected: no rate');
  return null;
}

/** 有问题率 as a share of 1, rounded half up to two places of its percent (domain.md 5.5). */
export function problemRate(problems: number, inspected: number): CellResult {
  const fault = faultOf(problems, inspected);
  if (fault !== null) return fault;
  const [found, all] = [problems, inspected].map((value) => fractionOfDecimal(decimalOfNumber(value)));
  if (found === undefined || all === undefined) throw new Error('two numbers went in');
  return success(Number(roundHalfUp(divide(found, all), SHARE_PLACES)));
}

function wilsonBound(problems: number, inspected: number, bound: 'lower' | 'upper'): CellResult {
  const fault = faultOf(problems, inspected);
  if (fault !== null) return fault;
  if (problems > inspected)
    return cellFault(
      'invalidValue',
      '有问题的件数不能多于抽查数量',
      'No more items can have problems than were inspected',
    );
  return success(wilsonInterval(problems, inspected)[bound]);
}

/** Lower end of Wilson's 95 % interval, a share of 1. */
export const wilsonLower = (problems: number, inspected: number): CellResult =>
  wilsonBound(problems, inspected, 'lower');

/** Upper end of Wilson's 95 % interval, a share of 1. */
export const wilsonUpper = (problems: number, inspected: number): CellResult =>
  wilsonBound(problems, inspected, 'upper');
