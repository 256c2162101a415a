import { success } from '../../ledger/result';
import { signInSchema, type SignIn } from '../../ledger/wire/signIn';
import type { IdentitySettings } from '../settings';
import { getEndpoint } from './endpoint';

/** GET /api/sign-in: what the pane signs in to, before anybody is signed in. */
export const signIn = getEndpoint({
  name: 'signIn',
  route: 'sign-in',
  summary: '登录方式：开发模式，或 Entra 的目录、应用和权限',
  right: 'anybody',
  answer: signInSchema,
  handle: ({ settings }) => Promise.resolve(success(signInOf(settings.identity))),
});

function signInOf(identity: IdentitySettings): SignIn {
  if (identity.kind !== 'entra') return { kind: identity.kind };
  const { kind, authority, clientId, tenants, scope } = identity;
  return { kind, authority, clientId, tenants: [...tenants], scope };
}
