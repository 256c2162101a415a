import { findUnit } from '../recognise/findUnit';
import { success } from '../result';
import type { CellContent, Reading, ReadingContext } from './cellContent';
import { listParts } from './list';
import { isPlaceholder, trimmed, withoutBlanks } from './textKey';

/** Group words that stand for several units: they are kept as they are. */
export function isUnitGroup(text: string): boolean {
  return /^(?:各|全|所有)/.test(text);
}

/**
 * An organisational unit: its canonical name where the roster knows it, else the cleaned text; several in one cell give
 * an array (营销部、城区供电所 are two units, never merged; domain.md 2.1).
 */
export function readUnit(cell: CellContent, context: Pick<ReadingContext, 'organisation'>): Reading {
  const text = trimmed(cell.text);
  if (isPlaceholder(text)) return success(undefined);
  const whole = findUnit(text, context.organisation);
  if (whole !== null) return success(whole.name);
  // A separator inside brackets belongs to the unit's own name.
  const names = listParts(text)
    .map(withoutBlanks)
    .filter((part) => part !== '')
    .map((part) => findUnit(part, context.organisation)?.name ?? part);
  return success(names.length > 1 ? names : names[0]);
}
