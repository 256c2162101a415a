import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { KIND_IDS } from '../../../ledger/kinds/kind';
import { ActionRow } from '../ActionRow';
import { EmptyState } from '../EmptyState';
import { Fault } from '../Fault';
import type { PanelProps } from '../panel';
import { PanelFrame } from '../PanelFrame';
import { TableChoice } from '../TableChoice';
import { useSay } from '../text/TextContext';
import { ColumnReview } from './ColumnReview';
import { useReview } from './useReview';

const useStyles = makeStyles({
  hint: { margin: '8px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  columns: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyle: 'none' },
});

interface ReviewPanelProps extends PanelProps {
  readonly onClose: () => void;
}

/** 对照栏目: which column means what, how sure that is, and the user's corrections. */
export function ReviewPanel({ onClose, ...props }: ReviewPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const review = useReview(props);
  const { reviewed, task } = review;
  const { tables, chosenTable, chooseTable } = props.open;
  const close = <Button onClick={onClose}>{say('review.close')}</Button>;
  if (reviewed === null) {
    return (
      <PanelFrame action={close}>
        <EmptyState title={say('header.noLedger')} hint={say('checks.noLedgerHint')} />
      </PanelFrame>
    );
  }
  return (
    <PanelFrame
      action={
        <>
          <Fault reason={task.fault} />
          <ActionRow>
            {close}
            <Button appearance="primary" disabled={task.isRunning} onClick={review.save}>
              {say('review.save')}
            </Button>
          </ActionRow>
        </>
      }
    >
      <TableChoice tables={tables} chosen={chosenTable} onChoose={chooseTable} />
      <Field label={say('review.ledger')}>
        <Select
          value={reviewed.ledger}
          onChange={(_, { value }) => {
            const ledger = [...KIND_IDS, 'other' as const].find((id) => id === value);
            if (ledger !== undefined) review.setLedger(ledger);
          }}
        >
          {[...KIND_IDS, 'other' as const].map((id) => (
            <option key={id} value={id}>
              {say(`ledger.${id}`)}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.hint}>{say('review.hint')}</p>
      <ul className={styles.columns}>
        {reviewed.columns.map((column) => (
          <ColumnReview
            key={column.name}
            column={column}
            ledger={reviewed.ledger}
            onField={(field) => review.setField(column, field)}
            onChange={(answer) => review.setColumn(column, answer)}
          />
        ))}
      </ul>
      {review.isKept && (
        <Button size="small" appearance="subtle" disabled={task.isRunning} onClick={review.forget}>
          {say('review.forget')}
        </Button>
      )}
    </PanelFrame>
  );
}
