import { Field, Select } from '@fluentui/react-components';
import type { Period } from '../../../ledger/score/period';
import { useSay } from '../text/TextContext';
import { periodWords } from '../../locales/periodWords';
import type { Periods } from './periods';

interface PeriodSelectProps {
  readonly periods: Periods;
  readonly chosen: Period | null;
  readonly onChoose: (period: Period) => void;
}

/** Months, quarters and years that the ledgers speak of. */
export function PeriodSelect({ periods, chosen, onChoose }: PeriodSelectProps) {
  const say = useSay();
  const all = [...periods.months, ...periods.quarters, ...periods.years];
  return (
    <Field label={say('score.period')}>
      <Select
        value={chosen?.text ?? ''}
        onChange={(_, { value }) => {
          const period = all.find(({ text }) => text === value);
          if (period) onChoose(period);
        }}
      >
        {[periods.months, periods.quarters, periods.years].map((group, index) => (
          <optgroup key={index} label={say(GROUP_NAMES[index] ?? 'period.months')}>
            {group.map((period) => (
              <option key={period.text} value={period.text}>
                {periodWords(period, say)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}

const GROUP_NAMES = ['period.months', 'period.quarters', 'period.years'] as const;
