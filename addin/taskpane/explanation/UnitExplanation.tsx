import { Button, Field, Link, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { explanationOf } from '../../../ledger/score/explain/explanation';
import type { RowPlace } from '../../../ledger/score/explain/explanationLine';
import { presentPlace } from '../../../ledger/score/freeze/presentPlace';
import type { PeriodResult } from '../../../ledger/score/periodResult';
import type { Ranked } from '../../../ledger/score/rank/ranking';
import type { ScoreInputs } from '../../../ledger/score/scoreInputs';
import type { PaneActions } from '../actions';
import { Fault } from '../Fault';
import { PanelFrame } from '../PanelFrame';
import { periodWords } from '../../locales/periodWords';
import { useSay } from '../text/TextContext';
import { useDownload } from '../useDownload';
import { useTask, valueOf } from '../useTask';
import { ComparisonTable } from './ComparisonTable';
import { ExplanationTree } from './ExplanationTree';

const useStyles = makeStyles({
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '8px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  score: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  detail: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  why: { marginTop: '8px' },
  actions: { display: 'flex', gap: '8px', '& > button': { flex: 1 } },
});

interface UnitExplanationProps {
  readonly actions: PaneActions;
  readonly result: PeriodResult;
  /** The present ledgers, where the rows of a closed period may have moved. */
  readonly present: ScoreInputs;
  readonly unit: string;
  readonly onClose: () => void;
}

/** How one unit's score came about, line by line, and why another one stands before it. */
export function UnitExplanation({ actions, result, present, unit, onClose }: UnitExplanationProps) {
  const styles = useStyles();
  const say = useSay();
  const task = useTask();
  const { download, offer } = useDownload();
  const [compared, setCompared] = useState('');
  const explanation = explanationOf(result, unit);
  if (explanation === null) return null;
  const { category, ranked, lines } = explanation;
  const others = category.ranked.filter((each) => each !== ranked && each.rank !== null);
  const other = others.find(({ result: { unit: own } }) => own.name === compared);
  const { score, grade, flags } = ranked.result;
  const print = (): void =>
    task.run(async () => offer(await (await actions.scoring()).scoreStatement(result, unit)));
  const goTo = (place: RowPlace): void =>
    task.run(async () => {
      const now = presentPlace(place, result.inputs, present);
      valueOf(await actions.selectCell({ ...now, column: null }));
    });
  return (
    <PanelFrame
      action={
        <>
          <Fault reason={task.fault} />
          {download && (
            <Link href={download.address} download={download.fileName}>
              {say('bulletin.download', { file: download.fileName })}
            </Link>
          )}
          <div className={styles.actions}>
            <Button onClick={onClose}>{say('explain.back')}</Button>
            <Button title={say('explain.statementHint')} disabled={task.isRunning} onClick={print}>
              {say('explain.statement')}
            </Button>
          </div>
        </>
      }
    >
      <div className={styles.head}>
        <h2 className={styles.name}>{unit}</h2>
        <span className={styles.score}>{score ?? say('app.none')}</span>
      </div>
      <p className={styles.detail}>
        {[periodWords(result.period, say), category.category, rankWords(ranked), grade ?? '', ...flags]
          .filter((words) => words !== '')
          .join(' · ')}
      </p>
      <ExplanationTree key={unit} label={say('explain.tree', { unit })} lines={lines} onGoTo={goTo} />
      <p className={styles.detail}>{say('explain.hint')}</p>
      {others.length > 0 && ranked.rank !== null && (
        <Field
          className={styles.why}
          label={
            ranked.rank !== null && ranked.rank > 1
              ? say('explain.why', { rank: ranked.rank - 1 })
              : say('explain.compare')
          }
        >
          <Select value={compared} onChange={(_, { value }) => setCompared(value)}>
            <option value="">{say('explain.compareNone')}</option>
            {others.map(
              ({
                rank,
                result: {
                  unit: { name },
                },
              }) => (
                <option key={name} value={name}>
                  {rank === null
                    ? say('explain.compareUnranked', { unit: name })
                    : say('explain.compareWith', { rank, unit: name })}
                </option>
              ),
            )}
          </Select>
        </Field>
      )}
      {other && <ComparisonTable own={ranked.result} other={other.result} />}
    </PanelFrame>
  );

  function rankWords({ rank }: Ranked): string {
    return rank === null ? say('explain.noRank') : say('explain.rank', { rank });
  }
}
