import type { PlainDate } from '../../ledger/calendar/plainDate';
import { failure, success, type Result } from '../../ledger/result';
import type { Identity } from '../../ledger/wire/identity';
import {
  MOST_ENTRIES,
  type EmergingIssue,
  type Warning,
  type WarningAct,
  type WarningEntry,
} from '../../ledger/wire/warning';

/** People who are noted as having seen a warning; more would only make its row large. */
const MOST_SEEN = 100;

const COLOURS = ['蓝', '黄', '红'] as const;
const LEVELS = ['提醒', '预警', '督办', '约谈', '问责建议'] as const;

/** Why an act is refused: the warning is lifted, is full, or was worked on by the same person (domain.md 9.2). */
export type CourseFault = 'lifted' | 'full' | 'ownWork';

/** The first acknowledgement stays; null where there is one already. */
export function acknowledged(warning: Warning, { id, name }: Identity, at: string): Warning | null {
  if (warning.acknowledgedAt !== null) return null;
  return {
    ...warning,
    acknowledgedBy: name,
    acknowledgedAt: at,
    status: warning.status === '待签收' ? '处置中' : warning.status,
    entries: [
      ...warning.entries,
      { id: `acknowledge-${at}`, act: 'acknowledge', by: id, name, at, text: '' },
    ],
  };
}

/** Notes that somebody had the warning before the eyes, once; null where that is known. */
export function seenBy(warning: Warning, { id, name }: Identity, at: string): Warning | null {
  if (warning.seen.some(({ by }) => by === id) || warning.seen.length >= MOST_SEEN) return null;
  return { ...warning, seen: [...warning.seen, { by: id, name, at }] };
}

/** The warning of a record that is another unit's now: nobody there has acknowledged it. Null where it is theirs or lifted. */
export function handedOver(warning: Warning, unit: string, at: string): Warning | null {
  if (warning.unit === unit || warning.status === '已解除') return null;
  const text = `所涉记录由${warning.unit}改属${unit}，请${unit}签收`;
  const entry: WarningEntry = { id: `move-${at}`, act: 'reply', by: '', name: '系统', at, text };
  return {
    ...warning,
    ...{ unit, acknowledgedBy: null, acknowledgedAt: null, entries: [...warning.entries, entry] },
    status: warning.status === '处置中' ? '待签收' : warning.status,
  };
}

/** What an act makes of a warning; the same act again (by its id) makes nothing of it: null. */
export function acted(
  warning: Warning,
  { id: by, name }: Identity,
  { operationId, ...act }: WarningAct,
  at: string,
): Result<Warning | null, CourseFault> {
  if (warning.entries.some(({ id }) => id === operationId)) return success(null);
  if (warning.status === '已解除' && act.act !== 'reply') return failure('lifted');
  if (warning.entries.length >= MOST_ENTRIES) return failure('full');
  // Whoever put it right doesn't find that it is right: 整改人 ≠ 复查人.
  const hasWorked = warning.entries.some((entry) => entry.by === by && WORK.includes(entry.act));
  if (act.act === 'lift' && hasWorked) return failure('ownWork');
  const entries = [...warning.entries, { ...act, id: operationId, by, name, at }];
  return success({ ...warning, entries, ...consequences(warning, act.act) });
}

const WORK: readonly string[] = ['action', 'progress', 'evidence'];

function consequences(warning: Warning, act: WarningAct['act']): Partial<Warning> {
  switch (act) {
    case 'lift':
      return { status: '已解除' };
    case 'escalate':
      return {
        status: '升级',
        colour: COLOURS[COLOURS.indexOf(warning.colour) + 1] ?? '红',
        level: LEVELS[LEVELS.indexOf(warning.level) + 1] ?? '问责建议',
        recipients: [...new Set([...warning.recipients, 'deputyManager', 'performanceOffice'] as const)],
      };
    case 'action':
    case 'progress':
      return warning.status === '待签收' ? { status: '处置中' } : {};
    default:
      return {};
  }
}

/** An emerging issue that a person reports, as a warning (R61). */
export function emergingWarning(
  { operationId, unit, colour, title, dueDate }: EmergingIssue,
  { id: by, name }: Identity,
  at: string,
  today: PlainDate,
  settings: number,
): Warning {
  const subject = `${by}-${operationId}`.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 130);
  return {
    ...{ id: `emerging|${subject}|${dueDate}`, rule: 'emerging', name: '苗头性问题', subject, unit, colour },
    ...{ level: colour === '蓝' ? '提醒' : colour === '黄' ? '预警' : '督办', title, dueDate },
    ...{ createdOn: today, isProvisional: false, settings },
    recipients: ['unitHead', 'deputyManager', 'performanceOffice'],
    ...{ acknowledgedBy: null, acknowledgedAt: null, status: '待签收' },
    entries: [{ id: operationId, act: 'reply', by, name, at, text: '提出苗头性问题' }],
    seen: [{ by, name, at }],
  };
}
