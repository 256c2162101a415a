import { useMemo } from 'react';
import { selectionSummary } from '../grid/selectionSummary';
import { type GridSession } from '../grid/useGridSession';

const NUMBERS = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

/** What is selected, summed up, as Excel does at the lower right. */
export function StatusBar({ session }: { readonly session: GridSession }) {
  const { sheet, area, editing } = session;
  const summary = useMemo(() => selectionSummary(sheet, area), [sheet, sheet.version, area]);
  return (
    <footer className="status-bar">
      <span>{editing === null ? '就绪' : '编辑'}</span>
      <span className="status-figures">
        {summary.average !== null && summary.numbers > 1 && <b>平均值: {NUMBERS.format(summary.average)}</b>}
        {summary.filled > 1 && <b>计数: {NUMBERS.format(summary.filled)}</b>}
        {summary.numbers > 1 && <b>求和: {NUMBERS.format(summary.sum)}</b>}
      </span>
    </footer>
  );
}
