import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { colourSchema } from '../../../ledger/wire/warnRules';
import { targetSchema, type WarnStatus } from '../../../ledger/wire/warnSettings';
import { useSay } from '../text/TextContext';
import { FoldedList } from './FoldedList';
import { isFields, NumberInput, SettingFields, type Fields } from './SettingFields';

const useStyles = makeStyles({
  times: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '6px 8px' },
  input: { width: '100%', minWidth: 0 },
  note: { margin: '4px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** When nothing is sent where a company has not said otherwise. */
const USUAL_QUIET = { from: '20:00', to: '08:00' };

interface DeliverySettingsProps {
  /** As typed; it need not be right. */
  readonly delivery: Fields;
  /** Which targets of the settings in force the server can reach. */
  readonly ready: WarnStatus['targets'];
  /** Whether something below a path is not right yet. */
  readonly isFaulty: (...path: ReadonlyArray<string | number>) => boolean;
  readonly onChange: (delivery: Fields) => void;
}

/** When warnings are sent, and to whom beside the pane. Addresses of robots hold keys: they stand on the server alone. */
export function DeliverySettings({ delivery, ready, isFaulty, onChange }: DeliverySettingsProps) {
  const styles = useStyles();
  const say = useSay();
  const quiet = isFields(delivery.quiet) ? delivery.quiet : null;
  const targets = Array.isArray(delivery.targets) ? delivery.targets.filter(isFields) : [];
  const put = (field: string, value: unknown): void => onChange({ ...delivery, [field]: value });
  const time = (field: 'from' | 'to') => (
    <Field
      label={say(`warnSettings.quiet.${field}`)}
      size="small"
      validationMessage={isFaulty('quiet', field) ? say('warnSettings.remedy.time') : null}
    >
      <Input
        className={styles.input}
        type="time"
        value={String(quiet?.[field])}
        onChange={(_, { value }) => put('quiet', { ...quiet, [field]: value })}
      />
    </Field>
  );
  return (
    <>
      <p className={styles.note}>{say('warnSettings.delivery.hint')}</p>
      <Checkbox
        label={say('warnSettings.quiet')}
        checked={quiet !== null}
        onChange={(_, { checked }) => put('quiet', checked === true ? USUAL_QUIET : null)}
      />
      {quiet !== null && (
        <div className={styles.times}>
          {time('from')}
          {time('to')}
        </div>
      )}
      <Checkbox
        label={say('warnSettings.workingDaysOnly')}
        checked={delivery.workingDaysOnly === true}
        onChange={(_, { checked }) => put('workingDaysOnly', checked === true)}
      />
      <Field
        label={say('warnSettings.digestMinutes')}
        size="small"
        validationMessage={isFaulty('digestMinutes') ? say('warnSettings.remedy.digestMinutes') : null}
      >
        <NumberInput
          label={say('warnSettings.digestMinutes')}
          value={delivery.digestMinutes}
          onChange={(minutes) => put('digestMinutes', minutes)}
        />
      </Field>
      <FoldedList
        items={targets}
        titleOf={({ id, channel }) =>
          `${String(id)} · ${say(`warnings.channel.${targetSchema.shape.channel.parse(channel)}`)}`
        }
        isFaulty={(index) => isFaulty('targets', index)}
        newItem={() => newTarget(targets)}
        add={say('warnSettings.targets.add')}
        none={say('warnings.run.noTargets')}
        onChange={(next) => put('targets', next)}
      >
        {(target, index, change) => (
          <TargetFields
            name={say('warnSettings.item', { number: index + 1 })}
            target={target}
            isReady={ready.some(
              (each) => each.id === target.id && each.channel === target.channel && each.isReady,
            )}
            isFaulty={(field) => isFaulty('targets', index, field)}
            onChange={change}
          />
        )}
      </FoldedList>
    </>
  );
}

interface TargetFieldsProps {
  /** What a screen reader calls the target. */
  readonly name: string;
  readonly target: Fields;
  readonly isReady: boolean;
  readonly isFaulty: (field: string) => boolean;
  readonly onChange: (target: Fields) => void;
}

function TargetFields({ name, target, isReady, isFaulty, onChange }: TargetFieldsProps) {
  const styles = useStyles();
  const say = useSay();
  const { id, addresses, ...others } = target;
  const isMail = target.channel === 'mail';
  const variable = `LEDGER_ROBOT_${String(id).toUpperCase()}`;
  return (
    <>
      <Field
        label={say('warnSettings.field.targetId')}
        size="small"
        validationMessage={isFaulty('id') ? say('warnSettings.remedy.targetId') : null}
      >
        <Input
          className={styles.input}
          value={String(id)}
          onChange={(_, { value }) => onChange({ ...target, id: value })}
        />
      </Field>
      <SettingFields
        rule={name}
        value={isMail ? { channel: others.channel, addresses, ...others } : others}
        isFaulty={isFaulty}
        onChange={(next) =>
          onChange({ ...target, ...next, ...(next.channel === 'mail' ? {} : { addresses: [] }) })
        }
      />
      <p className={styles.note}>
        {isReady
          ? say('warnSettings.targets.ready')
          : isMail
            ? say('warnSettings.targets.noMail')
            : say('warnSettings.targets.noRobot', { url: `${variable}_URL`, secret: `${variable}_SECRET` })}
      </p>
    </>
  );
}

/** Told of everything, by mail. */
function newTarget(targets: readonly Fields[]): Fields {
  const taken = new Set(targets.map(({ id }) => id));
  let number = 1;
  while (taken.has(`target${String(number)}`)) number++;
  return {
    ...{ id: `target${String(number)}`, channel: 'mail', addresses: [], roles: [], units: [] },
    colours: colourSchema.options,
  };
}
