import { makeStyles, tokens } from '@fluentui/react-components';
import type { RuleSet } from '../../../ledger/score/ruleSet';
import { fairnessSources } from '../../locales/fairnessSources';
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

/** Where each statistic comes from, to be looked up. */
export function Sources({ rules }: { readonly rules: RuleSet }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <details>
      <summary className={styles.summary}>{say('fairness.sources')}</summary>
      <ul className={styles.list}>
        {fairnessSources(rules, say).map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </details>
  );
}
