import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Letterhead } from '../../../ledger/bulletin/letterhead';
import { useSay } from '../text/TextContext';

const useStyles = makeStyles({
  summary: {
    padding: '4px 0',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  brief: { color: tokens.colorNeutralForeground2 },
  fields: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '4px' },
});

const FIELDS = ['company', 'office', 'code', 'recipients'] as const satisfies ReadonlyArray<keyof Letterhead>;

interface LetterheadFieldsProps {
  readonly letterhead: Letterhead;
  readonly onChange: (letterhead: Letterhead) => void;
}

/** What heads every bulletin: typed once, remembered in the workbook, folded away from then on. */
export function LetterheadFields({ letterhead, onChange }: LetterheadFieldsProps) {
  const styles = useStyles();
  const say = useSay();
  const isIncomplete = FIELDS.some((field) => letterhead[field].trim() === '');
  return (
    <details open={isIncomplete || undefined}>
      <summary className={styles.summary}>
        {say('bulletin.letterhead')} <span className={styles.brief}>{letterhead.company}</span>
      </summary>
      <div className={styles.fields}>
        {FIELDS.map((field) => (
          <Field
            key={field}
            label={say(`bulletin.${field}`)}
            required
            validationMessage={letterhead[field].trim() === '' ? say('bulletin.required') : undefined}
          >
            <Input
              value={letterhead[field]}
              onChange={(_, { value }) => onChange({ ...letterhead, [field]: value })}
            />
          </Field>
        ))}
      </div>
    </details>
  );
}
