import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { fieldOf, kindOf } from '../../../ledger/kinds/kinds';
import type { KindId } from '../../../ledger/kinds/kind';
import type { RowPlace } from '../../../ledger/score/explain/explanationLine';
import type { FigureChange } from '../../../ledger/score/freeze/snapshotDifferences';
import { useSay } from '../text/TextContext';
import { isCorrection, type CorrectionPlan } from './correctionPlan';
import { fieldWords } from './fieldWords';
import type { Difference } from './useClosedPeriod';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '4px 0',
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: { padding: '5px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  kind: {
    marginRight: '6px',
    padding: '0 5px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  link: {
    padding: 0,
    border: 'none',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    textDecorationLine: 'underline',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  note: { margin: '2px 0', color: tokens.colorNeutralForeground2 },
  figures: { fontVariantNumeric: 'tabular-nums' },
});

/** The kind whose fields a ledger's rows have; entries stand in one of two. */
const KINDS: Readonly<Record<Difference['ledger'], KindId>> = {
  ...{ indicators: 'indicators', entries: 'scores', checks: 'checks', volumes: 'workload' },
  ...{ rectifications: 'rectifications', interviews: 'interviews' },
};

interface DifferenceListProps {
  readonly rows: readonly Difference[];
  readonly figures: readonly FigureChange[];
  readonly isBusy: boolean;
  readonly onGoTo: (place: RowPlace) => void;
  readonly onCorrect: (plan: CorrectionPlan) => void;
}

/** What has changed since a period was closed, each row a click away, with its 更正; then the figures that would change. */
export function DifferenceList({ rows, figures, isBusy, onGoTo, onCorrect }: DifferenceListProps) {
  const styles = useStyles();
  const say = useSay();
  const words = (value: unknown): string => fieldWords(value) || say('closing.empty');
  return (
    <>
      <ul className={styles.list}>
        {rows.map((row, i) => {
          const { sheet, row: number } = row.kind === 'removed' ? row.before : row.after;
          const kind = isCorrection(row) ? 'correction' : row.kind;
          return (
            <li key={i} className={styles.item}>
              <span className={styles.kind}>{say(`closing.kind.${kind}`)}</span>
              {row.kind === 'removed' ? (
                say('closing.place', { ledger: sheet, row: number })
              ) : (
                <button
                  type="button"
                  className={styles.link}
                  aria-label={say('closing.goTo', { sheet, row: number })}
                  onClick={() => onGoTo({ sheet, row: number })}
                >
                  {say('closing.place', { ledger: sheet, row: number })}
                </button>
              )}
              <div className={styles.note}>{detailOf(row)}</div>
              {row.plan?.isEntered === true && <div>✓ {say('closing.corrected')}</div>}
              {row.plan?.isEntered === false && (
                <>
                  <Button size="small" disabled={isBusy} onClick={() => row.plan && onCorrect(row.plan)}>
                    {say('closing.correct')}
                  </Button>
                  <div className={styles.note}>{say('closing.correctHint', { sheet: row.plan.sheet })}</div>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {figures.length > 0 && (
        <>
          <p className={styles.note}>{say('closing.figures')}</p>
          <ul className={mergeClasses(styles.list, styles.figures)}>
            {figures.map(({ unit, figure, before, after }) => (
              <li key={`${unit} ${figure}`}>
                {say('closing.figure', {
                  ...{ unit, figure: say(`closing.figure.${figure}`) },
                  ...{ before: words(before), after: words(after) },
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );

  function detailOf(row: Difference): string {
    if (row.kind === 'changed')
      return row.fields
        .map(({ field, before, after }) => {
          const name = fieldOf(kindOf(KINDS[row.ledger]), field)?.header ?? field;
          return say('closing.field', { field: name, before: words(before), after: words(after) });
        })
        .join('；');
    const { values } = row.kind === 'added' ? row.after : row.before;
    const { unit, reason, matter, indicator, deduction, bonus, quantity } = values;
    return [unit, reason ?? matter ?? indicator, deduction, bonus, quantity]
      .filter((value) => value !== undefined)
      .map(words)
      .join(' ');
  }
}
