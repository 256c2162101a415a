import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../text/TextContext';

/** More than these are another office's, not lost ones. */
const MOST_SHOWN = 5;

const useStyles = makeStyles({
  box: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  text: { margin: '0 0 4px' },
  numbers: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

interface UnaccountedNumbersProps {
  readonly numbers: readonly number[];
  readonly isDisabled: boolean;
  readonly onWithdraw: (number: number) => void;
}

/** Numbers that somebody took and no bulletin of this workbook bears: to be recorded as withdrawn where nobody issued them. */
export function UnaccountedNumbers({ numbers, isDisabled, onWithdraw }: UnaccountedNumbersProps) {
  const styles = useStyles();
  const say = useSay();
  if (numbers.length === 0) return null;
  const shown = numbers.slice(-MOST_SHOWN);
  return (
    <section className={styles.box} aria-label={say('bulletin.unaccountedNumbers')}>
      <p className={styles.text}>
        {say('bulletin.unaccounted', { numbers: shown.join('、'), count: numbers.length })}
      </p>
      <div className={styles.numbers}>
        {shown.map((number) => (
          <Button key={number} size="small" disabled={isDisabled} onClick={() => onWithdraw(number)}>
            {say('bulletin.withdrawUnaccounted', { number })}
          </Button>
        ))}
      </div>
    </section>
  );
}
