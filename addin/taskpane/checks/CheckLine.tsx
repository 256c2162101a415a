import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { problemWords } from '../../locales/problemWords';
import { useSpeech } from '../text/TextContext';
import type { Glance } from '../useGlance';
import { isFixedTogether, type CheckItem, type FixableItem } from './checkGroups';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '48px 1fr',
    gap: '2px 8px',
    padding: '6px 8px 6px 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `1px solid ${tokens.colorBrandStroke2}`,
    outlineOffset: '-1px',
  },
  button: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  cell: {
    alignSelf: 'start',
    color: tokens.colorBrandForegroundLink,
    fontVariantNumeric: 'tabular-nums',
    ':hover': { textDecorationLine: 'underline' },
  },
  fix: {
    justifySelf: 'start',
    gridColumnStart: 2,
    padding: '1px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  after: { fontWeight: tokens.fontWeightSemibold },
});

interface CheckLineProps {
  readonly item: CheckItem;
  readonly isCurrent: boolean;
  readonly isBusy: boolean;
  readonly glance: Glance;
  readonly onGoTo: (item: CheckItem) => void;
  readonly onFix: (items: readonly FixableItem[]) => void;
}

/** One problem: the cell as a link, what is wrong, and where it is safe the fix as a button, before → after. A pointer that
 * rests on it shows the cell. */
export function CheckLine({ item, isCurrent, isBusy, glance, onGoTo, onFix }: CheckLineProps) {
  const styles = useStyles();
  const { language, say } = useSpeech();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const { sheet, row, column, problem, fix } = item;
  const cell = column === null ? say('checks.row', { row }) : `${column}${String(row)}`;
  const place = `${sheet}!${cell}`;
  return (
    <li
      ref={line}
      className={mergeClasses(styles.line, isCurrent && styles.current)}
      aria-current={isCurrent}
      onMouseEnter={() => glance.show(sheet, column === null ? `${String(row)}:${String(row)}` : cell)}
      onMouseLeave={glance.leave}
    >
      <button
        type="button"
        className={mergeClasses(styles.button, styles.cell)}
        aria-label={say('checks.selectCell', { cell: place })}
        onClick={() => onGoTo(item)}
      >
        {cell}
      </button>
      {problem && <span>{'text' in problem ? problem.text : problemWords(problem, language, say)}</span>}
      {fix && isFixedTogether(item.code) && (
        <span>
          <span className={styles.before}>{fix.before}</span> →{' '}
          <span className={styles.after}>{fix.after}</span>
        </span>
      )}
      {fix && column !== null && !isFixedTogether(item.code) && (
        <button
          type="button"
          className={mergeClasses(styles.button, styles.fix)}
          disabled={isBusy}
          aria-label={say('checks.rewriteOne', { cell: place, before: fix.before, after: fix.after })}
          onClick={() => onFix([{ ...item, column, fix }])}
        >
          <span className={styles.before}>{fix.before}</span> →{' '}
          <span className={styles.after}>{fix.after}</span>
        </button>
      )}
    </li>
  );
}
