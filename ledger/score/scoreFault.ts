import type { Period } from './period';
import type { RuleFault } from './rules/ruleFault';

/** Why a period can't be scored, closed or compared; its words stand at the edge, in the reader's language. */
export type ScoreFault =
  // A ledger that the workbook lacks.
  | { readonly code: 'noRoster' | 'noIndicators' }
  | { readonly code: 'noRecords'; readonly period: Period }
  // Rule sets.
  | { readonly code: 'noRulesYet'; readonly period: Period; readonly earliest: string }
  | { readonly code: 'keptRules'; readonly faults: readonly RuleFault[] }
  // Closed periods.
  | { readonly code: 'noSnapshot' | 'closedTooLong' }
  | { readonly code: 'snapshotPeriod' | 'snapshotAltered'; readonly text: string }
  | { readonly code: 'snapshotContradicted'; readonly period: Period };
