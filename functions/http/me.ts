import { callerOf } from '../identity/developmentIdentity';
import type { Handle } from './endpoint';

/** GET /api/me: who the caller is to the shared ledger. */
export const me: Handle = (request, { settings }) => Promise.resolve(callerOf(request.headers, settings));
