import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { readCalendarDays, type CalendarDay, type ReadDays } from '../../../ledger/calendar/calendarDays';
import { decodedText } from '../../workbench/files/text/textEncoding';
import { useSay } from '../text/TextContext';

const useStyles = makeStyles({
  hint: { margin: '4px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fault: { margin: '2px 0', color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  years: { listStyleType: 'none', margin: '4px 0', padding: 0 },
  year: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  buttons: { display: 'flex', gap: '8px', marginTop: '6px' },
});

const MOST_FAULTS = 5;
const LARGEST_FILE_BYTES = 1_000_000;

interface CalendarUploadProps {
  readonly days: readonly CalendarDay[];
  readonly onChange: (days: readonly CalendarDay[]) => void;
}

/** The company's own working days and days off (domain.md 10.4): pasted or uploaded, in force before the public calendar. */
export function CalendarUpload({ days, onChange }: CalendarUploadProps) {
  const styles = useStyles();
  const say = useSay();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState<ReadDays['unreadable']>([]);
  const take = (given: string): void => {
    const read = readCalendarDays(given);
    setUnreadable(read.unreadable);
    setFault(null);
    // A list that is half understood would leave a calendar that is half right.
    if (read.unreadable.length > 0) return setText(given);
    const others = days.filter(({ date }) => read.days.every((day) => day.date !== date));
    onChange([...others, ...read.days].sort((a, b) => (a.date < b.date ? -1 : 1)));
    setText('');
  };
  const upload = async (chosen: File): Promise<void> => {
    const content =
      chosen.size > LARGEST_FILE_BYTES ? null : decodedText(new Uint8Array(await chosen.arrayBuffer()));
    if (content === null) setFault(say('warnSettings.calendar.noText', { name: chosen.name }));
    else take(content);
  };
  const years = [...new Set(days.map(({ date }) => date.slice(0, 4)))];
  const count = (year: string, type: CalendarDay['type']): number =>
    days.filter((day) => day.date.startsWith(year) && day.type === type).length;
  return (
    <div>
      <p className={styles.hint}>{say('warnSettings.calendar.hint')}</p>
      <ul className={styles.years}>
        {years.map((year) => (
          <li key={year} className={styles.year}>
            {say('warnSettings.calendar.year', { year, off: count(year, '休'), work: count(year, '班') })}
            <Button
              size="small"
              aria-label={say('warnSettings.calendar.clearYear', { year })}
              onClick={() => onChange(days.filter(({ date }) => !date.startsWith(year)))}
            >
              {say('warnSettings.calendar.clear')}
            </Button>
          </li>
        ))}
      </ul>
      <Field label={say('warnSettings.calendar.text')}>
        <Textarea
          value={text}
          resize="vertical"
          placeholder={'2027-02-06,班,春节调休\n2027-02-08,休,春节'}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div role="alert">
        {fault !== null && <p className={styles.fault}>{fault}</p>}
        {unreadable.slice(0, MOST_FAULTS).map((each) => (
          <p key={each.line} className={styles.fault}>
            {say('warnSettings.calendar.unreadable', each)}
          </p>
        ))}
      </div>
      <div className={styles.buttons}>
        <Button size="small" disabled={text.trim() === ''} onClick={() => take(text)}>
          {say('warnSettings.calendar.take')}
        </Button>
        <Button size="small" onClick={() => file.current?.click()}>
          {say('warnSettings.calendar.upload')}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.txt,text/csv,text/plain"
          aria-label={say('warnSettings.calendar.upload')}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0];
            if (chosen !== undefined) void upload(chosen);
            // The same file, put right, may be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
    </div>
  );
}
