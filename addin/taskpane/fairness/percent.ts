/** A share of 1 in percent, two decimals, without the sign. */
export const percent = (share: number): string => (100 * share).toFixed(2);
