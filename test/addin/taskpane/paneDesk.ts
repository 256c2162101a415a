/** Test aid: a desk of warnings that keeps what is done in a list, as 王敏 of the performance office. */
import type { WarningDesk } from '../../../addin/taskpane/warnings/warningDesk';
import { DEFAULT_WARN_RULES } from '../../../ledger/warn/defaultWarnRules';
import type { SettingsVersion } from '../../../ledger/wire/warnSettings';
import type { PlainDate } from '../../../ledger/calendar/plainDate';
import { failure, success } from '../../../ledger/result';
import type { Warning } from '../../../ledger/wire/warning';

const AT = '2016-12-30T01:05:00Z';
const SETTINGS: SettingsVersion = {
  ...{ version: 0, effectiveFrom: '1900-01-01' as PlainDate, note: '默认设置', changedBy: '', changedAt: '' },
  settings: {
    ...{ rules: DEFAULT_WARN_RULES, calendar: [] },
    delivery: { quiet: null, digestMinutes: 5, workingDaysOnly: true, targets: [] },
  },
};

const BY = { by: 'u1', name: '王敏', at: AT };

export function paneDesk(
  read: () => readonly Warning[],
  write: (warnings: readonly Warning[]) => void,
): WarningDesk {
  const put = (id: string, change: (warning: Warning) => Partial<Warning>) => {
    const before = read().find((warning) => warning.id === id);
    if (before === undefined) throw new Error(id);
    const warning = { ...before, ...change(before) };
    write(read().map((each) => (each.id === id ? warning : each)));
    return Promise.resolve(success(warning));
  };
  const versions = [SETTINGS];
  let ids = 0;
  return {
    newId: () => `matter${String(++ids)}`,
    settings: () => Promise.resolve(success({ versions })),
    saveSettings: ({ effectiveFrom, note, settings }) => {
      const by = { changedBy: 'u1', changedAt: AT };
      const saved = { version: versions.length, effectiveFrom, note, settings, ...by };
      versions.push(saved);
      return Promise.resolve(success(saved));
    },
    dryRun: ({ from, to }) =>
      Promise.resolve(success(read().filter(({ createdOn }) => createdOn >= from && createdOn <= to))),
    acknowledge: (id) => put(id, () => ({ acknowledgedBy: '王敏', acknowledgedAt: AT, status: '处置中' })),
    contribute: (id, { act, text, percent }) => {
      if (text === '拒绝')
        return Promise.resolve(
          failure({
            kind: 'refused',
            code: 'warning.ownWork',
            message: '处置人不能解除自己处置的预警',
            messageEnglish: 'refused',
            status: 409,
          }),
        );
      return put(id, ({ entries, status }) => ({
        entries: [
          ...entries,
          { ...BY, id: `e${String(entries.length)}`, act, text, ...(act === 'progress' ? { percent } : {}) },
        ],
        status: act === 'lift' ? '已解除' : status,
      }));
    },
    raiseIssue: (issue) => {
      const [first] = read();
      if (first === undefined) throw new Error('no warnings');
      const raised: Warning = {
        ...first,
        ...issue,
        id: 'emerging',
        name: '苗头性问题',
        entries: [],
        seen: [],
      };
      write([raised, ...read()]);
      return Promise.resolve(success(raised));
    },
    seen: (ids) => {
      write(read().map((warning) => (ids.includes(warning.id) ? { ...warning, seen: [BY] } : warning)));
      return Promise.resolve(success({ noted: ids.length }));
    },
    status: () =>
      Promise.resolve(
        success({
          ...{ lastDay: '2016-12-29' as PlainDate, nextDay: '2016-12-30' as PlainDate, isProvisional: false },
          ...{ nextRunAt: '2016-12-30T01:00:00.000Z', settings: 2, waiting: 3, underWay: 1 },
          runs: [{ day: '2016-12-29' as PlainDate, startedAt: AT, created: 4, settings: 2 }],
          targets: [
            { id: 'office', channel: 'mail', isReady: true },
            { id: 'ding', channel: 'dingtalk', isReady: false },
          ],
          deliveries: [
            {
              at: AT,
              target: 'office',
              channel: 'mail',
              warnings: 4,
              outcome: 'sent',
              attempts: 1,
              fault: null,
            },
            {
              at: AT,
              target: 'ding',
              channel: 'dingtalk',
              warnings: 2,
              outcome: 'failed',
              attempts: 28,
              fault: 'HTTP 503',
            },
          ],
        }),
      ),
  };
}
