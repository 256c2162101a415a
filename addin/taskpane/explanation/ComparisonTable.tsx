import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { compareUnits, type UnitComparison } from '../../../ledger/score/explain/unitComparison';
import { roundHalfUpShort } from '../../../ledger/score/fraction';
import { judgedFigure } from '../../../ledger/score/explain/judgedFigure';
import type { UnitResult } from '../../../ledger/score/unit/unitResult';
import type { Say } from '../../locales/texts';
import { useSay } from '../text/TextContext';

const useStyles = makeStyles({
  words: { margin: '8px 0', lineHeight: tokens.lineHeightBase300 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  caption: { textAlign: 'left', paddingBottom: '4px', color: tokens.colorNeutralForeground2 },
  cell: {
    padding: '4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  decides: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorBrandBackground2 },
  idle: { color: tokens.colorNeutralForeground2 },
  mark: { display: 'block', fontSize: tokens.fontSizeBase100 },
});

/** In words which rule decided, and what would have changed it. */
function decisionWords(
  { before, rule, pointsMissing }: UnitComparison,
  own: UnitResult,
  other: UnitResult,
  say: Say,
) {
  if (before === null || rule === null) return say('explain.undecided');
  const behind = before === own ? other : own;
  const decided = say('explain.decidedBy', {
    ...{ before: before.unit.name, rule: say(`item.${rule}`) },
    ...{ better: judgedFigure(rule, before), worse: judgedFigure(rule, behind) },
  });
  if (pointsMissing === null) return decided;
  const points = roundHalfUpShort(pointsMissing, 2);
  return `${decided}${say('explain.pointsMissing', { unit: behind.unit.name, points })}`;
}

interface ComparisonTableProps {
  readonly own: UnitResult;
  readonly other: UnitResult;
}

/** Two units line by line: what makes their scores, and the rules in the order in which they are asked. */
export function ComparisonTable({ own, other }: ComparisonTableProps) {
  const styles = useStyles();
  const say = useSay();
  const comparison = compareUnits(own, other);
  const names = { first: own.unit.name, second: other.unit.name };
  return (
    <>
      <p className={styles.words}>{decisionWords(comparison, own, other, say)}</p>
      <table className={styles.table}>
        <caption className={styles.caption}>{say('explain.comparison', names)}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {say('explain.item')}
            </th>
            {[names.first, names.second].map((name) => (
              <th key={name} scope="col" className={mergeClasses(styles.cell, styles.figure)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.lines.map(({ item, first, second, decides, isIdle }) => (
            <tr key={item} className={mergeClasses(decides && styles.decides, isIdle && styles.idle)}>
              <th scope="row" className={styles.cell}>
                {say(`item.${item}`)}
                {decides && <span className={styles.mark}>◀ {say('explain.decides')}</span>}
              </th>
              <td className={mergeClasses(styles.cell, styles.figure)}>{first}</td>
              <td className={mergeClasses(styles.cell, styles.figure)}>{second}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
