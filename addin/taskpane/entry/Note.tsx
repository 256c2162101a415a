import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    marginBottom: '12px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  doubt: {
    border: `1px solid ${tokens.colorPaletteYellowBorder2}`,
    backgroundColor: tokens.colorPaletteYellowBackground1,
  },
  text: { flexBasis: '100%' },
});

interface NoteProps {
  readonly text: string;
  /** A question that wants an answer before something is written. */
  readonly isDoubt?: boolean;
  readonly children?: ReactNode;
}

/** A line above or below the form with what can be done about it; screen readers hear of it. */
export function Note({ text, isDoubt = false, children }: NoteProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.note, isDoubt && styles.doubt)} role="status">
      <span className={styles.text}>{text}</span>
      {children}
    </div>
  );
}
