import { makeStyles, tokens } from '@fluentui/react-components';
import type { RuleSet } from '../../../ledger/score/ruleSet';
import { useSay } from '../text/TextContext';

const useStyles = makeStyles({
  summary: { padding: '12px 0 4px', cursor: 'pointer' },
  list: {
    margin: 0,
    paddingLeft: '18px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

const SOURCES = ['wilson', 'ranks', 'tier', 'ratio', 'shrunken', 'funnel', 'small', 'threshold'] as const;

/** Where each statistic comes from, to be looked up. */
export function Sources({ rules }: { readonly rules: RuleSet }) {
  const styles = useStyles();
  const say = useSay();
  const { lowestPassRate, lastShare } = rules.explanation;
  const values = { count: rules.smallestSample, limit: lowestPassRate, share: Number(lastShare) * 100 };
  return (
    <details>
      <summary className={styles.summary}>{say('fairness.sources')}</summary>
      <ul className={styles.list}>
        {SOURCES.map((source) => (
          <li key={source}>{say(`fairness.source.${source}`, values)}</li>
        ))}
      </ul>
    </details>
  );
}
