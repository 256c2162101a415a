import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useSay } from '../text/TextContext';
import type { FixableItem } from './checkGroups';

/** A preview is read, not scrolled for ever. */
const MOST_LINES = 50;

const useStyles = makeStyles({
  preview: {
    margin: '4px 0 8px',
    padding: '8px',
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  lines: {
    maxHeight: '180px',
    overflowY: 'auto',
    margin: '6px 0',
    padding: 0,
    listStyleType: 'none',
    fontVariantNumeric: 'tabular-nums',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: { display: 'grid', gridTemplateColumns: '56px 1fr 16px 1fr', gap: '4px', padding: '2px 0' },
  cell: { color: tokens.colorNeutralForeground2 },
  before: {
    textDecorationLine: 'line-through',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
  after: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  buttons: { display: 'flex', gap: '8px', justifyContent: 'flex-end' },
});

interface FixPreviewProps {
  readonly items: readonly FixableItem[];
  readonly isRunning: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What 「全部修复」 would rewrite, cell by cell, before it does. Esc leaves everything as it is. */
export function FixPreview({ items, isRunning, onConfirm, onCancel }: FixPreviewProps) {
  const styles = useStyles();
  const say = useSay();
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  const title = say('checks.preview', { count: items.length });
  return (
    <div
      role="group"
      aria-label={title}
      className={styles.preview}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <div className={styles.title}>{title}</div>
      {/* It scrolls: the keyboard must get there too. */}
      <ul className={styles.lines} tabIndex={0} aria-label={title}>
        {items.slice(0, MOST_LINES).map(({ key, sheet, row, column, fix }) => (
          <li key={key} className={styles.line}>
            <span className={styles.cell} title={`${sheet}!${column}${String(row)}`}>
              {column}
              {row}
            </span>
            <span className={styles.before}>{fix.before}</span>
            <span aria-hidden>→</span>
            <span className={styles.after}>{fix.after}</span>
          </li>
        ))}
        {items.length > MOST_LINES && <li>… +{items.length - MOST_LINES}</li>}
      </ul>
      <div className={styles.buttons}>
        <Button size="small" onClick={onCancel}>
          {say('app.cancel')}
        </Button>
        <Button size="small" appearance="primary" ref={confirm} disabled={isRunning} onClick={onConfirm}>
          {say('checks.fixCount', { count: items.length })}
        </Button>
      </div>
    </div>
  );
}
