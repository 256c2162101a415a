import { makeStyles, tokens } from '@fluentui/react-components';
import type { SharedBulletin } from '../../../ledger/wire/sharedDocument';
import { useSay } from '../text/TextContext';

const useStyles = makeStyles({
  box: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: {
    padding: '4px 0',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
});

interface IssuedNumbersProps {
  readonly year: number;
  readonly bulletins: readonly SharedBulletin[];
  /** Numbers that the shared ledger gave and that are of no bulletin. */
  readonly withdrawn: readonly number[];
  /** The bulletin that is made again, and the hash of its text now. */
  readonly again: { readonly number: number; readonly sha256: string } | null;
}

/** The numbers of a year in the shared ledger, whichever office issued them, withdrawn ones too. */
export function IssuedNumbers({ year, bulletins, withdrawn, again }: IssuedNumbersProps) {
  const styles = useStyles();
  const say = useSay();
  const numbers = [...new Set([...bulletins.map(({ number }) => number), ...withdrawn])].sort(
    (a, b) => a - b,
  );
  if (numbers.length === 0) return null;
  const original = bulletins.find(({ number }) => number === again?.number);
  return (
    <>
      {again !== null && original !== undefined && (
        <p className={styles.box}>
          {say(original.sha256 === again.sha256 ? 'shared.issued.same' : 'shared.issued.differs', {
            number: again.number,
            hash: original.sha256.slice(0, 8),
          })}
        </p>
      )}
      <details className={styles.box}>
        <summary className={styles.summary}>{say('shared.issued', { year, count: numbers.length })}</summary>
        <ul className={styles.list} aria-label={say('shared.issued', { year, count: numbers.length })}>
          {numbers.map((number) => {
            const bulletin = bulletins.find((each) => each.number === number);
            const isWithdrawn = withdrawn.includes(number) || bulletin?.isWithdrawn === true;
            return (
              <li key={number}>
                {say('shared.issued.number', { number })} {bulletin?.title}
                {isWithdrawn && <b> {say('shared.issued.withdrawn')}</b>}
                {bulletin && (
                  <span className={styles.note}>
                    {' '}
                    {say('shared.issued.what', {
                      date: bulletin.issuedOn,
                      hash: bulletin.sha256.slice(0, 8),
                    })}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </details>
    </>
  );
}
