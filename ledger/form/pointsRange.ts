import { indicatorOfEntry } from '../score/entryIndicator';
import type { FieldValue } from '../values/fieldValue';
import type { UnitKnowledge } from './unitKnowledge';

/** What an entry's indicator says of its points. */
export interface PointsRange {
  /** The indicator with its rule: 指标28“业扩时限达标率”：每超期1件扣0.2分，共6分. */
  readonly rule: string;
  /** Why the points are out of range; null where they are not. It is a doubt, no fault: a cap is applied when scoring. */
  readonly warning: string | null;
}

/** The range of a deduction whose 依据 names an indicator that the unit bears (R22: 分值); null where it names none. */
export function pointsRange(
  values: Readonly<Record<string, FieldValue>>,
  { indicators }: UnitKnowledge,
): PointsRange | null {
  const { unit, basis, deduction } = values;
  if (typeof unit !== 'string' || typeof basis !== 'string') return null;
  const borne = indicators.filter((each) => each.unit === unit);
  const indicator = indicatorOfEntry({ basis }, borne);
  if (indicator === null) return null;
  const { serial, basePoints, deductionRule } = indicator;
  const total = basePoints === null ? '' : `共${basePoints}分`;
  const rule = [deductionRule, total].filter(Boolean).join('，');
  const isOver =
    typeof deduction === 'string' && basePoints !== null && Number(deduction) > Number(basePoints);
  return {
    rule: `指标${String(serial)}“${indicator.indicator}”${rule === '' ? '' : `：${rule}`}`,
    warning: isOver ? `指标${String(serial)}共${basePoints}分，扣分应在0～${basePoints}之间` : null,
  };
}
