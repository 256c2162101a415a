import { textKey } from '../values/textKey';
import type { EntryInput, IndicatorInput } from './scoreInputs';

type Named = Pick<IndicatorInput, 'serial' | 'indicator'>;

/** The numbers N of 指标N in a text, whole: 指标12 isn't 指标1. */
function indicatorNumbers(key: string): readonly number[] {
  return [...key.matchAll(/指标(\d+)/g)].map((match) => Number(match[1]));
}

/** The indicators that a text names, by 指标N or by their own text. */
export function indicatorsNamed<Indicator extends Named>(
  text: string,
  borne: readonly Indicator[],
): readonly Indicator[] {
  const key = textKey(text);
  const numbers = indicatorNumbers(key);
  return borne.filter(
    ({ serial, indicator }) =>
      numbers.includes(serial) || (indicator !== '' && key.includes(textKey(indicator))),
  );
}

/**
 * The indicator, among those that a unit bears, to which an entry belongs: its 依据 names it by 指标N or contains its
 * text, of several texts the longest (contract.md). null for a routine lapse, whose deduction has no cap.
 */
export function indicatorOfEntry<Indicator extends Named>(
  { basis }: Pick<EntryInput, 'basis'>,
  borne: readonly Indicator[],
): Indicator | null {
  const named = indicatorsNamed(basis, borne);
  const numbers = indicatorNumbers(textKey(basis));
  const byNumber = named.find(({ serial }) => numbers.includes(serial));
  const byText = [...named].sort((a, b) => b.indicator.length - a.indicator.length)[0];
  return byNumber ?? byText ?? null;
}

/** The same for many entries of one unit: most of them cite the same few rules. */
export function indicatorFinder(
  borne: readonly IndicatorInput[],
): (entry: Pick<EntryInput, 'basis'>) => IndicatorInput | null {
  const known = new Map<string, IndicatorInput | null>();
  return (entry) => {
    let indicator = known.get(entry.basis);
    if (indicator === undefined) {
      indicator = indicatorOfEntry(entry, borne);
      known.set(entry.basis, indicator);
    }
    return indicator;
  };
}
