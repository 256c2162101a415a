/** Whatever is sent to whatever endpoint: never a 500, never a trace of the inside, never what others keep. */
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ENDPOINTS } from '../../../functions/http/endpoints';
import { KIND_IDS } from '../../../ledger/kinds/kind';
import { roleSchema, type Role } from '../../../ledger/wire/identity';
import { serveApp, type ServedApp } from '../local/servedApp';
import { claiming } from './claimedIdentity';

const OWN = '城关供电所';
const SECRET = '不得外传的内容';
const RUNS = 200;

/** What might get at the inside of something: keys of storages, paths, formulas, prototypes, control characters. */
const NASTY = [
  ...[
    '../../etc/passwd',
    '..%2f..%2f',
    'a/b',
    'a\\b',
    'a#b',
    'a?b',
    "' or 1 eq 1 or '",
    '|',
    '~',
    'H',
    'C|0',
    'R|',
  ],
  ...[
    '\u0000',
    '\u0085',
    '\ud800',
    '__proto__',
    'constructor',
    'toString',
    '=HYPERLINK("http://x")',
    '<script>',
  ],
  ...['{"$gt":""}', '%00', '%', '', ' ', '。'.repeat(500), '公司', OWN, 'NaN', '-1', '1e999', '9'.repeat(40)],
];
const nasty = fc.constantFrom(...NASTY);
const scalar = fc.oneof(nasty, fc.double(), fc.boolean(), fc.constant(null), fc.string({ unit: 'binary' }));
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('value')), fc.dictionary(nasty, tie('value'))),
})).value;
/** An operation in which some fields are as they should be and some are anything. */
const operation = fc.record(
  {
    operationId: fc.oneof(fc.uuid(), anyValue),
    recordId: fc.oneof(fc.constantFrom('secret', 'other'), anyValue),
    kind: fc.oneof(fc.constantFrom(...KIND_IDS), anyValue),
    unit: fc.oneof(fc.constantFrom(OWN, '营销部', '公司', 'a/b#c?d\\e', '\u0001'), anyValue),
    year: fc.oneof(fc.integer({ min: 1900, max: 9999 }), anyValue),
    baseVersion: fc.oneof(fc.constantFrom(null, 1, 2), anyValue),
    values: fc.oneof(
      fc.dictionary(
        fc.constantFrom('problem', 'unit', 'level', 'deadline', 'owner'),
        fc.oneof(scalar, anyValue),
      ),
      anyValue,
    ),
  },
  { requiredKeys: [] },
);
const body = fc.oneof(
  fc
    .record({ operations: fc.array(operation), cursors: fc.dictionary(nasty, fc.oneof(fc.nat(), scalar)) })
    .map((value) => JSON.stringify(value)),
  anyValue.map((value) => JSON.stringify(value) ?? ''),
  fc.string({ unit: 'binary' }),
  fc.integer({ min: 1, max: 50_000 }).map((depth) => '['.repeat(depth)),
  fc.integer({ min: 1, max: 50_000 }).map((depth) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`),
);

describe('hostile requests', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-hostile-'));
  let app: ServedApp;
  beforeAll(async () => {
    app = await serveApp(folder, { LEDGER_REQUESTS_PER_MINUTE: '0' });
    const secret = { operationId: 'secret', recordId: 'secret', kind: 'checks', unit: OWN, year: 2016 };
    const operations = [
      { ...secret, baseVersion: null, values: { level: '定向抽查', matter: SECRET } },
      {
        ...secret,
        operationId: 'other',
        recordId: 'other',
        unit: '营销部',
        baseVersion: null,
        values: { matter: SECRET },
      },
    ];
    const answer = await send('POST', '/api/ledger/sync', {}, JSON.stringify({ operations, cursors: {} }));
    expect(answer.text.match(/"applied"/g)).toHaveLength(2);
  });
  afterAll(async () => {
    await app.stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  /** Sends a path as it is: fetch would tidy it up. */
  const send = (
    method: string,
    target: string,
    headers: Record<string, string>,
    text: string,
  ): Promise<{ status: number; type: string; text: string }> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(app.address);
      const given = { 'content-type': 'application/json', ...headers };
      const sent = httpRequest({ hostname, port, method, path: target, headers: given }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const type = response.headers['content-type'] ?? '';
          resolve({ status: response.statusCode ?? 0, type, text: Buffer.concat(chunks).toString() });
        });
      });
      sent.on('error', reject);
      sent.end(method === 'GET' ? undefined : text);
    });
  const expectQuiet = ({ status, type, text }: Awaited<ReturnType<typeof send>>): void => {
    expect([200, 304, 400, 401, 403, 404, 412, 413, 415, 431]).toContain(status);
    expect(text).not.toContain(SECRET);
    expect(text).not.toMatch(/node:|node_modules|\.ts\b|\bat .*:\d+|Error:|level|Azure Tables|prototype/i);
    if (status >= 400) expect(type).toMatch(/^(application\/problem\+json|text\/plain)/);
    else expect(() => JSON.parse(text) as unknown).not.toThrow();
  };

  it('are answered quietly, every endpoint and role', async () => {
    const role = fc.constantFrom<Role>(
      'post',
      'unitHead',
      'functionalDepartment',
      'systemAdministrator',
      'auditAdministrator',
    );
    const hostile = fc.record({
      endpoint: fc.constantFrom(...ENDPOINTS),
      role,
      parameter: nasty,
      query: fc.dictionary(fc.constantFrom('month', 'after', 'limit', '__proto__', 'x'), nasty),
      body,
      ifMatch: fc.option(nasty.filter((text) => /^[\x20-\x7e]*$/.test(text))),
    });
    await fc.assert(
      fc.asyncProperty(hostile, async ({ endpoint, role: by, parameter, query, body: text, ifMatch }) => {
        const route = endpoint.route.replace(/\{\w+\}/, () => encodeURIComponent(wellFormed(parameter)));
        const given = Object.entries(query).map(([name, value]) => [name, wellFormed(value)]);
        const search = new URLSearchParams(given as Array<[string, string]>).toString();
        const headers = {
          ...claiming({ role: by, id: 'fuzz', units: [OWN] }),
          ...(ifMatch === null ? {} : { 'if-match': ifMatch }),
        };
        // The document speaks of what it describes, and has no secrets.
        if (endpoint.name === 'openApi') return;
        expectQuiet(await send(endpoint.method, `/api/${route}?${search}`, headers, text));
      }),
      { seed: 2016, numRuns: RUNS },
    );
  }, 60_000);

  it.each(NASTY.filter((text) => /^[\x21-\x7e]+$/.test(text)))(
    'find nothing behind the path %s',
    async (nastyPath) => {
      const headers = claiming({ role: 'unitHead', units: [OWN] });
      for (const prefix of ['/api/', '/api/warnings/', '/api/members/', '/admin/'])
        expectQuiet(await send('GET', prefix + nastyPath, headers, ''));
    },
  );

  it.each<[string, string, number]>([
    ['nine million characters', `"${'x'.repeat(9_000_000)}"`, 413],
    ['more than the host takes', `"${'x'.repeat(17_000_000)}"`, 413],
    ['half a character', '"\\ud800', 400],
    ['two keys of one name', '{"operations":[],"operations":[],"cursors":{},"__proto__":{}}', 400],
    ['1,001 operations', JSON.stringify({ operations: Array(1001).fill({}), cursors: {} }), 400],
    ['too many cursors', JSON.stringify({ operations: [], cursors: Object.fromEntries(manyCursors()) }), 400],
  ])('are refused: %s', async (_what, text, status) => {
    const answer = await send('POST', '/api/ledger/sync', claiming({ role: 'unitHead' }), text);
    expectQuiet(answer);
    expect(answer.status).toBe(status);
  });

  it.each(roleSchema.options)('claim no more than a role by their header: %s', async (role) => {
    for (const claim of [
      { role: 'root' },
      { role, units: '*' },
      { role, units: Array(201).fill('a') },
      { role, id: '' },
    ]) {
      const header = Buffer.from(JSON.stringify({ id: 'x', name: 'x', units: [], ...claim })).toString(
        'base64url',
      );
      expect((await send('GET', '/api/me', { 'x-development-identity': header }, '')).status).toBe(401);
    }
  });

  it('leave the app as well as it was', async () => {
    expect((await send('GET', '/api/health', {}, '')).status).toBe(200);
  });
});

/** Half a surrogate pair can't be sent in an address. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

function manyCursors(): ReadonlyArray<readonly [string, number]> {
  return Array.from({ length: 10_001 }, (_, i) => [`p${String(i)}`, 1] as const);
}
