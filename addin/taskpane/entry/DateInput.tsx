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

interface DateInputProps extends ControlProps {
  /** What the text is understood as, where that is not the text itself. */
  readonly understoodAs: string | null;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A date as people type it (3.5, 3月5日, 2016-03-05), or from the browser's own calendar, which opens at that date. */
export function DateInput({ value, understoodAs, onChange, ...field }: DateInputProps) {
  const styles = useStyles();
  const say = useSay();
  const picker = useRef<HTMLInputElement>(null);
  const openPicker = (): void => {
    if (picker.current === null) return;
    const date = understoodAs ?? value;
    picker.current.value = ISO_DATE.test(date) ? date : '';
    picker.current.showPicker();
  };
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
            onClick={openPicker}
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
