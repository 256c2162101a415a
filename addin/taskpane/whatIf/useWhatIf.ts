import { useMemo, useState } from 'react';
import { fractionOfDecimal, type Fraction } from '../../../ledger/score/fraction';
import { parseMilli, type Milli } from '../../../ledger/score/milli';
import type { PeriodResult } from '../../../ledger/score/periodResult';
import { readRuleSet } from '../../../ledger/score/ruleSet';
import type { RuleFault } from '../../../ledger/score/rules/ruleFault';
import { whatIf } from '../../../ledger/score/whatIf';

type Texts = Readonly<Record<string, string>>;
type Draft = Readonly<Record<string, unknown>>;

const isDecimal = (text: string): boolean => /^\d{1,9}(\.\d{1,4})?$/.test(text);

/** The figures that can be read, by row. */
function readFigures<Figure>(
  texts: Texts,
  read: (text: string) => Figure | null,
): ReadonlyMap<string, Figure> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) => {
      const figure = isDecimal(text) ? read(text) : null;
      return figure === null ? [] : [[key, figure] as const];
    }),
  );
}

/** What has been typed of other figures and rules, and the ranking that would follow. */
export function useWhatIf(before: PeriodResult) {
  const [deductions, setDeductions] = useState<Texts>({});
  const [volumes, setVolumes] = useState<Texts>({});
  const [rules, setRules] = useState<Draft>(before.rules);
  const read = useMemo(() => readRuleSet(rules), [rules]);
  const outcome = useMemo(() => {
    if (!read.ok) return null;
    return whatIf(before, {
      deductions: readFigures<Milli>(deductions, parseMilli),
      volumes: readFigures<Fraction>(volumes, fractionOfDecimal),
      rules: read.value,
    });
  }, [before, deductions, volumes, read]);
  const faults: readonly RuleFault[] = read.ok ? [] : read.fault;
  return {
    ...{ deductions, volumes, rules, faults, outcome },
    isWrong: (text: string | undefined): boolean => text !== undefined && !isDecimal(text),
    setDeduction: (key: string, text: string) => setDeductions({ ...deductions, [key]: text.trim() }),
    setVolume: (key: string, text: string) => setVolumes({ ...volumes, [key]: text.trim() }),
    setRule: (key: string, value: unknown) => setRules({ ...rules, [key]: value }),
    reset() {
      setDeductions({});
      setVolumes({});
      setRules(before.rules);
    },
  };
}
