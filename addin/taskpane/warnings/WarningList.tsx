import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SharedLedgerState } from '../header/useSharedLedger';
import { useSay } from '../text/TextContext';
import { WarningItem } from './WarningItem';
import type { WarningDesk } from './warningDesk';
import { LOOKS, useToneStyles } from './warningLooks';

const useStyles = makeStyles({
  empty: { margin: '8px 0', color: tokens.colorNeutralForeground2 },
  group: { margin: '10px 0 0', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  items: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { marginTop: '8px' },
});

const COLOURS = ['红', '黄', '蓝'] as const;
/** Of each colour; a list of hundreds would be slow to draw and nobody's to read. */
const STEP = 20;

interface WarningListProps {
  readonly desk: WarningDesk | null;
  readonly ledger: SharedLedgerState;
}

/** The warnings by colour, the gravest first, and within it by due date. */
export function WarningList({ desk, ledger }: WarningListProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const say = useSay();
  const [shown, setShown] = useState(STEP);
  const { warnings } = ledger;
  if (warnings === null) return <p className={styles.empty}>{say('warnings.offline')}</p>;
  if (warnings.length === 0) return <p className={styles.empty}>{say('warnings.empty')}</p>;
  return COLOURS.map((colour) => {
    const { shape, tone } = LOOKS[colour];
    const own = warnings
      .filter((warning) => warning.colour === colour)
      .sort((a, b) => (a.dueDate === b.dueDate ? 0 : a.dueDate < b.dueDate ? -1 : 1));
    if (own.length === 0) return null;
    const left = own.length - shown;
    return (
      <div key={colour}>
        <h3 className={mergeClasses(styles.group, tones[tone])}>
          <span aria-hidden>{shape}</span>{' '}
          {say('warnings.group', { colour: say(`warnings.colour.${colour}`), count: own.length })}
        </h3>
        <ul className={styles.items}>
          {own.slice(0, shown).map((warning) => (
            <WarningItem key={warning.id} warning={warning} desk={desk} ledger={ledger} />
          ))}
        </ul>
        {left > 0 && (
          <Button size="small" className={styles.more} onClick={() => setShown(shown + STEP)}>
            {say('warnings.more', { count: Math.min(left, STEP) })}
          </Button>
        )}
      </div>
    );
  });
}
