import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  fold: { gridColumn: '1 / -1', padding: '2px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    width: '100%',
    padding: '4px 0',
    border: 'none',
    color: 'inherit',
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  content: { padding: '2px 0 8px 14px' },
});

interface FoldProps {
  readonly title: string;
  readonly isOpenAtFirst?: boolean;
  readonly children: () => ReactNode;
}

/** A line that opens what is below it; that is made only then, since a dozen rules have hundreds of fields. */
export function Fold({ title, isOpenAtFirst = false, children }: FoldProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <div className={styles.fold}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-label={title}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden>{isOpen ? '▼' : '▶'}</span> {title}
      </button>
      {isOpen && <div className={styles.content}>{children()}</div>}
    </div>
  );
}
