import { accessLog } from './accessLog';
import { acknowledgeWarning } from './acknowledgeWarning';
import type { Endpoint } from './endpoint';
import { health } from './health';
import { listWarnings } from './listWarnings';
import { me } from './me';
import { openApi } from './openApi';
import { listMembers, saveMember } from './roster';
import { syncLedger } from './syncLedger';

const DESCRIBED: readonly Endpoint[] = [
  health,
  me,
  syncLedger,
  listWarnings,
  acknowledgeWarning,
  listMembers,
  saveMember,
  accessLog,
];

/** All endpoints of the app. */
export const ENDPOINTS: readonly Endpoint[] = [...DESCRIBED, openApi(DESCRIBED)];
