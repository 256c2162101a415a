import { makeStyles, tokens } from '@fluentui/react-components';
import { Segments } from '../Segments';
import { useSay } from '../text/TextContext';
import { DifferenceList } from './DifferenceList';
import type { Closing } from './useClosedPeriod';
import type { PaneActions } from '../actions';

const useStyles = makeStyles({
  bar: {
    margin: '12px 0 0',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: tokens.lineHeightBase300,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: {
    margin: '2px 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  source: { margin: '6px 0' },
});

/** Which of the two results is looked at. */
export type ResultSource = 'closed' | 'present';

interface ClosedBarProps {
  readonly closing: Closing;
  readonly source: ResultSource;
  readonly onSource: (source: ResultSource) => void;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** A closed period: when and by which rules, and what has changed in the ledgers since. */
export function ClosedBar({ closing, source, onSource, isBusy, actions }: ClosedBarProps) {
  const styles = useStyles();
  const say = useSay();
  const { closed, differences, rows } = closing;
  if (closed === null) return null;
  const { rules, sha256 } = closed.snapshot;
  const isSame = differences !== null && rows.length === 0 && !differences.rosterChanged;
  return (
    <section className={styles.bar} aria-label={say('closing.closed')}>
      <h2 className={styles.title}>
        <span aria-hidden>■ </span>
        {say('closing.closed')}
      </h2>
      <p className={styles.note}>
        {say('closing.of', {
          ...{ closedOn: closed.closedOn, version: rules.version, hash: sha256.slice(0, 8) },
        })}
      </p>
      {isSame && <p className={styles.note}>{say('closing.same')}</p>}
      {differences !== null && !isSame && (
        <>
          <div className={styles.source}>
            <Segments
              label={say('closing.source')}
              choices={[
                ['closed', say('closing.source.closed')],
                ['present', say('closing.source.present')],
              ]}
              chosen={source}
              onChoose={onSource}
            />
          </div>
          {rows.length > 0 && <p className={styles.note}>{say('closing.changed', { count: rows.length })}</p>}
          {differences.rosterChanged && <p className={styles.note}>{say('closing.roster')}</p>}
          <DifferenceList
            rows={rows}
            figures={differences.figures}
            isBusy={isBusy}
            onGoTo={(place) => void actions.selectCell({ ...place, column: null })}
            onCorrect={closing.correct}
          />
        </>
      )}
    </section>
  );
}
