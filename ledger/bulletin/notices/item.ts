import type { KindId } from '../../kinds/kind';
import { failure, success, type Result } from '../../result';
import { textOf, type PlacedRecord } from '../../score/ledgerRecords';
import { textKey } from '../../values/textKey';
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
  const numberOf = ({ values }: PlacedRecord): string => bracketKey(textOf(values[numberField]));
  const found =
    records.find((record) => numberOf(record) === wanted) ??
    records.find((record) => /(\d+)号?$/.exec(numberOf(record))?.[1] === wanted);
  if (found !== undefined) return success(found);
  const known = records.map(({ values }) => textOf(values[numberField])).filter((text) => text !== '');
  return failure(`本期台账里没有“${item}”；有${known.length === 0 ? '的记录没有编号' : known.join('、')}`);
}

/** Keys of numbers in whatever brackets. */
function bracketKey(text: string): string {
  return textKey(text)
    .replace(/[〔[(【﹝]/g, '[')
    .replace(/[〕\])】﹞]/g, ']');
}
