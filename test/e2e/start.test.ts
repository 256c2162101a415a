/** npm start as its first user meets it. */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { freePort, startApp, type StartedApp } from './startedApp';

jest.setTimeout(120_000);

describe('npm start', () => {
  let app: StartedApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => {
    await app.stop('SIGKILL');
  });

  it('prints the addresses and says how to get into Excel', () => {
    expect(app.printed()).toContain(`${app.address}/`);
    expect(app.printed()).toContain('/taskpane.html');
    expect(app.printed()).toMatch(/--https/);
  });

  it('serves workbench, pane, office.js, icons, the sample and the API on one origin', async () => {
    const paths = ['/', '/taskpane.html', '/support.html', '/office-js/office.js', '/icons/icon-32.png'];
    for (const path of [...paths, '/samples/2016-acceptance.xlsx', '/api/health'])
      expect([path, (await fetch(app.address + path)).status]).toEqual([path, 200]);
    expect(await (await fetch(`${app.address}/`)).text()).toContain('lang="zh-CN"');
  });

  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/manifest.xml',
    '/nowhere',
    '/%E0%A4%A',
  ])('gives away nothing outside of the site: %s', async (path) => {
    const response = await fetch(app.address + path);
    expect([400, 404]).toContain(response.status);
  });

  it('says that a wished port is busy, and what to do', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const second = spawnSync(
      process.execPath,
      ['tools/start.mjs', '--port', String(port), '--data', `${app.dataDirectory}-2`],
      {
        encoding: 'utf8',
      },
    );
    other.close();
    expect(second.status).toBe(1);
    expect(second.stderr).toMatch(/端口 \d+ 已被占用.*--port/);
  });

  it('refuses an unknown option with status 2', () => {
    const done = spawnSync(process.execPath, ['tools/start.mjs', '--prot', '4000'], { encoding: 'utf8' });
    expect([done.status, done.stderr]).toEqual([2, expect.stringMatching(/--prot.*--help/)]);
  });

  it('stops cleanly on Ctrl-C, and starts again on the same data', async () => {
    const first = await startApp();
    const health = await fetch(`${first.address}/api/health`);
    expect(health.status).toBe(200);
    expect(await first.stop('SIGINT')).toBe(0);
  });
});
