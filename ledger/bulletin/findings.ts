import type { PlainDate } from '../calendar/plainDate';
import type { RecognisedWorkbook } from '../recognise/recognised';
import { dateOf, namesOf, pointsOf, recordsOf, textOf, type PlacedRecord } from '../score/ledgerRecords';
import type { Period } from '../score/period';
import { entryRows, problemsOf } from '../score/scoreInputs';
import { textKey } from '../values/textKey';
import { pointsTotal, recordsIn } from './numberTable';

/** A problem that a spot check found, with what other ledgers record about it. */
export interface Finding {
  readonly check: PlacedRecord;
  readonly unit: string;
  readonly date: PlainDate | null;
  readonly fact: string;
  readonly severity: string;
  /** The entry that took points away for it. */
  readonly entry: PlacedRecord | null;
  readonly basis: string;
  /** "0.5"; "0" where nothing was deducted. */
  readonly deduction: string;
  readonly rectification: PlacedRecord | null;
}

export function unitText({ values }: PlacedRecord): string {
  return namesOf(values.unit).join('、');
}

/** The record of another ledger that speaks of the same unit and day, or of the same unit and fact. */
function sameEvent(
  check: PlacedRecord,
  records: readonly PlacedRecord[],
  dateField: string,
  factField: string,
): PlacedRecord | null {
  const units = namesOf(check.values.unit);
  const date = dateOf(check.values.date)?.date;
  const fact = textKey(textOf(check.values.findings));
  const ofUnit = records.filter(({ values }) => namesOf(values.unit).some((unit) => units.includes(unit)));
  const byFact = ofUnit.find(({ values }) => fact !== '' && textKey(textOf(values[factField])) === fact);
  const byDate = ofUnit.find(({ values }) => date !== undefined && dateOf(values[dateField])?.date === date);
  return byFact ?? byDate ?? null;
}

/** What the spot checks of a period found, in the order of the ledger. */
export function findingsIn(workbook: RecognisedWorkbook, period: Period): readonly Finding[] {
  const entries = entryRows(workbook).filter(({ values }) => pointsOf(values.deduction) > 0);
  const rectifications = recordsOf(workbook, 'rectifications');
  return recordsIn(workbook, 'checks', 'date', period)
    .filter((check) => problemsOf(check) > 0)
    .map((check) => {
      const entry = sameEvent(check, entries, 'date', 'reason');
      return {
        check,
        unit: unitText(check),
        date: dateOf(check.values.date)?.date ?? null,
        fact: textOf(check.values.findings),
        severity: textOf(check.values.severity),
        entry,
        basis: entry === null ? '' : textOf(entry.values.basis),
        deduction: pointsTotal([entry ?? check], 'deduction'),
        rectification: sameEvent(check, rectifications, 'foundDate', 'problem'),
      };
    });
}
