import { readSettings } from '../../functions/settings';

describe('the settings', () => {
  it('are the embedded store in .data where nothing is said', () => {
    expect(readSettings({})).toEqual({
      ok: true,
      value: { isInAzure: false, store: { store: 'embedded', folder: '.data/ledger' } },
    });
  });

  it.each([
    [{ LEDGER_STORE: 'tables' }, /LEDGER_TABLES_URL/],
    [{ LEDGER_STORE: 'sqlite' }, /embedded、tables 或 memory/],
    [{ WEBSITE_SITE_NAME: 'county' }, /Azure 中必须为 tables/],
    [{ WEBSITE_INSTANCE_ID: '1', LEDGER_STORE: 'memory' }, /Azure 中必须为 tables/],
  ])('are refused in words: %j', (environment, words) => {
    expect(readSettings(environment)).toEqual({ ok: false, fault: expect.stringMatching(words) as string });
  });

  it('know the tables of any cloud by their address', () => {
    const accountUrl = 'https://county.table.core.chinacloudapi.cn';
    const environment = {
      WEBSITE_SITE_NAME: 'county',
      LEDGER_STORE: 'tables',
      LEDGER_TABLES_URL: accountUrl,
    };
    expect(readSettings(environment)).toMatchObject({ value: { isInAzure: true, store: { accountUrl } } });
  });
});
