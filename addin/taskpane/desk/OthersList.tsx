import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { OthersChange } from '../../client/othersChanges';
import type { CellPlace, PaneWorkbook } from '../actions';
import { Fault } from '../Fault';
import { useSay } from '../text/TextContext';
import { MovedTo } from './MovedTo';
import { othersPlan, type OthersPlan } from './othersPlan';
import type { Others } from './useOthers';

const useStyles = makeStyles({
  others: { marginTop: '10px' },
  heading: { margin: '8px 0 2px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '40vh', overflowY: 'auto' },
  item: {
    marginTop: '6px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  field: { margin: '2px 0', fontSize: tokens.fontSizeBase200 },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
});

const KINDS = ['changed', 'moved', 'new', 'deleted'] as const;
const MOST_SHOWN = 20;

interface OthersListProps {
  readonly others: Others;
  readonly workbook: PaneWorkbook;
  readonly onShow: (place: CellPlace) => void;
}

/** What others did to records, before and after, with the ways to let the sheet say so. Nothing is written by itself. */
export function OthersList({ others, workbook, onShow }: OthersListProps) {
  const styles = useStyles();
  const say = useSay();
  const plan = useMemo(() => othersPlan(workbook), [workbook]);
  const { changes, task } = others;
  if (changes.length === 0) return <Fault reason={task.fault} />;
  const writable = changes.filter((each) => each.what === 'changed' && plan.isWritable(each)).length;
  return (
    <section className={styles.others} aria-label={say('others.title')}>
      {KINDS.map((what) => {
        const own = changes.filter((each) => kindOf(each) === what);
        if (own.length === 0) return null;
        return (
          <div key={what}>
            <h3 className={styles.heading}>{say(`others.${what}`, { count: own.length })}</h3>
            <ul className={styles.list}>
              {own.slice(0, MOST_SHOWN).map((change) => (
                <li key={change.record.recordId} className={styles.item}>
                  <ChangeOf change={change} plan={plan} onShow={onShow} />
                  {change.what !== 'changed' && (
                    <Button size="small" disabled={task.isRunning} onClick={() => others.follow(change)}>
                      {say(change.what === 'new' ? 'others.add' : 'others.remove')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {own.length > MOST_SHOWN && (
              <p className={styles.hint}>{say('others.more', { count: own.length - MOST_SHOWN })}</p>
            )}
          </div>
        );
      })}
      <Fault reason={task.fault} />
      {writable > 0 && <p className={styles.hint}>{say('others.writeHint')}</p>}
      <div className={styles.buttons}>
        {writable > 0 && (
          <Button size="small" appearance="primary" disabled={task.isRunning} onClick={others.writeAll}>
            {say('others.write', { count: writable })}
          </Button>
        )}
        <Button size="small" disabled={task.isRunning} onClick={others.passOver}>
          {say('others.pass')}
        </Button>
      </div>
    </section>
  );
}

/** What was moved to another unit or year was neither changed where it was nor deleted. */
function kindOf(change: OthersChange): (typeof KINDS)[number] {
  return change.what !== 'new' && change.movedTo !== undefined ? 'moved' : change.what;
}

interface ChangeOfProps extends Pick<OthersListProps, 'onShow'> {
  readonly change: OthersChange;
  readonly plan: OthersPlan;
}

function ChangeOf({ change, plan, onShow }: ChangeOfProps) {
  const styles = useStyles();
  const say = useSay();
  if (change.what === 'new') {
    return (
      <p className={styles.field}>
        {change.sheet} · {plan.summary(change)}
      </p>
    );
  }
  const { sheet, row } = change.row;
  const orNothing = (text: string): string => (text === '' ? say('desk.nothing') : text);
  return (
    <>
      <Link as="button" onClick={() => onShow({ sheet, row, column: null })}>
        {say('desk.place', { sheet, row })}
      </Link>
      <MovedTo place={change.movedTo} />
      {change.what === 'changed' &&
        plan.steps(change).map(({ label, before, after, isWritable }) => (
          <p key={label} className={styles.field}>
            {isWritable
              ? say('others.field', { label, before: orNothing(before), after: orNothing(after) })
              : say('others.noCell', { label })}
          </p>
        ))}
    </>
  );
}
