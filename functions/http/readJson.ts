import type { HttpRequest } from '@azure/functions';
import type * as z from 'zod/mini';
import { failure, success, type Result } from '../../ledger/result';
import { LARGEST_REQUEST } from '../../ledger/wire/sync';
import { requestInvalid, requestNotJson, requestTooLarge, type Refusal } from './refusal';

/**
 * A request's body by a schema. Only application/json is taken: a foreign web page can't send that to an intranet
 * without asking first, which we never allow.
 */
export async function readJson<Schema extends z.ZodMiniType>(
  request: HttpRequest,
  schema: Schema,
): Promise<Result<z.infer<Schema>, Refusal>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    return failure(requestNotJson);
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > LARGEST_REQUEST) return failure(requestTooLarge);
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failure(requestInvalid('not JSON in UTF-8'));
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return success(parsed.data);
  const [issue] = parsed.error.issues;
  return failure(requestInvalid(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`));
}
