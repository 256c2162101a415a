import { makeStyles, tokens } from '@fluentui/react-components';
import type { UnitChange } from '../../../ledger/score/rank/placeChanges';
import { useSay } from '../text/TextContext';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '4px 0',
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '58px 1fr auto',
    gap: '0 8px',
    padding: '3px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  figures: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  unit: { overflowWrap: 'anywhere' },
  places: { color: tokens.colorNeutralForeground2 },
  note: { margin: '4px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const SIGNS = { rises: '▲', falls: '▼', stays: '＝' } as const;

const isChanged = ({ before, after }: UnitChange): boolean =>
  before.score !== after.score || before.rank !== after.rank || before.grade !== after.grade;

/** Who would rise and who would fall, with rank, score and grade before → after; units that stay are counted. */
export function ChangeList({ changes }: { readonly changes: readonly UnitChange[] }) {
  const styles = useStyles();
  const say = useSay();
  const moved = changes.filter(isChanged);
  const place = (rank: number | null): string =>
    rank === null ? say('explain.noRank') : say('explain.rank', { rank });
  return (
    <>
      <ul className={styles.list}>
        {moved.map(({ unit, category, before, after, move, places }) => (
          <li key={unit} className={styles.row}>
            <span>
              <span aria-hidden>{SIGNS[move]} </span>
              {say(`whatIf.${move}`)}
              {places !== null && places !== 0 && ` ${String(Math.abs(places))}`}
            </span>
            <span className={styles.unit}>
              {unit}{' '}
              <span className={styles.places}>
                {category} {place(before.rank)}
                {before.rank !== after.rank && ` → ${place(after.rank)}`}
                {before.grade !== after.grade && ` ${before.grade ?? ''} → ${after.grade ?? ''}`}
              </span>
            </span>
            <span className={styles.figures}>
              {before.score ?? '—'} → {after.score ?? '—'}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.note} role="status">
        {moved.length === 0
          ? say('whatIf.nothing')
          : say('whatIf.others', { moved: moved.length, count: changes.length - moved.length })}
      </p>
    </>
  );
}
