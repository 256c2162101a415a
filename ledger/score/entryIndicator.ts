import { textKey } from '../values/textKey';
import type { EntryInput, IndicatorInput } from './scoreInputs';

/** The numbers N of 指标N in a text, whole: 指标12 isn't 指标1. */
function indicatorNumbers(key: string): readonly number[] {
  return [...key.matchAll(/指标(\d+)/g)].map((match) => Number(match[1]));
}

/**
 * The indicator, among those that a unit bears, to which an entry belongs: its 依据 names it by 指标N or contains its
 * text, of several texts the longest (contract.md). null for a routine lapse, whose deduction has no cap.
 */
export function indicatorOfEntry<Indicator extends Pick<IndicatorInput, 'serial' | 'indicator'>>(
  { basis }: Pick<EntryInput, 'basis'>,
  borne: readonly Indicator[],
): Indicator | null {
  const key = textKey(basis);
  const numbers = indicatorNumbers(key);
  const byNumber = borne.find(({ serial }) => numbers.includes(serial));
  if (byNumber !== undefined) return byNumber;
  const named = borne.filter(({ indicator }) => indicator !== '' && key.includes(textKey(indicator)));
  return named.sort((a, b) => b.indicator.length - a.indicator.length)[0] ?? null;
}
