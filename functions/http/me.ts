import { success } from '../../ledger/result';
import { identitySchema } from '../../ledger/wire/identity';
import { getEndpoint } from './endpoint';

/** GET /api/me: who the caller is to the shared ledger. */
export const me = getEndpoint({
  name: 'me',
  route: 'me',
  summary: '当前用户的身份、角色和部门',
  right: 'everybody',
  answer: identitySchema,
  handle: ({ caller }) => Promise.resolve(success(caller)),
});
