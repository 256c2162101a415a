import type * as z from 'zod/mini';
import { failure, success, type Result } from '../../ledger/result';
import { problemDetailsSchema } from '../../ledger/wire/problemDetails';
import { VERSION_HEADER, WIRE_VERSION } from '../../ledger/wire/version';
import { OFFLINE, TIMED_OUT, unreadable, type LedgerFault } from './ledgerFault';
import { NO_TOKENS, type TokenSource } from './signIn/tokenSource';

export interface LedgerCallOptions {
  /** Origin and path above /api; '' for the page's own origin. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs?: number;
  /** Further headers, such as an identity. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Signs the calls; without it they name nobody. */
  readonly tokens?: TokenSource;
}

const TIMEOUT_MS = 30_000;

/** One call of the shared ledger. Where it refuses the token, it is called once more with a new one. */
export async function ledgerCall<Schema extends z.ZodMiniType>(
  options: LedgerCallOptions,
  path: string,
  request: RequestInit,
  schema: Schema,
): Promise<Result<z.infer<Schema>, LedgerFault>> {
  const { tokens = NO_TOKENS } = options;
  const token = await tokens.token(false);
  if (!token.ok) return token;
  const answer = await send(options, path, request, schema, token.value);
  // A call of somebody unknown has changed nothing, so it may be made again.
  if (answer.ok || answer.fault.status !== 401 || token.value === null) return answer;
  const renewed = await tokens.token(true);
  return renewed.ok ? send(options, path, request, schema, renewed.value) : renewed;
}

async function send<Schema extends z.ZodMiniType>(
  { baseUrl, fetch, timeoutMs = TIMEOUT_MS, headers }: LedgerCallOptions,
  path: string,
  request: RequestInit,
  schema: Schema,
  token: string | null,
): Promise<Result<z.infer<Schema>, LedgerFault>> {
  const aborter = new AbortController();
  const timeout = setTimeout(() => {
    aborter.abort();
  }, timeoutMs);
  try {
    const response = await fetch(`${baseUrl}/api/${path}`, {
      ...request,
      // Nothing that bears a token follows anybody elsewhere.
      ...(token === null ? null : { redirect: 'error' }),
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        [VERSION_HEADER]: WIRE_VERSION,
        ...headers,
        ...(token === null ? null : { authorization: `Bearer ${token}` }),
      },
      signal: aborter.signal,
    });
    const body = await readJson(response);
    if (!response.ok) return failure(faultOf(response.status, body));
    const value = schema.safeParse(body);
    return value.success ? success(value.data) : failure(unreadable(response.status));
  } catch {
    // fetch and reading the body throw on a broken connection and on an abort, and on nothing else.
    return failure(aborter.signal.aborted ? TIMED_OUT : OFFLINE);
  } finally {
    clearTimeout(timeout);
  }
}

/** Undefined for a body that is no JSON, such as the page of a proxy. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function faultOf(status: number, body: unknown): LedgerFault {
  const problem = problemDetailsSchema.safeParse(body);
  // A server that is starting, stopping or overloaded comes back.
  if (status === 429 || status === 502 || status === 503 || status === 504) return { ...OFFLINE, status };
  if (!problem.success) return unreadable(status);
  const { code, title: message, titleEnglish: messageEnglish } = problem.data;
  return { kind: status === 401 ? 'signedOut' : 'refused', code, message, messageEnglish, status };
}
