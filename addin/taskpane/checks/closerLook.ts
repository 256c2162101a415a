import { acrossLedgers } from '../../../ledger/check/across/acrossLedgers';
import type { CrossFinding } from '../../../ledger/check/across/crossFinding';
import { reportDateOf } from '../../../ledger/check/across/reportDate';
import { normalisations, type Normalisation } from '../../../ledger/check/normalisation';
import { crossWords } from '../../locales/crossWords';
import type { Language } from '../../locales/texts';
import type { PaneWorkbook } from '../actions';

/** A finding across ledgers in the reader's words. */
export interface SaidFinding extends CrossFinding {
  readonly text: string;
}

/** What is said a moment after the problems of each ledger. */
export interface CloserLook {
  readonly findings: readonly SaidFinding[];
  readonly spellings: readonly Normalisation[];
}

/** What the ledgers deny one another, up to the last day that they tell of, and what is written otherwise than it should be. */
export function lookCloser({ cells, recognised }: PaneWorkbook, language: Language): CloserLook {
  const findings = acrossLedgers(cells, recognised, reportDateOf(recognised));
  return {
    findings: findings.map((finding) => ({ ...finding, text: crossWords(finding, language) })),
    spellings: recognised.sheets.flatMap(({ tables }, index) => {
      const sheet = cells[index];
      return sheet ? tables.flatMap((table) => normalisations(sheet, table, recognised.organisation)) : [];
    }),
  };
}
