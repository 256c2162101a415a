import type * as z from 'zod/mini';

const RULE_FAULT_CODES = [
  // What can't be read.
  ...([
    'notAnObject',
    'emptyList',
    'unknownEntry',
    'format',
    'text',
    'whole',
    'flag',
    'list',
    'group',
  ] as const),
  ...(['decimal', 'negative', 'empty', 'none', 'day', 'choice'] as const),
  // What can't hold together.
  ...(['noSuchDay', 'factorNotPositive', 'mediumFactor', 'lowFactor', 'pointsNotPositive'] as const),
  ...(['volumeMinimumNotPositive', 'volumeMinimum', 'volumeMaximum', 'floor'] as const),
  ...(['gradeRepeated', 'gradeOrder', 'lowestGrade', 'highestGrade', 'vetoScore', 'vetoBlank'] as const),
  ...(['shareSum', 'performanceShare', 'categoryRepeated', 'unknownCategory', 'jointShare'] as const),
  ...(['productTooLarge', 'productTooSmall', 'mediumRisk', 'passRate', 'lastShare'] as const),
  // Versions beside each other.
  ...(['versionRepeated', 'dayRepeated', 'versionTaken'] as const),
] as const;

export type RuleFaultCode = (typeof RULE_FAULT_CODES)[number];

/** What the words of a fault name: a figure, a name, or several of them. */
export type RuleFaultValues = Readonly<Record<string, string | readonly string[]>>;

/** What is wrong with an entry of a rule set; its words stand at the edge, in the reader's language. */
export interface RuleFault {
  /** The entry, as `veto.highestScore`; empty for the rule set as a whole. */
  readonly path: string;
  readonly code: RuleFaultCode;
  readonly values?: RuleFaultValues;
  /** Whether the entry is not there at all; the code then says what it should be. */
  readonly isMissing?: boolean;
}

/** zod's issue as faults, one for each unknown entry. */
export function faultOfIssue(issue: z.core.$ZodIssue): readonly RuleFault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), code: 'unknownEntry' }));
  const fault = { path: path.join('.'), code: codeOf(issue) };
  if (issue.code === 'invalid_value') return [{ ...fault, values: { choices: issue.values.map(String) } }];
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return [isMissing ? { ...fault, isMissing } : fault];
}

const TYPES: Readonly<Partial<Record<string, RuleFaultCode>>> = {
  ...({
    string: 'text',
    number: 'whole',
    boolean: 'flag',
    array: 'list',
    object: 'group',
    record: 'group',
  } as const),
};

/** The schema's messages are our codes; zod's own English ones are never shown. */
function codeOf(issue: z.core.$ZodIssue): RuleFaultCode {
  const own = RULE_FAULT_CODES.find((code) => code === issue.message);
  return own ?? (issue.code === 'invalid_type' ? TYPES[issue.expected] : undefined) ?? 'format';
}
