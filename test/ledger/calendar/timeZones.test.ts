/** Azure Functions run in UTC, clerks sit in Shanghai: a deadline must not depend on the host's zone (domain.md 10.3). */
import { spawnSync } from 'node:child_process';

const SCRIPT = `
  const { addWorkingDays } = await import('./ledger/calendar/workingDays.ts');
  const from = ['2016-02-05', '2016-06-08', '2016-09-29', '2016-12-30', '2026-02-13', '2026-09-30'];
  process.stdout.write(from.map((date) => addWorkingDays(date, 3)).join(' '));
`;

it.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'counts the same working days on a host in %s',
  (zone) => {
    const words = ['--import', 'tsx', '--input-type=module', '-e', SCRIPT];
    const { stdout, status } = spawnSync(process.execPath, words, {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    });
    expect(status).toBe(0);
    expect(stdout).toBe('2016-02-15 2016-06-14 2016-10-09 2017-01-05 2026-02-25 2026-10-10');
  },
);
