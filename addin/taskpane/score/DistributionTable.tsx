import { makeStyles, tokens } from '@fluentui/react-components';
import type { Distribution } from '../../../ledger/score/rank/distribution';
import { useSay } from '../text/TextContext';

const useStyles = makeStyles({
  table: {
    width: '100%',
    margin: '8px 0 0',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& caption': { textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
    '& th, & td': { padding: '3px 0', fontWeight: 'inherit', textAlign: 'right' },
    '& th:first-child': { textAlign: 'left' },
    '& thead th': { color: tokens.colorNeutralForeground2 },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  over: { fontWeight: tokens.fontWeightSemibold },
});

/** 强制分布: the places of each grade and how many units took them; what is over is for the 绩效评议会 (domain.md 5.6). */
export function DistributionTable({ places }: Pick<Distribution, 'places'>) {
  const styles = useStyles();
  const say = useSay();
  return (
    <table className={styles.table}>
      <caption>{say('distribution.title')}</caption>
      <thead>
        <tr>
          {(['grade', 'allowed', 'given'] as const).map((column) => (
            <th key={column} scope="col">
              {say(`distribution.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map(({ grade, allowed, given }) => (
          <tr key={grade} className={given > allowed ? styles.over : undefined}>
            <th scope="row">
              {grade}
              {given > allowed && ` ▲ ${say('distribution.over', { count: given - allowed })}`}
            </th>
            <td>{allowed}</td>
            <td>{given}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
