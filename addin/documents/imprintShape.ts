import { SIZES, TEXT_WIDTH } from './pageMeasures';

/** 一字 of 4号, in twips. */
export const IMPRINT_CHARACTER = SIZES.fourth * 10;
/** Heights of a line of 版记 and of its rules, in twips. */
export const IMPRINT_LINE = 500;
export const RULE_HEIGHT = 20;
/** Room above the first rule, so that the last one is never cut off. */
const SPARE_HEIGHT = 120;

/** Lines that the names take, hanging after 抄送：; half a line too many does no harm. */
export function copyLines(copies: string): number {
  const perLine = (TEXT_WIDTH - 5 * IMPRINT_CHARACTER) / IMPRINT_CHARACTER;
  return copies === '' ? 0 : Math.ceil((copies.length + 1) / perLine);
}

/** Height of 版记 in twips (GB/T 9704-2012, 7.4). */
export function imprintHeight(copies: string): number {
  return (1 + copyLines(copies)) * IMPRINT_LINE + (copies === '' ? 2 : 3) * 2 * RULE_HEIGHT + SPARE_HEIGHT;
}
