import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import { createHash } from 'node:crypto';
import { failure, success, type Result } from '../../ledger/result';
import type { Identity } from '../../ledger/wire/identity';
import { PROBLEM_MEDIA_TYPE, type ProblemDetails } from '../../ledger/wire/problemDetails';
import { VERSION_HEADER, WIRE_VERSION } from '../../ledger/wire/version';
import type { Caller } from '../identity/caller';
import { mayAnywhere } from '../identity/rights';
import type { Services, ServicesOnce } from '../services';
import type { LedgerStore } from '../store/ledgerStore';
import { StorageUnwritable } from '../store/storageUnwritable';
import type { Call, Endpoint, Seen } from './endpoint';
import { readJson } from './readJson';
import {
  forbidden,
  requestInvalid,
  storageUnwritable,
  tooMany,
  unexpected,
  versionUnknown,
  type Refusal,
} from './refusal';

const NOBODY: Identity = { id: '', name: '', role: 'post', units: [] };

/**
 * An endpoint as the host calls it: who is calling, may they, what do they want; then a value becomes 200 and JSON, a
 * refusal its status, and nothing else gets out. Denied calls and reads of personal data are in the access log before
 * the answer goes.
 */
export function answerCalls(services: ServicesOnce, endpoint: Endpoint): HttpHandler {
  return async (request, context) => {
    try {
      const opened = await services.get();
      const result = await answer(opened, endpoint, request, context);
      return result.ok ? success200(request, endpoint, result.value) : problem(result.fault, context);
    } catch (error) {
      context.error(error);
      return problem(error instanceof StorageUnwritable ? storageUnwritable : unexpected, context);
    }
  };
}

async function answer(
  services: Services,
  endpoint: Endpoint,
  request: HttpRequest,
  context: InvocationContext,
): Promise<Result<unknown, Refusal>> {
  const version = request.headers.get(VERSION_HEADER);
  if (version !== null && version !== WIRE_VERSION) return failure(versionUnknown);
  const isOpen = endpoint.right === 'anybody';
  const caller = isOpen
    ? success({ identity: NOBODY, tenant: null })
    : await services.callerOf(request.headers);
  const store = await services.ledgerOf(caller.ok ? caller.value.tenant : null);
  const logged = accessLogger(services, store, endpoint, context, caller);
  if (!services.isWithinRate(caller.ok ? caller.value.identity.id : '')) return failure(tooMany);
  if (!caller.ok) {
    await logged('denied', { code: caller.fault.code });
    return caller;
  }

  const { identity } = caller.value;
  const { right } = endpoint;
  if (right !== 'anybody' && right !== 'everybody' && !mayAnywhere(identity, right)) {
    await logged('denied', { code: forbidden.code });
    return failure(forbidden);
  }
  const body = endpoint.body === null ? success(null) : await readJson(request, endpoint.body);
  if (!body.ok) return body;
  const query = endpoint.query === null ? null : endpoint.query.safeParse(Object.fromEntries(request.query));
  if (query?.success === false) {
    const [issue] = query.error.issues;
    return failure(requestInvalid(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`));
  }

  const seen: Seen[] = [];
  let denied = 0;
  const call: Call<unknown, unknown> = {
    request,
    parameters: request.params,
    body: body.value,
    query: query?.data ?? null,
    caller: identity,
    store,
    settings: services.settings,
    signingKey: services.signingKey,
    channels: services.channels,
    now: services.now,
    log: (message) => {
      context.log(message);
    },
    seen: (what) => void seen.push(what),
    denied: (count) => void (denied += count),
  };
  const result = await endpoint.handle(call);
  if (!result.ok && result.fault.isDenial) await logged('denied', { code: result.fault.code });
  if (denied > 0) await logged('denied', { code: 'operation.forbidden', count: denied });
  const count = seen.reduce((sum, each) => sum + each.count, 0);
  if (count > 0) await logged('read', { count, units: [...new Set(seen.flatMap(({ units }) => units))] });
  return result;
}

/** Writes down for one call what became of it. A caller who could not be recognised has no id. */
function accessLogger(
  { now }: Services,
  store: LedgerStore,
  endpoint: Endpoint,
  { invocationId }: InvocationContext,
  caller: Result<Caller, Refusal>,
): (
  event: 'read' | 'denied',
  more: { code?: string; count?: number; units?: readonly string[] },
) => Promise<void> {
  const who = caller.ok ? caller.value.identity : null;
  return (event, { code = null, count = 0, units = [] }) =>
    store.accessLog.write({
      ...{ at: now().toISOString(), event, endpoint: endpoint.name, callId: invocationId },
      ...{ callerId: who?.id ?? null, role: who?.role ?? null, code, count, units: [...units] },
    });
}

function problem(refusal: Refusal, context: InvocationContext): HttpResponseInit {
  const { status, code, title, titleEnglish, detail, record } = refusal;
  const details: ProblemDetails = {
    ...{ type: 'about:blank', status, code, title, titleEnglish },
    ...(detail === undefined ? {} : { detail }),
    ...(record === undefined ? {} : { record }),
    instance: context.invocationId,
  };
  return reply(refusal.status, PROBLEM_MEDIA_TYPE, JSON.stringify(details), {
    ...(refusal.status === 429 ? { 'retry-after': '30' } : null),
  });
}

/** What is read carries a tag: who has the same already is told so instead of being sent it again. */
function success200(request: HttpRequest, { method, etagOf }: Endpoint, value: unknown): HttpResponseInit {
  const body = JSON.stringify(value);
  if (method !== 'GET')
    return reply(200, 'application/json', body, etagOf === undefined ? {} : { etag: etagOf(value) });
  const etag = etagOf?.(value) ?? `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.includes(etag)) return reply(304, 'application/json', null, { etag });
  return reply(200, 'application/json', body, { etag });
}

function reply(
  status: number,
  mediaType: string,
  body: string | null,
  headers: Readonly<Record<string, string>>,
): HttpResponseInit {
  return {
    status,
    headers: {
      'content-type': `${mediaType}; charset=utf-8`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      [VERSION_HEADER]: WIRE_VERSION,
      ...headers,
    },
    ...(body === null ? {} : { body }),
  };
}
