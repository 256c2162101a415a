import { isPlaceholder, textKey } from '../../values/textKey';
import type { CrossFinding } from './crossFinding';
import { findingAt, type LedgerRow } from './ledgerRows';
import { textsAlike } from './sameEvent';

const NOT_CARRIED = /未承接|未分解|未落实|待承接|待分解|待落实|无人承接/;

/** A superior indicator is known by its number, without one by its words. */
function superiorOf({ raw }: LedgerRow): string {
  const number = raw.superiorNo ?? '';
  return textKey(isPlaceholder(number) ? (raw.superiorIndicator ?? '') : number);
}

function isCarried({ values, raw }: LedgerRow): boolean {
  return values.unit !== undefined && !NOT_CARRIED.test(textKey(raw.status ?? ''));
}

/** Whether the indicator ledger has the local indicator, by 指标N or by its words. */
function isLocal({ raw }: LedgerRow, indicators: readonly LedgerRow[]): boolean {
  const number = /\d+/.exec(textKey(raw.localNo ?? ''))?.[0];
  return indicators.some(
    ({ values, raw: own }) =>
      (number !== undefined && values.serial === Number(number)) ||
      textsAlike(own.indicator ?? '', raw.localIndicator ?? '') ||
      textsAlike(own.riskPoint ?? '', raw.localIndicator ?? ''),
  );
}

/**
 * `indicator.uncarried`: an indicator of a superior company that no unit carries (R34), or whose local indicator the
 * workbook's indicator ledger doesn't know.
 */
export function uncarriedIndicators(
  decompositions: readonly LedgerRow[],
  indicators: readonly LedgerRow[],
): readonly CrossFinding[] {
  const superiors = new Map<string, LedgerRow[]>();
  for (const row of decompositions) {
    const key = superiorOf(row);
    if (key !== '') superiors.set(key, [...(superiors.get(key) ?? []), row]);
  }
  return [...superiors.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const indicator = first.raw.superiorIndicator ?? '';
    if (!rows.some(isCarried)) {
      const parameters = { indicator };
      return [
        findingAt(first, 'superiorIndicator', 'indicator.uncarried', 'indicator.uncarried', parameters, rows),
      ];
    }
    return rows
      .filter(({ raw }) => indicators.length > 0 && !isPlaceholder(raw.localIndicator ?? ''))
      .filter((row) => !isLocal(row, indicators))
      .map((row) =>
        findingAt(row, 'localIndicator', 'indicator.uncarried', 'indicator.noLocal', {
          indicator,
          local: row.raw.localIndicator ?? '',
        }),
      );
  });
}
