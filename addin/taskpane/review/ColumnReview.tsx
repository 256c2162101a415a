import { Checkbox, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { FIELD_TYPES, type FieldType, type KindId } from '../../../ledger/kinds/kind';
import { fieldOf, kindOf } from '../../../ledger/kinds/kinds';
import type { ColumnAnswer } from '../../../ledger/recognise/answers';
import type { ReviewedColumn } from '../../../ledger/recognise/reviewColumns';
import { useSay } from '../text/TextContext';
import { Confidence } from './Confidence';

const useStyles = makeStyles({
  column: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) minmax(0, 1.1fr)',
    alignItems: 'center',
    gap: '2px 6px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  letter: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  header: { overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase200 },
  reason: {
    display: 'flex',
    gap: '6px',
    gridColumnStart: 2,
    gridColumnEnd: 4,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  own: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
    gridColumnStart: 2,
    gridColumnEnd: 4,
  },
  choices: { flex: '1 1 100%', minWidth: 0 },
  select: { minWidth: 0 },
});

interface ColumnReviewProps {
  readonly column: ReviewedColumn;
  readonly ledger: KindId | 'other';
  /** The kind's field that the column is; null for a column of its own. */
  readonly onField: (field: string | null) => void;
  readonly onChange: (answer: ColumnAnswer) => void;
}

const SEPARATORS = /[、，,;；/]/;

/** A column of the sheet beside what it means; a column of no known field says how it is to be filled. */
export function ColumnReview({ column, ledger, onField, onChange }: ColumnReviewProps) {
  const styles = useStyles();
  const say = useSay();
  const { header, field, reason, confidence } = column;
  const label = say('review.meaning', { header: header || column.column });
  const named = ledger === 'other' || field === null ? undefined : fieldOf(kindOf(ledger), field)?.header;
  return (
    <li className={styles.column}>
      <span className={styles.letter}>{column.column}</span>
      <span className={styles.header}>{header}</span>
      {ledger === 'other' ? (
        <TypeSelect column={column} label={label} onChange={onChange} />
      ) : (
        <Select
          className={styles.select}
          aria-label={label}
          value={field ?? ''}
          onChange={(_, { value }) => onField(value === '' ? null : value)}
        >
          <option value="">{say('review.ownColumn')}</option>
          {kindOf(ledger).fields.map(({ id, header: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {field === null ? (
        <OwnColumn column={column} withType={ledger !== 'other'} onChange={onChange} />
      ) : (
        <span className={styles.reason}>
          <Confidence share={confidence} />
          {reason !== null && say(`review.reason.${reason}`, { field: named ?? field })}
        </span>
      )}
    </li>
  );
}

function ownAnswer({ type, choices, required, unique, format }: ReviewedColumn): ColumnAnswer {
  return { field: null, type, choices, required, unique, format };
}

interface OwnColumnProps {
  readonly column: ReviewedColumn;
  readonly onChange: (answer: ColumnAnswer) => void;
}

function TypeSelect({ column, label, onChange }: OwnColumnProps & { readonly label: string }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Select
      className={styles.select}
      aria-label={label}
      value={column.type}
      onChange={(_, { value }) => {
        const type = FIELD_TYPES.find((each): each is FieldType => each === value);
        if (type !== undefined) onChange({ ...ownAnswer(column), type });
      }}
    >
      {FIELD_TYPES.map((type) => (
        <option key={type} value={type}>
          {say(`type.${type}`)}
        </option>
      ))}
    </Select>
  );
}

/** How a column of no known field is to be filled: as its values suggest, or as the user says. */
function OwnColumn({ column, withType, onChange }: OwnColumnProps & { readonly withType: boolean }) {
  const styles = useStyles();
  const say = useSay();
  const { header, type, choices = [], required, unique, format = '' } = column;
  const answer = ownAnswer(column);
  return (
    <div className={styles.own}>
      {withType && <TypeSelect column={column} label={say('review.type', { header })} onChange={onChange} />}
      <Checkbox
        label={say('review.required')}
        checked={required === true}
        onChange={(_, { checked }) => onChange({ ...answer, required: checked === true })}
      />
      <Checkbox
        label={say('review.unique')}
        checked={unique === true}
        onChange={(_, { checked }) => onChange({ ...answer, unique: checked === true })}
      />
      {type === 'text' && (
        <Input
          className={styles.choices}
          aria-label={say('review.format', { header })}
          placeholder={say('review.formatHint')}
          defaultValue={format}
          onBlur={({ target }) => onChange({ ...answer, format: target.value.trim() })}
        />
      )}
      {(type === 'enum' || type === 'enums') && (
        <Input
          className={styles.choices}
          aria-label={say('review.choices', { header })}
          placeholder={say('review.choicesHint')}
          defaultValue={choices.join('、')}
          onBlur={({ target }) =>
            onChange({
              ...answer,
              choices: target.value
                .split(SEPARATORS)
                .map((word) => word.trim())
                .filter((word) => word !== ''),
            })
          }
        />
      )}
    </div>
  );
}
