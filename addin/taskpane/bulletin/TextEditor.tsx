import { makeStyles, tokens } from '@fluentui/react-components';
import type { BulletinContent } from '../../../ledger/bulletin/content';
import { useSay } from '../text/TextContext';

/** Characters of a line of the pane. */
const CHARACTERS_A_LINE = 22;

const useStyles = makeStyles({
  text: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    margin: '2px 0',
    padding: '2px 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: 'inherit',
    backgroundColor: 'transparent',
    font: 'inherit',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface TextEditorProps {
  readonly content: BulletinContent;
  /** The same before the user's own texts. */
  readonly composed: BulletinContent;
  readonly onEdit: (composed: string, text: string) => void;
}

/** The texts of a bulletin to be put otherwise; each is taken over when it is left. */
export function TextEditor({ content, composed, onEdit }: TextEditorProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div>
      {content.blocks.map((block, index) => {
        const original = composed.blocks[index];
        if (block.type === 'table' || original === undefined || original.type === 'table') return null;
        const { text } = block;
        return (
          <textarea
            key={`${String(index)} ${text}`}
            className={styles.text}
            aria-label={say('bulletin.edit')}
            defaultValue={text}
            rows={Math.max(1, Math.ceil(text.length / CHARACTERS_A_LINE))}
            onBlur={({ target }) => {
              if (target.value !== text) onEdit(original.text, target.value.replace(/\s*\n\s*/g, ''));
            }}
          />
        );
      })}
    </div>
  );
}
