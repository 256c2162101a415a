import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import type { Result } from '../../ledger/result';
import { PROBLEM_MEDIA_TYPE, type ProblemDetails } from '../../ledger/wire/problemDetails';
import type { Services, ServicesOnce } from '../services';
import { unexpected, type Refusal } from './refusal';

/** What an endpoint does: parse, authorise, run. `log` takes ids and counts, never names or contents. */
export type Handle = (
  request: HttpRequest,
  services: Services,
  log: (message: string) => void,
) => Promise<Result<unknown, Refusal>>;

/** An endpoint as the host calls it: a value becomes 200 and JSON, a refusal its status, and nothing else gets out. */
export function endpoint(services: ServicesOnce, handle: Handle): HttpHandler {
  return async (request, context) => {
    try {
      const result = await handle(request, await services.get(), (message) => {
        context.log(message);
      });
      return result.ok ? reply(200, 'application/json', result.value) : problem(result.fault, context);
    } catch (error) {
      context.error(error);
      return problem(unexpected, context);
    }
  };
}

function problem(refusal: Refusal, context: InvocationContext): HttpResponseInit {
  const details: ProblemDetails = { type: 'about:blank', ...refusal, instance: context.invocationId };
  return reply(refusal.status, PROBLEM_MEDIA_TYPE, details);
}

function reply(status: number, mediaType: string, body: unknown): HttpResponseInit {
  return {
    status,
    headers: {
      'content-type': `${mediaType}; charset=utf-8`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: JSON.stringify(body),
  };
}
