import type { KindId } from '../kinds/kind';
import type { LedgerRecord, RecognisedWorkbook } from '../recognise/recognised';
import { textKey } from '../values/textKey';
import { byFrequency } from './columnHistory';

/** An indicator that a unit bears, as 抽查指标台账 states it. */
export interface BorneIndicator {
  readonly serial: number;
  readonly unit: string;
  readonly indicator: string;
  readonly basePoints: string | null;
  readonly deductionRule: string | null;
}

/** What the workbook's other ledgers say of a unit. */
interface KnownOfUnit {
  readonly people: readonly string[];
  readonly posts: readonly string[];
  readonly matters: readonly string[];
}

export interface UnitKnowledge {
  readonly indicators: readonly BorneIndicator[];
  of(unit: string): KnownOfUnit;
}

const NOTHING: KnownOfUnit = { people: [], posts: [], matters: [] };

/** Fields of people who belong to the record's unit; inspectors and chairs come from elsewhere. */
const OWN_PEOPLE: ReadonlySet<string> = new Set([
  'person',
  'owner',
  'head',
  'interviewee',
  'selfChecker',
  'reporter',
]);
const POSTS: ReadonlySet<string> = new Set(['post']);
/** Where a unit's risk points and indicators stand. */
const MATTER_KINDS: ReadonlySet<KindId | 'other'> = new Set<KindId | 'other'>(['indicators', 'riskCensus']);
const MATTERS: ReadonlySet<string> = new Set(['indicator', 'riskPoint']);

function addTexts(texts: string[], { values }: LedgerRecord, fields: ReadonlySet<string>): void {
  for (const id of Object.keys(values)) {
    if (!fields.has(id)) continue;
    const value = values[id];
    if (Array.isArray(value)) texts.push(...value.map(String));
    else if (typeof value === 'string') texts.push(value);
  }
}

function indicatorOf({ values }: LedgerRecord): BorneIndicator | null {
  const { serial, unit, indicator, basePoints, deductionRule } = values;
  if (typeof serial !== 'number' || typeof unit !== 'string' || typeof indicator !== 'string') return null;
  return {
    ...{ serial, unit, indicator },
    basePoints: typeof basePoints === 'string' ? basePoints : null,
    deductionRule: typeof deductionRule === 'string' ? deductionRule : null,
  };
}

/** Gathers what all ledgers say of each unit: its people, its posts, its risk points and indicators; once a reading. */
export function unitKnowledge({ sheets }: RecognisedWorkbook): UnitKnowledge {
  const gathered = new Map<string, { people: string[]; posts: string[]; matters: string[] }>();
  const indicators: BorneIndicator[] = [];
  for (const { ledger, records } of sheets.flatMap(({ tables }) => tables)) {
    for (const record of records) {
      const indicator = ledger === 'indicators' ? indicatorOf(record) : null;
      if (indicator !== null) indicators.push(indicator);
      const { unit } = record.values;
      for (const name of Array.isArray(unit) ? unit.map(String) : typeof unit === 'string' ? [unit] : []) {
        const key = textKey(name);
        const known = gathered.get(key) ?? { people: [], posts: [], matters: [] };
        gathered.set(key, known);
        addTexts(known.people, record, OWN_PEOPLE);
        addTexts(known.posts, record, POSTS);
        if (MATTER_KINDS.has(ledger)) addTexts(known.matters, record, MATTERS);
      }
    }
  }
  const byUnit = new Map(
    [...gathered].map(([key, { people, posts, matters }]): [string, KnownOfUnit] => [
      key,
      { people: byFrequency(people), posts: byFrequency(posts), matters: byFrequency(matters) },
    ]),
  );
  return { indicators, of: (unit) => byUnit.get(textKey(unit)) ?? NOTHING };
}
