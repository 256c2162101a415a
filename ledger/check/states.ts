import type { Problem } from '../problem';
import type { LedgerRecord } from '../recognise/recognised';
import { isPlaceholder, textKey } from '../values/textKey';
import { columnOf, type TableUnderCheck } from './checkTable';
import { problemAt } from './problemAt';

type Contradiction = (record: LedgerRecord, has: (field: string) => boolean) => string | null;

const isNothingFound = (text: string): boolean =>
  isPlaceholder(text) || /^(?:未发现|没有发现|无)(?:任何)?(?:问题|异常|不符)?/.test(textKey(text));

/** A problem count above 0 with 无 as findings, or findings with a count of 0 (contract.md). */
const countAgainstFindings: Contradiction = ({ values, raw }, has) => {
  const count = values.problemCount;
  if (!has('findings') || typeof count !== 'number') return null;
  const findings = raw.findings ?? '';
  if (count > 0 && isNothingFound(findings)) return 'problemCount';
  return count === 0 && findings !== '' && !isNothingFound(findings) ? 'problemCount' : null;
};

/** Closed without a re-check: closure needs an independent verification (domain.md 3.3, 9.2). */
const closedUnverified: Contradiction = ({ values, raw }, has) => {
  if (values.closed !== true) return null;
  const missing = (field: string): boolean =>
    has(field) && values[field] === undefined && (raw[field] ?? '') === '';
  return missing('verifier') || missing('verifiedDate') ? 'closed' : null;
};

/** Rectified without a completion date. */
const doneWithoutDate: Contradiction = ({ values, raw }, has) =>
  values.status === '已整改' &&
  has('doneDate') &&
  values.doneDate === undefined &&
  (raw.doneDate ?? '') === ''
    ? 'doneDate'
    : null;

const CONTRADICTIONS: readonly Contradiction[] = [countAgainstFindings, closedUnverified, doneWithoutDate];

/** `state.contradiction`: what a row says in one column and denies in another. */
export function stateProblems(table: TableUnderCheck): readonly Problem[] {
  const has = (field: string): boolean => columnOf(table, field) !== undefined;
  return table.read.records.flatMap((record) =>
    CONTRADICTIONS.flatMap((contradiction) => {
      const field = contradiction(record, has);
      const mapped = field === null ? undefined : columnOf(table, field);
      return mapped
        ? [problemAt(table.grid, record.row, mapped.column, mapped.field, 'state.contradiction')]
        : [];
    }),
  );
}
