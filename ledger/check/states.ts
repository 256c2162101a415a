import type { Problem } from '../problem';
import type { LedgerRecord } from '../recognise/recognised';
import { isPlaceholder, textKey } from '../values/textKey';
import { columnOf, type TableUnderCheck } from './checkTable';
import { saysAllInOrder, saysNothingFound } from './nothingFound';
import { problemAt } from './problemAt';

/** The field in which a record contradicts itself; null where it doesn't. */
type Contradiction = (record: LedgerRecord, has: (field: string) => boolean) => string | null;

/** Whether a column that the table has says nothing in this row; a text that can't be read says something. */
function lacks({ values, raw }: LedgerRecord, field: string): boolean {
  return values[field] === undefined && isPlaceholder(raw[field] ?? '');
}

/** A problem count above 0 with 无 as findings, or findings with a count of 0 (contract.md). */
const countAgainstFindings: Contradiction = ({ values, raw }, has) => {
  const count = values.problemCount;
  if (!has('findings') || typeof count !== 'number') return null;
  const findings = raw.findings ?? '';
  if (count > 0) return saysNothingFound(findings) ? 'problemCount' : null;
  return saysNothingFound(findings) || saysAllInOrder(findings) ? null : 'problemCount';
};

/** Closed without a re-check: closure needs an independent verification (domain.md 3.3, 9.2). */
const closedUnverified: Contradiction = (record, has) => {
  const { values, raw } = record;
  const isStatusClosed = /^已?销号/.test(textKey(raw.status ?? ''));
  const said = values.closed === true ? 'closed' : isStatusClosed && !has('closed') ? 'status' : null;
  const isUnverified = ['verifier', 'verifiedDate'].some((field) => has(field) && lacks(record, field));
  return isUnverified ? said : null;
};

/** Rectified without a completion date. */
const doneWithoutDate: Contradiction = (record, has) =>
  record.values.status === '已整改' && has('doneDate') && lacks(record, 'doneDate') ? 'doneDate' : null;

const CONTRADICTIONS: readonly Contradiction[] = [countAgainstFindings, closedUnverified, doneWithoutDate];

/** `state.contradiction`: what a row says in one column and denies in another. */
export function stateProblems(table: TableUnderCheck): readonly Problem[] {
  const fields = new Set(table.columns.map(({ field }) => field.id));
  const has = (field: string): boolean => fields.has(field);
  const problems: Problem[] = [];
  for (const record of table.read.records) {
    for (const contradiction of CONTRADICTIONS) {
      const field = contradiction(record, has);
      const mapped = field === null ? undefined : columnOf(table, field);
      if (mapped)
        problems.push(problemAt(table.grid, record.row, mapped.column, mapped.field, 'state.contradiction'));
    }
  }
  return problems;
}
