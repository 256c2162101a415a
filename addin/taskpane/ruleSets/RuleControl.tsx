import { Button, Checkbox, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { RuleFault } from '../../../ledger/score/rules/ruleFault';
import { ruleFaultWords } from '../../locales/ruleFaultWords';
import type { TextKey } from '../../locales/texts';
import { useSay } from '../text/TextContext';
import type { RuleShape } from './ruleShapes';

const useStyles = makeStyles({
  input: { width: '100%', minWidth: 0 },
  group: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '6px 8px' },
  row: { display: 'grid', gridTemplateColumns: '1fr 1fr auto', gap: '6px', marginBottom: '4px' },
  faults: {
    margin: '2px 0 0',
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
  },
});

type Fields = Readonly<Record<string, unknown>>;

export interface RuleControlProps {
  readonly shape: RuleShape;
  /** What a screen reader calls it. */
  readonly label: string;
  /** `veto.highestScore`: where its faults are. */
  readonly path: string;
  /** As typed; it need not be right. */
  readonly value: unknown;
  readonly faults: readonly RuleFault[];
  readonly onChange: (value: unknown) => void;
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const rowsOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const namesText = (value: unknown): string => (Array.isArray(value) ? value.map(textOf).join('、') : '');

/** Faults of an entry itself, said beside it; those of its parts stand beside the parts. */
export function FaultList({ faults }: { readonly faults: readonly RuleFault[] }) {
  const styles = useStyles();
  const say = useSay();
  if (faults.length === 0) return null;
  return (
    <div role="alert">
      <ul className={styles.faults}>
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.code}`}>✕ {ruleFaultWords(fault, say)}</li>
        ))}
      </ul>
    </div>
  );
}

/** The control of one entry of a rule set, by its shape. */
export function RuleControl(props: RuleControlProps) {
  const { shape, label, value, path, faults, onChange } = props;
  const styles = useStyles();
  const say = useSay();
  switch (shape.kind) {
    case 'flag':
      return (
        <Checkbox label={label} checked={value === true} onChange={(_, { checked }) => onChange(checked)} />
      );
    case 'choice':
      return (
        <Select
          aria-label={label}
          value={textOf(value)}
          onChange={(_, { value: chosen }) => onChange(chosen)}
        >
          {shape.choices.map((each) => (
            <option key={each} value={each}>
              {say(`ruleSet.choice.${each}` as TextKey)}
            </option>
          ))}
        </Select>
      );
    case 'names':
      return (
        <Input
          className={styles.input}
          aria-label={label}
          defaultValue={namesText(value)}
          onChange={(_, { value: typed }) =>
            onChange(typed.split(/[、，,；;]/).filter((each) => each.trim() !== ''))
          }
        />
      );
    case 'count':
      return (
        <Input
          className={styles.input}
          aria-label={label}
          inputMode="numeric"
          value={textOf(value)}
          onChange={(_, { value: typed }) => onChange(/^\d+$/.test(typed) ? Number(typed) : typed)}
        />
      );
    case 'group':
      return (
        <div role="group" aria-label={label} className={styles.group}>
          {Object.entries(shape.fields).map(([name, inner]) => (
            <Part key={name} {...props} name={name} shape={inner} />
          ))}
        </div>
      );
    case 'rows':
      return <Rows {...props} columns={shape.columns} />;
    case 'record':
      return <Decimals {...props} />;
    case 'byCategory':
      return null;
    case 'text':
    case 'decimal':
    case 'date':
      return (
        <Input
          className={styles.input}
          aria-label={label}
          type={shape.kind === 'date' ? 'date' : 'text'}
          inputMode={shape.kind === 'decimal' ? 'decimal' : 'text'}
          aria-invalid={faults.some((fault) => fault.path === path)}
          value={textOf(value)}
          onChange={(_, { value: typed }) => onChange(typed.trim())}
        />
      );
  }
}

function Part({ name, shape, value, path, faults, onChange }: RuleControlProps & { readonly name: string }) {
  const say = useSay();
  const label = say(`ruleSet.part.${name}` as TextKey);
  const own = `${path}.${name}`;
  const fields = fieldsOf(value);
  return (
    <div>
      <Field label={label} size="small">
        <RuleControl
          {...{ shape, label, faults }}
          path={own}
          value={fields[name]}
          onChange={(changed) => onChange({ ...fields, [name]: changed })}
        />
      </Field>
      <FaultList faults={faults.filter((fault) => fault.path === own)} />
    </div>
  );
}

function Rows({
  columns,
  label,
  value,
  onChange,
}: RuleControlProps & { readonly columns: readonly [string, string] }) {
  const styles = useStyles();
  const say = useSay();
  const rows = rowsOf(value);
  return (
    <div role="group" aria-label={label}>
      {rows.map((row, i) => (
        <div key={i} className={styles.row}>
          {columns.map((column) => (
            <Input
              key={column}
              className={styles.input}
              aria-label={`${label} ${String(i + 1)} ${say(`ruleSet.part.${column}` as TextKey)}`}
              value={textOf(row[column])}
              onChange={(_, { value: typed }) => onChange(rows.with(i, { ...row, [column]: typed.trim() }))}
            />
          ))}
          <Button
            size="small"
            aria-label={`${say('ruleSet.removeRow')} ${textOf(row[columns[0]])}`}
            onClick={() => onChange(rows.filter((other) => other !== row))}
          >
            {say('ruleSet.removeRow')}
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...rows, { [columns[0]]: '', [columns[1]]: '0' }])}>
        {say('ruleSet.addRow')}
      </Button>
    </div>
  );
}

function Decimals({ label, path, value, faults, onChange }: RuleControlProps) {
  const styles = useStyles();
  const say = useSay();
  const entries = Object.entries(fieldsOf(value));
  const put = (next: ReadonlyArray<readonly [string, unknown]>): void => onChange(Object.fromEntries(next));
  return (
    <div role="group" aria-label={label}>
      {entries.map(([name, decimal], i) => (
        <div key={i}>
          <div className={styles.row}>
            <Input
              className={styles.input}
              aria-label={`${label} ${String(i + 1)} ${say('ruleSet.part.name')}`}
              value={name}
              onChange={(_, { value: typed }) => {
                // Two entries of one name would become one.
                if (!entries.some(([other]) => other === typed)) put(entries.with(i, [typed, decimal]));
              }}
            />
            <Input
              className={styles.input}
              aria-label={`${label} ${name}`}
              inputMode="decimal"
              value={textOf(decimal)}
              onChange={(_, { value: typed }) => put(entries.with(i, [name, typed.trim()]))}
            />
            <Button
              size="small"
              aria-label={`${say('ruleSet.removeRow')} ${name}`}
              onClick={() => put(entries.filter((_, j) => j !== i))}
            >
              {say('ruleSet.removeRow')}
            </Button>
          </div>
          <FaultList faults={faults.filter((fault) => fault.path === `${path}.${name}`)} />
        </div>
      ))}
      <Button size="small" onClick={() => put([...entries, ['', '1']])}>
        {say('ruleSet.addRow')}
      </Button>
    </div>
  );
}
