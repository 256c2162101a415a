import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Contradiction } from '../../../ledger/bulletin/contradictions';
import type { RecordPlace } from '../../../ledger/recognise/recognised';
import { useSay } from '../text/TextContext';

const MOST_PLACES = 6;

const useStyles = makeStyles({
  box: {
    margin: '12px 0 0',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  list: { margin: '4px 0 0', paddingLeft: '1.2em' },
  places: { display: 'inline-flex', flexWrap: 'wrap', gap: '0 8px', marginLeft: '6px' },
});

interface CautionsProps {
  readonly contradictions: readonly Contradiction[];
  readonly notices: readonly string[];
  readonly onGoTo: (place: RecordPlace) => void;
}

/** Contradictions first, with a link to each of their rows; then what to look at before signing. */
export function Cautions({ contradictions, notices, onGoTo }: CautionsProps) {
  const styles = useStyles();
  const say = useSay();
  if (contradictions.length === 0 && notices.length === 0) return null;
  const isRefused = contradictions.length > 0;
  return (
    <section className={styles.box} role={isRefused ? 'alert' : undefined}>
      <h2 className={styles.heading}>
        {say(isRefused ? 'bulletin.contradictions' : 'bulletin.notices', {
          count: isRefused ? contradictions.length : notices.length,
        })}
      </h2>
      <ul className={styles.list}>
        {contradictions.map(({ message, places }) => (
          <li key={message}>
            {message}
            <span className={styles.places}>
              {places.slice(0, MOST_PLACES).map((place) => (
                <Link key={`${place.sheet}!${String(place.row)}`} inline onClick={() => onGoTo(place)}>
                  {say('bulletin.row', { sheet: place.sheet, row: place.row })}
                </Link>
              ))}
            </span>
          </li>
        ))}
        {!isRefused && notices.map((notice) => <li key={notice}>{notice}</li>)}
      </ul>
    </section>
  );
}
