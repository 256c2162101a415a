/** Killed between insert and delivery, at any moment: no warning is missing or double, and each is sent under one key. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../../functions/store/openStore';
import { warningBook } from '../../../functions/warnings/warningBook';
import { addVersion, DEFAULT_WARN_SETTINGS } from '../../../functions/warnings/warnSettingsBook';
import { expectSuccess } from '../../../ledger/result';
import { seededRandom } from '../../../ledger/score/fairness/random';
import { DEFAULT_WARN_RULES } from '../../../ledger/warn/defaultWarnRules';
import { dueWarnings } from '../../../ledger/warn/dueWarnings';
import { situationOf } from '../../../ledger/warn/sharedRecords';
import { day } from '../../ledger/warn/situation';
import { yearRecords } from '../../ledger/warn/yearRecords';
import { startSmtpServer } from '../delivery/smtpServer';
import { storeOptions } from '../store/storeOptions';
import { keepRecords } from './keepRecords';

const KILLS = Number(process.env.WARNING_KILLS ?? 4);
const LONGEST_LIFE_MS = 250;
const SCRIPT = path.join('test', 'functions', 'warnings', 'warnUntilKilled.ts');

describe('warnings of an app that is killed again and again', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-warnings-'));
  const data = path.join(folder, 'ledger');
  let smtp: Awaited<ReturnType<typeof startSmtpServer>>;
  beforeAll(async () => {
    smtp = await startSmtpServer();
  });
  afterAll(async () => {
    await smtp.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Lives for so long after it has begun; null: until it is done. */
  const live = (lifeMs: number | null): Promise<string> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, data, smtp.url]);
      let printed = '';
      child.stdout.on('data', (chunk: Buffer) => {
        if (lifeMs !== null && printed === '') setTimeout(() => child.kill('SIGKILL'), lifeMs);
        printed += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
      child.once('exit', (status, signal) => {
        if (status === 0 || signal === 'SIGKILL') resolve(printed);
        else reject(new Error(printed));
      });
    });

  it(
    'are each there once and sent under one key',
    async () => {
      const shared = expectSuccess(await openStore({ store: 'embedded', folder: data }, storeOptions()));
      const store = await shared.ledgerOf(null);
      await keepRecords(store, yearRecords());
      const delivery = {
        ...DEFAULT_WARN_SETTINGS.delivery,
        digestMinutes: 0,
        targets: ['office', 'head'].map((id) => ({
          ...{ id, channel: 'mail' as const, addresses: [`${id}@example.cn`], roles: [], units: [] },
          colours: ['蓝' as const, '黄' as const, '红' as const],
        })),
      };
      await addVersion(store.area('warningSettings'), {
        ...{ version: 1, effectiveFrom: day('2016-01-01'), note: '', changedBy: 'u1', changedAt: '' },
        settings: { ...DEFAULT_WARN_SETTINGS, delivery },
      });
      await shared.close();

      const random = seededRandom(20161010);
      let [killed, finished] = [0, 0];
      for (let kill = 0; kill < KILLS; kill++)
        if ((await live(Math.floor(random() * LONGEST_LIFE_MS))).includes('done')) finished++;
        else killed++;
      expect(await live(null)).toContain('done');

      const again = expectSuccess(await openStore({ store: 'embedded', folder: data }, storeOptions()));
      const warnings = await warningBook((await again.ledgerOf(null)).area('warnings')).all();
      await again.close();
      const situation = situationOf(yearRecords(), DEFAULT_WARN_RULES, new Map());
      const expected = dueWarnings(situation, { from: day('2016-07-01'), to: day('2016-12-30') }, 1);
      expect(warnings.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      expect(expected.length).toBeGreaterThan(150);
      const numbers = warnings.map(({ number }) => Number(/〕(\d+)号$/.exec(number ?? '')?.[1]));
      expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));

      if (process.env.WARNING_KILLS !== undefined)
        process.stdout.write(
          `${JSON.stringify({ kills: KILLS, killed, finished, warnings: warnings.length, mails: smtp.mails.length })}\n`,
        );

      // Each receiver has every warning in mails of one key each; a repeated mail says the same.
      for (const id of ['office', 'head']) {
        const texts = new Map<string, Set<string>>();
        for (const { email, recipients } of smtp.mails) {
          if (!recipients.includes(`${id}@example.cn`)) continue;
          const said = texts.get(email.messageId ?? '') ?? new Set();
          texts.set(email.messageId ?? '', said.add(email.text ?? ''));
        }
        expect([...texts.values()].every((said) => said.size === 1)).toBe(true);
        const lines = [...texts.values()].flatMap(([text = '']) => text.split('\n'));
        const told = lines.flatMap((line) => /^\d+\. 【..*?】(.*)$/.exec(line)?.[1] ?? []);
        expect(told.sort()).toEqual(expected.map(({ title }) => title).sort());
      }
    },
    120_000 + KILLS * 15_000,
  );
});
