import { failure, success } from '../../../ledger/result';
import { warningActSchema, warningSchema, type WarningAct } from '../../../ledger/wire/warning';
import { shanghaiDate } from '../../timers/shanghaiDate';
import type { Right } from '../../identity/rights';
import { targetsOf } from '../../warnings/targets';
import { warningBook } from '../../warnings/warningBook';
import { acted, type CourseFault } from '../../warnings/warningCourse';
import { inForceOn, settingsVersions } from '../../warnings/warnSettingsBook';
import { writeEndpoint } from '../endpoint';
import type { Refusal } from '../refusal';
import { warningFor } from './warningScope';

const RIGHTS: Readonly<Record<WarningAct['act'], Right>> = {
  reply: 'warnings.reply',
  progress: 'warnings.reply',
  action: 'warnings.reply',
  evidence: 'warnings.reply',
  lift: 'warnings.lift',
  escalate: 'warnings.escalate',
};

const REFUSALS: Readonly<Record<CourseFault, Refusal>> = {
  lifted: {
    status: 409,
    code: 'warning.lifted',
    title: '这条预警已解除：只能再回复',
    titleEnglish: 'This warning has been lifted: it takes replies only',
  },
  full: {
    status: 409,
    code: 'warning.full',
    title: '这条预警的往来已满：请解除后另行提出',
    titleEnglish: 'This warning takes no further entries: lift it and raise another one',
  },
  ownWork: {
    status: 409,
    code: 'warning.ownWork',
    title: '处置人不能解除自己处置的预警：请由他人核实后解除',
    titleEnglish: 'Whoever worked on a warning does not lift it: let somebody else verify and lift it',
  },
};

/** POST /api/warnings/{id}/entries: a reply, progress, action, evidence, lifting or escalation; each once by its operation id. */
export const actOnWarning = writeEndpoint({
  name: 'actOnWarning',
  method: 'POST',
  route: 'warnings/{id}/entries',
  summary: '回复、报进度、记处置措施和佐证、解除、升级',
  right: 'warnings.read',
  body: warningActSchema,
  answer: warningSchema,
  handle: async ({ parameters: { id = '' }, body, caller, store, now }) => {
    const warning = await warningFor(store, caller, id, RIGHTS[body.act]);
    if (!warning.ok) return warning;
    const at = now().toISOString();
    const versions = await settingsVersions(store.area('warningSettings'));
    const { settings } = inForceOn(versions, shanghaiDate(now()));
    const faults = new Set<CourseFault>();
    const changed = await warningBook(store.area('warnings')).change(
      id,
      (current) => {
        const result = acted(current, caller, body, at);
        faults.clear();
        if (!result.ok) faults.add(result.fault);
        return result.ok ? result.value : null;
      },
      (escalated) => (body.act === 'escalate' ? targetsOf(escalated, settings) : []),
      at,
    );
    const [fault] = faults;
    return fault === undefined ? success(changed) : failure({ ...REFUSALS[fault], record: id });
  },
});
