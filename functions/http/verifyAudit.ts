import { success } from '../../ledger/result';
import { auditReportSchema } from '../../ledger/wire/audit';
import { verifyLedger } from '../audit/verifyLedger';
import { getEndpoint } from './endpoint';

/** GET /api/audit/verify: whether all chains of the company hold, and where they break. */
export const verifyAudit = getEndpoint({
  name: 'verifyAudit',
  route: 'audit/verify',
  summary: '校验全公司的哈希链和月度签名，指出断点',
  right: 'audit.verify',
  answer: auditReportSchema,
  handle: async ({ store, signingKey, now }) =>
    success(await verifyLedger(store, signingKey, now().toISOString())),
});
