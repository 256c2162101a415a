import { makeStyles, tokens } from '@fluentui/react-components';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { recordsOf } from '../../../ledger/score/ledgerRecords';
import type { Period } from '../../../ledger/score/period';
import { useSay } from '../text/TextContext';
import { rowsInPeriod } from './periods';

const useStyles = makeStyles({
  inputs: { margin: '12px 0 0' },
  heading: { fontSize: tokens.fontSizeBase300, cursor: 'pointer' },
  sum: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
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

/** What goes into the score of a period, in one line; opened where something is missing, with what follows from it. */
export function ScoreInputs({ workbook, period }: ScoreInputsProps) {
  const styles = useStyles();
  const say = useSay();
  const counted = kindsOf(workbook).map((kind) => {
    const isRegister = kind === 'organisation' || kind === 'indicators';
    const rows = isRegister ? recordsOf(workbook, kind).length : rowsInPeriod(workbook, kind, period);
    return { kind, rows };
  });
  const missing = counted.filter(({ rows }) => rows === 0).length;
  const rows = counted.reduce((sum, each) => sum + each.rows, 0);
  return (
    <details key={`${period.text} ${String(missing)}`} className={styles.inputs} open={missing > 0}>
      <summary className={styles.heading}>
        {say('score.inputs')}{' '}
        <span className={styles.sum}>
          {say('score.inputsSum', { ledgers: counted.length - missing, rows })}
          {missing > 0 && ` · ⚠ ${say('score.inputsMissing', { count: missing })}`}
        </span>
      </summary>
      <ul className={styles.list}>
        {counted.map((each) => (
          <li key={each.kind} className={styles.line}>
            <span>{say(`ledger.${each.kind}`)}</span>
            {each.rows > 0 ? (
              <span className={styles.rows}>{say('score.rows', { rows: each.rows })}</span>
            ) : (
              <span className={styles.missing}>⚠ {say(`score.effect.${each.kind}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
