import { Button, Link, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { RecordValues } from '../../../ledger/wire/recordValues';
import type { Conflict } from '../../client/heldRows';
import type { CellChange } from '../../excel/applyFixes';
import type { PaneWorkbook } from '../actions';
import { Fault } from '../Fault';
import { MovedTo } from './MovedTo';
import { useSay } from '../text/TextContext';
import { useTask } from '../useTask';
import { conflictPlan, type CellChoice } from './conflictPlan';

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
  const { sheet, row, current } = conflict;
  const plan = useMemo(() => conflictPlan(workbook, conflict, mine), [workbook, conflict, mine]);
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>(() =>
    Object.fromEntries(
      plan.choices.flatMap(({ key, changedBy }) => (changedBy === null ? [] : [[key, changedBy]])),
    ),
  );
  const settle = (): void =>
    task.run(() =>
      onSettle(
        plan.cells(plan.choices.filter(({ key }) => sides[key] === 'theirs').flatMap(({ fields }) => fields)),
      ),
    );
  const isSettled = plan.choices.every(({ key }) => sides[key] !== undefined);
  return (
    <li className={styles.card}>
      <Link as="button" onClick={onShow}>
        {say('desk.place', { sheet, row })}
      </Link>
      {current.values === null && <p className={styles.hint}>{say('desk.deletedThere')}</p>}
      <MovedTo place={current.movedTo} />
      {plan.choices.map((choice) => (
        <Choice
          key={choice.key}
          choice={choice}
          side={sides[choice.key] ?? ''}
          onChoose={(side) => setSides({ ...sides, [choice.key]: side })}
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
      <MovedTo place={conflict.current.movedTo} />
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
  readonly choice: CellChoice;
  readonly side: Side | '';
  readonly onChoose: (side: Side) => void;
}

function Choice({ choice: { label, mine, theirs, changedBy }, side, onChoose }: ChoiceProps) {
  const styles = useStyles();
  const say = useSay();
  const shown = (text: string): string => (text === '' ? say('desk.nothing') : text);
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>
        {label}
        {changedBy === null && ` · ${say('desk.bothChanged')}`}
      </legend>
      <RadioGroup
        value={side}
        aria-label={label}
        onChange={(_, { value }) => onChoose(value === 'theirs' ? 'theirs' : 'mine')}
      >
        <Radio value="mine" label={say('desk.mine', { value: shown(mine) })} />
        <Radio value="theirs" label={say('desk.theirs', { value: shown(theirs) })} />
      </RadioGroup>
    </fieldset>
  );
}
