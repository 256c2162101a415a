import type { Warning } from '../../ledger/wire/warning';
import type { WarnSettings } from '../../ledger/wire/warnSettings';

/** The targets that a warning goes to, by its roles, its unit and its colour. */
export function targetsOf(
  { recipients, unit, colour }: Pick<Warning, 'recipients' | 'unit' | 'colour'>,
  { delivery }: WarnSettings,
): readonly string[] {
  return delivery.targets
    .filter(({ roles }) => roles.length === 0 || roles.some((role) => recipients.includes(role)))
    .filter(({ units }) => units.length === 0 || units.includes(unit))
    .filter(({ colours }) => colours.includes(colour))
    .map(({ id }) => id);
}
