import { Field, Select, makeStyles } from '@fluentui/react-components';
import type { RecognisedTable } from '../../ledger/recognise/recognised';
import { useSay } from './text/TextContext';

const useStyles = makeStyles({ choice: { marginBottom: '12px' } });

interface TableChoiceProps {
  readonly tables: readonly RecognisedTable[];
  readonly chosen: number;
  readonly onChoose: (table: number) => void;
}

/** Which table of the sheet the panel speaks of; nothing to choose on a sheet with one. */
export function TableChoice({ tables, chosen, onChoose }: TableChoiceProps) {
  const styles = useStyles();
  const say = useSay();
  if (tables.length < 2) return null;
  return (
    <Field className={styles.choice} label={say('review.table')}>
      <Select value={String(chosen)} onChange={(_, { value }) => onChoose(Number(value))}>
        {tables.map(({ ledger, headerRows }, index) => (
          <option key={index} value={String(index)}>
            {say('review.tableFrom', { ledger: say(`ledger.${ledger}`), row: headerRows[0] ?? 1 })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
