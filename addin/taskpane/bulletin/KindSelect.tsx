import { Field, Select } from '@fluentui/react-components';
import type { DocumentKind } from '../../../ledger/bulletin/content';
import { useSay } from '../text/TextContext';

const GROUPS = [
  ['bulletins', ['performance', 'operation', 'work']],
  ['notices', ['warning', 'rectification', 'interview', 'supervision']],
  ['reports', ['weekly', 'points', 'review', 'minutes', 'yearly']],
] as const satisfies ReadonlyArray<readonly [string, readonly DocumentKind[]]>;

interface KindSelectProps {
  readonly chosen: DocumentKind;
  readonly onChoose: (kind: DocumentKind) => void;
}

/** What is to be written: bulletins, notices, reports. */
export function KindSelect({ chosen, onChoose }: KindSelectProps) {
  const say = useSay();
  const kinds = GROUPS.flatMap(([, own]): readonly DocumentKind[] => own);
  return (
    <Field label={say('bulletin.kind')}>
      <Select
        // As wide as its column, not as its longest name.
        select={{ style: { width: '100%', minWidth: 0 } }}
        root={{ style: { minWidth: 0, width: '100%' } }}
        value={chosen}
        onChange={(_, { value }) => {
          const kind = kinds.find((each) => each === value);
          if (kind) onChoose(kind);
        }}
      >
        {GROUPS.map(([group, own]) => (
          <optgroup key={group} label={say(`bulletin.group.${group}`)}>
            {own.map((kind) => (
              <option key={kind} value={kind}>
                {say(`bulletin.kind.${kind}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
