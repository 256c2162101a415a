import { makeStyles, tokens } from '@fluentui/react-components';
import type { PeriodTotals } from '../../../ledger/score/periodScore';
import { useSay } from '../text/TextContext';

const useStyles = makeStyles({
  totals: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: '6px', margin: '12px 0 0' },
  figure: {
    display: 'flex',
    flexDirection: 'column',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  number: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  counter: { marginLeft: '2px', fontSize: tokens.fontSizeBase200 },
});

const FIGURES = ['entries', 'deductions', 'checks', 'personTimes', 'problems', 'interviews'] as const;

/** What the ledgers record for the period, each figure with its own counter (条, 分, 次, 人次, 项, 人). */
export function Totals({ totals }: { readonly totals: PeriodTotals }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <dl className={styles.totals} aria-label={say('score.totals')}>
      {FIGURES.map((figure) => (
        <div key={figure} className={styles.figure}>
          <dt className={styles.name}>{say(`score.${figure}Name`)}</dt>
          <dd className={styles.value}>
            <span className={styles.number}>{totals[figure]}</span>
            <span className={styles.counter}>{say(`score.${figure}`)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
