import { Button, Link, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecognisedTable } from '../../../ledger/recognise/recognised';
import type { RecordValues } from '../../../ledger/wire/recordValues';
import type { FieldValue } from '../../../ledger/values/fieldValue';
import { writeField, type WrittenCell } from '../../../ledger/values/writeField';
import { fieldDifferences, type FieldDifference } from '../../client/fieldDifferences';
import type { Conflict } from '../../client/heldRows';
import type { CellChange } from '../../excel/applyFixes';
import type { PaneWorkbook } from '../actions';
import { Fault } from '../Fault';
import { useSay } from '../text/TextContext';
import { useTask } from '../useTask';

const useStyles = makeStyles({
  card: {
    marginTop: '8px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  field: { margin: '6px 0 0', padding: 0, border: 'none' },
  legend: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  hint: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

type Side = 'mine' | 'theirs';

interface ConflictCardProps {
  readonly conflict: Conflict;
  readonly workbook: PaneWorkbook;
  readonly onShow: () => void;
  /** With the cells that take over the shared ledger's values. */
  readonly onSettle: (changes: readonly CellChange[]) => Promise<void>;
  /** The record that was deleted here becomes one of others, to be taken in. */
  readonly onTakeBack: () => Promise<void>;
}

/** One record that both sides changed, or one changed and the other deleted. */
export function ConflictCard(props: ConflictCardProps) {
  return props.conflict.mine === null ? (
    <DeletedHere {...props} />
  ) : (
    <MergeCard {...props} mine={props.conflict.mine} />
  );
}

/** Field by field the user says whose value stands. */
function MergeCard({
  conflict,
  workbook,
  mine,
  onShow,
  onSettle,
}: ConflictCardProps & { readonly mine: RecordValues }) {
  const styles = useStyles();
  const say = useSay();
  const task = useTask();
  const { sheet, row, base, current } = conflict;
  const table = tableAt(workbook, conflict);
  // What the sheet has no column for stays as others have it.
  const differences = (current.values === null ? [] : fieldDifferences(base, mine, current.values)).filter(
    ({ field, changedBy }) =>
      changedBy !== 'theirs' || table?.columns.some((column) => column.field === field) === true,
  );
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>(() =>
    Object.fromEntries(
      differences.flatMap(({ field, changedBy }) => (changedBy === null ? [] : [[field, changedBy]])),
    ),
  );
  const cellOf = (field: string, value: FieldValue | undefined): WrittenCell =>
    writeField(value, table?.columns.find((column) => column.field === field)?.type ?? 'text', '1900');
  const textOf = (field: string, value: FieldValue | undefined): string => {
    if (typeof value === 'object' && value !== null && 'date' in value) return value.date;
    const { content } = cellOf(field, value);
    return content === null ? say('desk.nothing') : String(content).replace(/^'/, '');
  };
  const settle = (): void =>
    task.run(() =>
      onSettle(
        differences
          .filter(({ field }) => choices[field] === 'theirs')
          .flatMap(({ field, theirs }) => {
            const column = table?.columns.find((each) => each.field === field)?.column;
            return column === undefined ? [] : [{ sheet, row, column, ...cellOf(field, theirs) }];
          }),
      ),
    );
  const isSettled = differences.every(({ field }) => choices[field] !== undefined);
  return (
    <li className={styles.card}>
      <Link as="button" onClick={onShow}>
        {say('desk.place', { sheet, row })}
      </Link>
      {current.values === null && <p className={styles.hint}>{say('desk.deletedThere')}</p>}
      {differences.map((difference) => (
        <Choice
          key={difference.field}
          difference={difference}
          header={table?.columns.find(({ field }) => field === difference.field)?.header ?? difference.field}
          textOf={(value) => textOf(difference.field, value)}
          choice={choices[difference.field] ?? ''}
          onChoose={(side) => setChoices({ ...choices, [difference.field]: side })}
        />
      ))}
      <Fault reason={task.fault} />
      <Button size="small" appearance="primary" disabled={!isSettled || task.isRunning} onClick={settle}>
        {say(current.values === null ? 'desk.keepMine' : 'desk.settle')}
      </Button>
    </li>
  );
}

function DeletedHere({ conflict, onSettle, onTakeBack }: ConflictCardProps) {
  const styles = useStyles();
  const say = useSay();
  const task = useTask();
  const { sheet, row } = conflict;
  return (
    <li className={styles.card}>
      {say('desk.place', { sheet, row })}
      <p className={styles.hint}>{say('desk.deletedHere')}</p>
      <Fault reason={task.fault} />
      <Button size="small" disabled={task.isRunning} onClick={() => task.run(onTakeBack)}>
        {say('desk.takeBack')}
      </Button>{' '}
      <Button size="small" disabled={task.isRunning} onClick={() => task.run(() => onSettle([]))}>
        {say('desk.deleteAll')}
      </Button>
    </li>
  );
}

interface ChoiceProps {
  readonly difference: FieldDifference;
  readonly header: string;
  readonly textOf: (value: FieldValue | undefined) => string;
  readonly choice: Side | '';
  readonly onChoose: (side: Side) => void;
}

function Choice({ difference, header, textOf, choice, onChoose }: ChoiceProps) {
  const styles = useStyles();
  const say = useSay();
  const { mine, theirs, changedBy } = difference;
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>
        {header}
        {changedBy === null && ` · ${say('desk.bothChanged')}`}
      </legend>
      <RadioGroup
        value={choice}
        aria-label={header}
        onChange={(_, { value }) => onChoose(value === 'theirs' ? 'theirs' : 'mine')}
      >
        <Radio value="mine" label={say('desk.mine', { value: textOf(mine) })} />
        <Radio value="theirs" label={say('desk.theirs', { value: textOf(theirs) })} />
      </RadioGroup>
    </fieldset>
  );
}

function tableAt({ recognised }: PaneWorkbook, { sheet, row }: Conflict): RecognisedTable | undefined {
  return recognised.sheets
    .find(({ name }) => name === sheet)
    ?.tables.find(({ records }) => records.some((record) => record.row === row));
}
