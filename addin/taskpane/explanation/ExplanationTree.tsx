import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { ExplanationLine, RowPlace } from '../../../ledger/score/explain/explanationLine';
import { lineWords } from '../../locales/explanationWords';
import { useSay } from '../text/TextContext';
import { treeMove, treeRows, type TreeRow } from './treeRows';

const useStyles = makeStyles({
  tree: { margin: '8px 0 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: {
    display: 'grid',
    gridTemplateColumns: '14px 1fr auto',
    gap: '0 4px',
    padding: '5px 2px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'default',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  active: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  top: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  mark: { color: tokens.colorNeutralForeground2, textAlign: 'center' },
  text: { overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  small: { fontSize: tokens.fontSizeBase200 },
  place: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

interface ExplanationTreeProps {
  readonly label: string;
  readonly lines: readonly ExplanationLine[];
  readonly onGoTo: (place: RowPlace) => void;
}

/** Deductions and the rank are what people ask about: they stand open. */
const OPEN_AT_FIRST: ReadonlyArray<ExplanationLine['kind']> = ['deductions', 'rank', 'veto'];

/** The lines of an explanation as a tree: a branch opens, a line with a row goes there; the arrow keys move. */
export function ExplanationTree({ label, lines, onGoTo }: ExplanationTreeProps) {
  const styles = useStyles();
  const tree = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(lines.flatMap(({ kind }, i) => (OPEN_AT_FIRST.includes(kind) ? [String(i)] : []))),
  );
  const [current, setCurrent] = useState('0');
  const rows = treeRows(lines, open);
  const focused = rows.some(({ path }) => path === current) ? current : '0';

  const toggle = (path: string): void => {
    const next = new Set(open);
    if (!next.delete(path)) next.add(path);
    setOpen(next);
  };
  const activate = ({ path, line, isOpen }: TreeRow): void => {
    setCurrent(path);
    if (isOpen !== null) toggle(path);
    else if (line.place !== null) onGoTo(line.place);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows.find(({ path }) => path === focused);
    if (row === undefined) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      activate(row);
      return;
    }
    const move = treeMove(event.key, rows, focused);
    if (move === null) return;
    event.preventDefault();
    if (move.kind !== 'focus') toggle(move.path);
    else {
      setCurrent(move.path);
      tree.current?.querySelector<HTMLElement>(`[data-path="${move.path}"]`)?.focus();
    }
  };
  return (
    <div ref={tree} role="tree" aria-label={label} className={styles.tree} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <Row key={row.path} row={row} isFocusable={row.path === focused} onActivate={activate} />
      ))}
    </div>
  );
}

interface RowProps {
  readonly row: TreeRow;
  readonly isFocusable: boolean;
  readonly onActivate: (row: TreeRow) => void;
}

function Row({ row, isFocusable, onActivate }: RowProps) {
  const styles = useStyles();
  const say = useSay();
  const { path, line, level, position, setSize, isOpen } = row;
  const { text, note, figure } = lineWords(line, say);
  const isActive = isOpen !== null || line.place !== null;
  return (
    <div
      role="treeitem"
      data-path={path}
      tabIndex={isFocusable ? 0 : -1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-expanded={isOpen ?? undefined}
      className={mergeClasses(styles.row, level === 1 && styles.top, isActive && styles.active)}
      style={{ paddingLeft: `${String((level - 1) * 12 + 2)}px` }}
      onClick={() => onActivate(row)}
    >
      <span className={styles.mark} aria-hidden>
        {isOpen === null ? '' : isOpen ? '▾' : '▸'}
      </span>
      <span className={styles.text}>
        {text}
        {note !== '' && <span className={mergeClasses(styles.note, styles.small)}> {note}</span>}
        {line.place !== null && isOpen === null && (
          <span className={mergeClasses(styles.place, styles.small)}>
            {' '}
            {say('explain.place', { sheet: line.place.sheet, row: line.place.row })}
          </span>
        )}
      </span>
      <span className={styles.figure}>{figure}</span>
    </div>
  );
}
