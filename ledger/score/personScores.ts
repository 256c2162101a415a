import type { OrganisationUnit } from '../recognise/organisation';
import { textKey } from '../values/textKey';
import {
  add,
  divide,
  fraction,
  fractionOfDecimal,
  larger,
  multiply,
  subtract,
  sum,
  ZERO,
  type Fraction,
} from './fraction';
import { fractionOfMilli } from './milli';
import type { PeriodResult } from './periodResult';
import type { RuleSet } from './ruleSet';
import type { EntryInput } from './scoreInputs';

/** What an entry does to a person: their own deduction or bonus, or their share of a subordinate's (联责). */
export interface PersonEntry {
  readonly entry: EntryInput;
  readonly kind: 'own' | 'joint';
  readonly deduction: Fraction;
  readonly bonus: Fraction;
}

/** A person's score; shown only to roles that may see it (domain.md 5.4, 11.4). */
export interface PersonScore {
  readonly person: string;
  readonly unit: string;
  /** 100 − deductions + bonuses, a month's mean in a period of several months; never below 0. */
  readonly score: Fraction;
  readonly deductions: Fraction;
  readonly joint: Fraction;
  readonly bonus: Fraction;
  readonly entries: readonly PersonEntry[];
}

const HUNDRED = fraction(100n);

interface Borne extends PersonEntry {
  readonly person: string;
  readonly unit: string;
}

const isSame = (a: string, b: string | null): boolean => b !== null && textKey(a) === textKey(b);

/** The leader one level up: the unit's head, for the head the deputy in charge; nobody further (domain.md 5.4). */
function leaderOf(person: string, { head, deputy }: OrganisationUnit): string | null {
  return isSame(person, head) ? deputy : head;
}

/** What an entry means for the people it names, each in full, and for their leader. */
function borneOf(entry: EntryInput, unit: OrganisationUnit, rules: RuleSet['individual']): readonly Borne[] {
  const own = multiply(fractionOfMilli(entry.deduction), fractionOfDecimal(rules.deductionFactor));
  const bonus = fractionOfMilli(entry.bonus);
  const persons = entry.persons.map((person): Borne => {
    return { person, unit: unit.name, entry, kind: 'own', deduction: own, bonus };
  });
  const leaders = [...new Set(entry.persons.flatMap((person) => leaderOf(person, unit) ?? []))];
  const stated = entry.jointDeduction;
  const share =
    stated === null ? multiply(own, fractionOfDecimal(rules.jointShare)) : fractionOfMilli(stated);
  // A leader whom the entry itself names already bears it in full.
  const joint = leaders
    .filter((leader) => !entry.persons.some((person) => isSame(person, leader)))
    .map((leader): Borne => {
      return { person: leader, unit: unit.name, entry, kind: 'joint', deduction: share, bonus: ZERO };
    });
  return [...persons, ...(share.numerator === 0n ? [] : joint)];
}

function personScore(own: readonly Borne[], monthCount: number): PersonScore {
  const { person = '', unit = '' } = own[0] ?? {};
  const total = (kind: PersonEntry['kind']) =>
    sum(own.filter((each) => each.kind === kind).map(({ deduction }) => deduction));
  const [deductions, joint, bonus] = [total('own'), total('joint'), sum(own.map((each) => each.bonus))];
  const change = divide(subtract(bonus, add(deductions, joint)), fraction(BigInt(monthCount)));
  return {
    ...{ person, unit, deductions, joint, bonus },
    score: larger(ZERO, add(HUNDRED, change)),
    entries: own.map(({ entry, kind, deduction, bonus: gained }) => ({
      entry,
      kind,
      deduction,
      bonus: gained,
    })),
  };
}

/** Scores of everyone whom an entry of the period names or who answers for them; the others have 100. */
export function personScores({ inputs, months, rules }: PeriodResult): readonly PersonScore[] {
  const units = new Map(inputs.organisation.units.map((unit) => [unit.name, unit]));
  const byPerson = new Map<string, Borne[]>();
  for (const entry of inputs.entries.filter(({ month }) => month !== null && months.includes(month)))
    for (const unit of entry.units.flatMap((name) => units.get(name) ?? []))
      for (const borne of borneOf(entry, unit, rules.individual)) {
        // People of one name in two units are two people; a deputy answers for several units as one.
        const isDeputy = isSame(borne.person, unit.deputy);
        const key = `${textKey(borne.person)}\n${isDeputy ? '' : unit.name}`;
        byPerson.set(key, [...(byPerson.get(key) ?? []), borne]);
      }
  return [...byPerson.values()].map((own) => personScore(own, months.length));
}
