import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { fairnessOf, type UnitFairness } from '../../../ledger/score/fairness/fairness';
import { PUBLISHED_SEED, seededRandom } from '../../../ledger/score/fairness/random';
import { monthsOf } from '../../../ledger/score/period';
import type { PeriodResult } from '../../../ledger/score/periodResult';
import type { CheckInput } from '../../../ledger/score/scoreInputs';
import { Segments } from '../Segments';
import { useSay } from '../text/TextContext';
import { ExplanationDuty, type DutyBasis } from './ExplanationDuty';
import { FunnelChart } from './FunnelChart';
import { percent } from './percent';
import { Sources } from './Sources';

const useStyles = makeStyles({
  note: {
    margin: '8px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: { margin: '16px 0 6px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  unit: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: '2px 8px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: {
    padding: 0,
    border: 'none',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  figure: { textAlign: 'right', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  detail: {
    gridColumnStart: 1,
    gridColumnEnd: 3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** A closed period has only its own checks; small samples look back into the present ledgers. */
function withEarlierChecks(result: PeriodResult, present: readonly CheckInput[]): PeriodResult {
  if (result.inputs.checks === present) return result;
  const months = monthsOf(result.period);
  const earlier = present.filter(({ month }) => month !== null && !months.includes(month));
  return { ...result, inputs: { ...result.inputs, checks: [...earlier, ...result.inputs.checks] } };
}

interface FairnessViewProps {
  readonly result: PeriodResult;
  /** Checks of all months in the present ledgers. */
  readonly checks: readonly CheckInput[];
  readonly onOpen: (unit: string) => void;
}

/** 漏斗图: what the data say about the problem rates beside the binding score, who has to explain, and every source. */
export function FairnessView({ result, checks, onOpen }: FairnessViewProps) {
  const styles = useStyles();
  const say = useSay();
  const fairness = useMemo(
    () => fairnessOf(withEarlierChecks(result, checks), seededRandom(PUBLISHED_SEED)),
    [result, checks],
  );
  const inForce = result.rules.explanation.basis;
  const [basis, setBasis] = useState<DutyBasis>(inForce);
  const { units, pooledRate, dispersion } = fairness;
  if (units.length === 0) return <p className={styles.note}>{say('fairness.none')}</p>;
  const total = (of: (unit: UnitFairness) => number): number =>
    units.reduce((sum, unit) => sum + of(unit), 0);
  return (
    <>
      <p className={styles.note}>
        {say('fairness.summary', {
          ...{ rate: percent(pooledRate), dispersion: dispersion.toFixed(2) },
          ...{ problems: total((unit) => unit.problems), inspected: total((unit) => unit.inspected) },
        })}
      </p>
      <FunnelChart fairness={fairness} />
      <p className={styles.note}>{say('fairness.chartNote')}</p>
      <h2 className={styles.heading}>{say('fairness.explain')}</h2>
      <Segments
        label={say('fairness.basis')}
        choices={[
          ['funnel', say('fairness.basis.funnel')],
          ['threshold', say('fairness.basis.threshold')],
        ]}
        chosen={basis}
        onChoose={setBasis}
      />
      <ExplanationDuty units={units} rules={result.rules} basis={basis} isInForce={basis === inForce} />
      <h2 className={styles.heading}>{say('fairness.units')}</h2>
      <ul className={styles.list}>
        {units.map((unit) => (
          <li key={unit.unit} className={styles.unit}>
            <button type="button" className={styles.name} onClick={() => onOpen(unit.unit)}>
              {unit.unit}
            </button>
            <span className={styles.figure}>{percent(unit.rate)}%</span>
            <span className={styles.detail}>{detailOf(unit)}</span>
          </li>
        ))}
      </ul>
      <Sources rules={result.rules} />
    </>
  );

  function detailOf(unit: UnitFairness): string {
    const { interval, rolled, ratio, ratioInterval } = unit;
    return [
      say('fairness.rate', { problems: unit.problems, inspected: unit.inspected }),
      say('fairness.interval', { lower: percent(interval.lower), upper: percent(interval.upper) }),
      say('fairness.ranks', { best: unit.bestRank, worst: unit.worstRank }),
      say('fairness.tier', { tier: unit.tier }),
      ...(ratio === null || ratioInterval === null
        ? []
        : [
            say('fairness.ratio', {
              ratio: ratio.toFixed(2),
              ...{ lower: ratioInterval.lower.toFixed(2), upper: ratioInterval.upper.toFixed(2) },
            }),
          ]),
      say('fairness.shrunken', { rate: percent(unit.shrunkenRate) }),
      ...(rolled.isExtended ? [say('fairness.extended', { from: rolled.from, to: rolled.to })] : []),
      ...(rolled.suffices ? [] : [`⚠ ${say('fairness.small')}`]),
    ].join(' · ');
  }
}
