import { makeStyles, tokens } from '@fluentui/react-components';
import type { Place } from '../../../ledger/wire/sync';
import { useSay } from '../text/TextContext';

const useStyles = makeStyles({ place: { margin: '2px 0', fontSize: tokens.fontSizeBase200 } });

/** The unit and year that others have moved a record to; nothing where they have not. */
export function MovedTo({ place }: { readonly place: Place | undefined }) {
  const styles = useStyles();
  const say = useSay();
  if (place === undefined) return null;
  return (
    <p className={styles.place}>{say('others.movedTo', { unit: place.unit, year: String(place.year) })}</p>
  );
}
