import { useSay } from '../text/TextContext';
import { FoldedList } from './FoldedList';
import { SettingFields, type Fields } from './SettingFields';

interface MajorMattersProps {
  readonly matters: readonly Fields[];
  readonly newId: () => string;
  /** Whether a field of a matter, or anything of it (null), is not right yet. */
  readonly isFaulty: (index: number, field: string | null) => boolean;
  readonly onChange: (matters: readonly Fields[]) => void;
}

/** The matters that are to be remembered ahead (R59): on one day, or on a day of every year. */
export function MajorMatters({ matters, newId, isFaulty, onChange }: MajorMattersProps) {
  const say = useSay();
  const titleOf = ({ matter, date }: Fields): string =>
    [date, matter].filter((part) => part !== '').join(' · ') || say('warnSettings.matters.new');
  return (
    <FoldedList
      items={matters}
      titleOf={titleOf}
      isFaulty={(index) => isFaulty(index, null)}
      newItem={() => ({ id: newId(), matter: '', unit: '', date: '', workingDaysBefore: 5 })}
      add={say('warnSettings.matters.add')}
      none={say('warnSettings.matters.none')}
      onChange={onChange}
    >
      {(matter, index, put) => (
        <SettingFields
          rule={say('warnSettings.item', { number: index + 1 })}
          value={matter}
          isFaulty={(field) => isFaulty(index, field)}
          onChange={put}
        />
      )}
    </FoldedList>
  );
}
