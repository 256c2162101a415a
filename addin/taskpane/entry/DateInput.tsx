import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useSay } from '../text/TextContext';
import type { ControlProps } from './FieldControl';

const useStyles = makeStyles({
  picker: { position: 'absolute', width: 0, height: 0, padding: 0, border: 'none', opacity: 0 },
  button: {
    display: 'inline-flex',
    padding: '2px',
    border: 'none',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A date as people type it (3.5, 3月5日, 2016-03-05), or from the browser's own calendar. */
export function DateInput({ value, onChange, ...field }: ControlProps) {
  const styles = useStyles();
  const say = useSay();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Input
      {...field}
      value={value}
      onChange={(_, { value: text }) => onChange(text)}
      contentAfter={
        <>
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden
            className={styles.picker}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <button
            type="button"
            tabIndex={-1}
            className={styles.button}
            aria-label={say('entry.pickDate')}
            onClick={() => picker.current?.showPicker()}
          >
            <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden>
              <rect x="2" y="3" width="12" height="11" rx="2" />
              <path d="M2 6.5h12M5 1.5v3M11 1.5v3" />
            </svg>
          </button>
        </>
      }
    />
  );
}
