import { makeStyles, tokens } from '@fluentui/react-components';
import type { UnitFairness } from '../../../ledger/score/fairness/fairness';
import type { RuleSet } from '../../../ledger/score/ruleSet';
import { useSay } from '../text/TextContext';
import { percent } from './percent';

const useStyles = makeStyles({
  note: {
    margin: '6px 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: '4px 0', paddingLeft: '18px', lineHeight: tokens.lineHeightBase300 },
});

/** How it is decided who explains: the funnel's limit, or the plain rule of domain.md 5.5. */
export type DutyBasis = RuleSet['explanation']['basis'];

interface ExplanationDutyProps {
  readonly units: readonly UnitFairness[];
  readonly rules: RuleSet;
  readonly basis: DutyBasis;
  readonly isInForce: boolean;
}

/** Who has to explain at the 讲评会 and is interviewed, by one way or the other, with the reason (R73). */
export function ExplanationDuty({ units, rules, basis, isInForce }: ExplanationDutyProps) {
  const styles = useStyles();
  const say = useSay();
  const { lowestPassRate, lastShare } = rules.explanation;
  const reasonsOf = (unit: UnitFairness): readonly string[] => {
    if (basis === 'funnel') {
      const figures = { rate: percent(unit.rate), limit: percent(unit.limits.upper998) };
      return unit.isBeyondLimit ? [say('fairness.beyond', figures)] : [];
    }
    return unit.thresholdReasons.map((reason) =>
      say(`fairness.reason.${reason}`, { limit: lowestPassRate, share: Number(lastShare) * 100 }),
    );
  };
  const called = units
    .map((unit) => ({ unit, reasons: reasonsOf(unit) }))
    .filter(({ reasons }) => reasons.length > 0);
  return (
    <>
      <p className={styles.note}>{say(isInForce ? 'fairness.inForce' : 'fairness.notInForce')}</p>
      {called.length === 0 && <p>{say('fairness.nobody')}</p>}
      {called.length > 0 && (
        <ul className={styles.list}>
          {called.map(({ unit, reasons }) => (
            <li key={unit.unit}>
              {unit.unit}：{reasons.join('；')}
            </li>
          ))}
        </ul>
      )}
      {basis === 'threshold' && <p className={styles.note}>{say('fairness.thresholdWarning')}</p>}
    </>
  );
}
