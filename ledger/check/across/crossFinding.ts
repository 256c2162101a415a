import type { RecordPlace } from '../../recognise/recognised';

/** How grave: wrong as it stands, to be looked into, or only worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** What ledgers of one workbook say together that none of them shows alone. */
export type CrossCode =
  | 'finding.unrecorded'
  | 'finding.unrectified'
  | 'deduction.unfounded'
  | 'person.unknown'
  | 'riskPoint.incomplete'
  | 'indicator.uncarried'
  | 'coverage.missed';

/** Which sentence says it; the words stand in the locales under `across.…`. */
export type CrossMessage =
  | 'finding.unrecorded'
  | 'finding.unrectified'
  | 'deduction.noReason'
  | 'deduction.noFinding'
  | 'deduction.noCheck'
  | 'deduction.noProblem'
  | 'person.unknown'
  | 'riskPoint.incomplete'
  | 'indicator.uncarried'
  | 'indicator.noLocal'
  | 'coverage.never'
  | 'coverage.late';

/**
 * A finding across ledgers. It is no problem code of contract.md: `inspect` doesn't list it. Row from 1, column a letter.
 */
export interface CrossFinding {
  readonly code: CrossCode;
  readonly severity: Severity;
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
  readonly field: string | null;
  readonly message: CrossMessage;
  /** What the sentence names, as the ledgers spell it. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The rows, of this ledger or another, that bear it out. */
  readonly evidence: readonly RecordPlace[];
}

const SEVERITIES: Readonly<Record<CrossCode, Severity>> = {
  'finding.unrecorded': 'warning',
  'finding.unrectified': 'warning',
  'deduction.unfounded': 'error',
  'person.unknown': 'warning',
  'riskPoint.incomplete': 'warning',
  'indicator.uncarried': 'warning',
  // What was not yet inspected is a plan for next month, no defect of the ledger.
  'coverage.missed': 'info',
};

export function severityOfCross(code: CrossCode): Severity {
  return SEVERITIES[code];
}
