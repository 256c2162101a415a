import type { KindId } from '../../kinds/kind';
import type { RecognisedWorkbook } from '../../recognise/recognised';
import { failure, success, type Result } from '../../result';
import { textOf, type PlacedRecord } from '../../score/ledgerRecords';
import type { Period } from '../../score/period';
import type { FieldValue } from '../../values/fieldValue';
import { textKey } from '../../values/textKey';
import type { DocumentKind } from '../content';
import type { Draft } from '../draft';
import { recordsIn } from '../numberTable';

/** Which row of a ledger a notice is made of: its number in the ledger (预警〔2016〕3号, 3), or the period's last one. */
export function chosenItem(
  draft: Draft,
  kind: KindId,
  dateField: string,
  numberField: string,
  item: string | null,
): Result<PlacedRecord, string> {
  const records = recordsIn(draft.workbook, kind, dateField, draft.period);
  if (item === null) {
    const last = records.at(-1);
    return last === undefined ? failure('本期台账里没有可用的记录；请核对期间，或先登记') : success(last);
  }
  const wanted = bracketKey(item);
  const numberOf = ({ values }: PlacedRecord): string => bracketKey(numberText(values[numberField]));
  const found =
    records.find((record) => numberOf(record) === wanted) ??
    records.find((record) => /(\d+)号?$/.exec(numberOf(record))?.[1] === wanted);
  if (found !== undefined) return success(found);
  const known = records.map(({ values }) => numberText(values[numberField])).filter((text) => text !== '');
  return failure(`本期台账里没有“${item}”；有${known.length === 0 ? '的记录没有编号' : known.join('、')}`);
}

/** A row that a notice can be made of. */
export interface ItemChoice {
  readonly value: string;
  readonly label: string;
}

const ITEM_FIELDS = {
  warning: ['warnings', 'issuedDate', 'warningNo', 'matter'],
  rectification: ['rectifications', 'foundDate', 'problemNo', 'problem'],
  interview: ['interviews', 'date', 'serial', 'reason'],
  supervision: ['supervised', 'deadline', 'itemNo', 'matter'],
} as const;

/** The rows of a period that a notice of a kind can be made of, the latest first; none for kinds that need no row. */
export function itemChoices(
  workbook: RecognisedWorkbook,
  period: Period,
  kind: DocumentKind,
): readonly ItemChoice[] {
  if (!(kind in ITEM_FIELDS)) return [];
  const [ledger, date, number, text] = ITEM_FIELDS[kind as keyof typeof ITEM_FIELDS];
  return recordsIn(workbook, ledger, date, period)
    .map(({ values }) => {
      const value = numberText(values[number]);
      return { value, label: `${value} ${textOf(values[text])}` };
    })
    .filter(({ value }) => value !== '')
    .reverse();
}

/** A number as text, whether the ledger keeps it as one or the other. */
function numberText(value: FieldValue | undefined): string {
  return typeof value === 'number' ? String(value) : textOf(value);
}

/** Keys of numbers in whatever brackets. */
function bracketKey(text: string): string {
  return textKey(text)
    .replace(/[〔[(【﹝]/g, '[')
    .replace(/[〕\])】﹞]/g, ']');
}
