import { Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { REQUIRED_FIELDS, type Letterhead } from '../../../ledger/bulletin/letterhead';
import { NAMING_WAYS } from '../../../ledger/bulletin/persons/naming';
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

const OPTIONAL_FIELDS = ['copies', 'feedback'] as const;
const HEAD_STYLES = ['none', 'document', 'brief'] as const;

interface LetterheadFieldsProps {
  readonly letterhead: Letterhead;
  readonly onChange: (letterhead: Letterhead) => void;
}

/** What heads and ends every bulletin: typed once, remembered in the workbook, folded away from then on. */
export function LetterheadFields({ letterhead, onChange }: LetterheadFieldsProps) {
  const styles = useStyles();
  const say = useSay();
  const isIncomplete = REQUIRED_FIELDS.some((field) => letterhead[field].trim() === '');
  const change = (more: Partial<Letterhead>): void => onChange({ ...letterhead, ...more });
  return (
    <details open={isIncomplete || undefined}>
      <summary className={styles.summary}>
        {say('bulletin.letterhead')} <span className={styles.brief}>{letterhead.company}</span>
      </summary>
      <div className={styles.fields}>
        {REQUIRED_FIELDS.map((field) => (
          <Field
            key={field}
            label={say(`bulletin.${field}`)}
            required
            validationMessage={letterhead[field].trim() === '' ? say('bulletin.required') : undefined}
          >
            <Input value={letterhead[field]} onChange={(_, { value }) => change({ [field]: value })} />
          </Field>
        ))}
        {OPTIONAL_FIELDS.map((field) => (
          <Field key={field} label={say(`bulletin.${field}`)}>
            <Input value={letterhead[field]} onChange={(_, { value }) => change({ [field]: value })} />
          </Field>
        ))}
        <Field label={say('bulletin.naming')}>
          <Select
            value={letterhead.naming}
            onChange={(_, { value }) =>
              change({ naming: NAMING_WAYS.find((way) => way === value) ?? letterhead.naming })
            }
          >
            {NAMING_WAYS.map((way) => (
              <option key={way} value={way}>
                {say(`bulletin.naming.${way}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say('bulletin.head')} hint={say('bulletin.headHint')}>
          <Select
            value={letterhead.headStyle}
            onChange={(_, { value }) =>
              change({ headStyle: HEAD_STYLES.find((style) => style === value) ?? letterhead.headStyle })
            }
          >
            {HEAD_STYLES.map((style) => (
              <option key={style} value={style}>
                {say(`bulletin.head.${style}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label={say('bulletin.sealed')}
          checked={letterhead.isSealed}
          onChange={(_, { checked }) => change({ isSealed: checked === true })}
        />
      </div>
    </details>
  );
}
