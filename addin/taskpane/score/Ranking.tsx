import { makeStyles, tokens } from '@fluentui/react-components';
import type { CategoryRanking, PeriodScore, UnitScore } from '../../../ledger/score/periodScore';
import type { Distribution } from '../../../ledger/score/rank/distribution';
import type { QuantityValue } from '../../../ledger/values/fieldValue';
import { useSay } from '../text/TextContext';
import { DistributionTable } from './DistributionTable';
import { RankRow } from './RankRow';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    margin: '16px 0 4px',
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100 },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  empty: { color: tokens.colorNeutralForeground2 },
});

/** Scores lie close below 100: bars begin at a round figure below the lowest, and the heading says which. */
export function barsFrom(scores: readonly number[]): number {
  const lowest = Math.min(...scores, 100);
  return Math.max(0, Math.ceil(lowest / 5) * 5 - 5);
}

interface ScoreRankingProps {
  readonly categories: readonly CategoryRanking[];
  /** The forced distribution of each category, in the same order; null where it has none. */
  readonly distributions: ReadonlyArray<Distribution | null>;
  readonly onOpen: (unit: string) => void;
}

/** The units of each category by score. */
export function ScoreRanking({ categories, distributions, onOpen }: ScoreRankingProps) {
  const styles = useStyles();
  const say = useSay();
  return categories
    .map((each, i) => ({ ...each, distribution: distributions[i] ?? null }))
    .filter(({ ranking }) => ranking.length > 0)
    .map(({ category, ranking, distribution }) => {
      const shared = new Map(distribution?.grades.map(({ unit, grade }) => [unit, grade]));
      const from = barsFrom(ranking.flatMap(({ score }) => (score === null ? [] : [Number(score)])));
      return (
        <section key={category} aria-label={category}>
          <div className={styles.head}>
            <h2 className={styles.name}>{category}</h2>
            <span className={styles.note}>{say('score.barsFrom', { from })}</span>
          </div>
          <ol className={styles.rows}>
            {ranking.map(({ rank, unit, score, flags, due, deductions, bonus }) => (
              <RankRow
                key={unit}
                {...{ rank, unit, flags }}
                onOpen={() => onOpen(unit)}
                figure={score ?? say('app.none')}
                share={
                  score === null ? null : Math.min(1, Math.max(0, (Number(score) - from) / (100 - from)))
                }
                detail={[
                  score === null ? '' : say('score.unitDetail', { due, deductions, bonus }),
                  shared.has(unit) ? say('distribution.of', { grade: shared.get(unit) ?? '' }) : '',
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              />
            ))}
          </ol>
          {distribution !== null && <DistributionTable places={distribution.places} />}
        </section>
      );
    });
}

interface RateRankingProps {
  readonly score: PeriodScore;
  readonly onOpen: (unit: string) => void;
}

/** The units by their problem rate, the highest first, each with its denominator (domain.md 5.5). */
export function RateRanking({ score, onOpen }: RateRankingProps) {
  const styles = useStyles();
  const say = useSay();
  const { byProblemRate, categories } = score;
  const scores = new Map(categories.flatMap(({ ranking }) => ranking.map((each) => [each.unit, each])));
  const highest = Math.max(...byProblemRate.map(({ problemRate }) => Number(problemRate)), 0);
  if (byProblemRate.length === 0) return <p className={styles.empty}>{say('score.noRate')}</p>;
  return (
    <ol className={styles.rows} style={{ marginTop: 12 }}>
      {byProblemRate.map(({ rank, unit, problemRate }) => (
        <RankRow
          key={unit}
          {...{ rank, unit }}
          onOpen={() => onOpen(unit)}
          figure={`${problemRate}%`}
          share={highest === 0 ? 0 : Number(problemRate) / highest}
          flags={scores.get(unit)?.flags ?? []}
          detail={inspectedWords(scores.get(unit))}
        />
      ))}
    </ol>
  );

  function inspectedWords(each: UnitScore | undefined): string {
    if (!each?.inspected) return '';
    const quantities: readonly QuantityValue[] = 'unit' in each.inspected ? [each.inspected] : each.inspected;
    const inspected = quantities.map(({ value, unit }) => `${String(value)}${unit}`).join('、');
    return say('score.ofInspected', { problems: each.problems, inspected });
  }
}
