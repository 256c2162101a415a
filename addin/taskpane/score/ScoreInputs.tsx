import { makeStyles, tokens } from '@fluentui/react-components';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { recordsOf } from '../../../ledger/score/ledgerRecords';
import type { Period } from '../../../ledger/score/period';
import { useSay } from '../text/TextContext';
import { rowsInPeriod } from './periods';

const useStyles = makeStyles({
  inputs: { margin: '12px 0 0' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  list: {
    listStyleType: 'none',
    margin: '4px 0 0',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  line: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  rows: { fontVariantNumeric: 'tabular-nums' },
  missing: { color: tokens.colorPaletteDarkOrangeForeground1, textAlign: 'right' },
});

interface ScoreInputsProps {
  readonly workbook: RecognisedWorkbook;
  readonly period: Period;
}

/** 得失分记录表, or 绩效管理台账 where the workbook has none: a score never counts both. */
function kindsOf(workbook: RecognisedWorkbook) {
  const entries = recordsOf(workbook, 'scores').length > 0 ? 'scores' : 'performance';
  return ['organisation', 'indicators', 'workload', entries, 'checks'] as const;
}

/** What goes into the score of a period, and what follows from what is missing. */
export function ScoreInputs({ workbook, period }: ScoreInputsProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <section className={styles.inputs}>
      <h2 className={styles.heading}>{say('score.inputs')}</h2>
      <ul className={styles.list}>
        {kindsOf(workbook).map((kind) => {
          const rows =
            kind === 'organisation' || kind === 'indicators'
              ? recordsOf(workbook, kind).length
              : rowsInPeriod(workbook, kind, period);
          return (
            <li key={kind} className={styles.line}>
              <span>{say(`ledger.${kind}`)}</span>
              {rows > 0 ? (
                <span className={styles.rows}>{say('score.rows', { rows })}</span>
              ) : (
                <span className={styles.missing}>⚠ {say(`score.effect.${kind}`)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
