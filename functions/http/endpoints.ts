import { accessLog } from './accessLog';
import { acknowledgeWarning } from './acknowledgeWarning';
import type { Endpoint } from './endpoint';
import { health } from './health';
import { listWarnings } from './listWarnings';
import { me } from './me';
import { listMembers, saveMember } from './roster';
import { syncLedger } from './syncLedger';

/** All endpoints of the app. */
export const ENDPOINTS: readonly Endpoint[] = [
  health,
  me,
  syncLedger,
  listWarnings,
  acknowledgeWarning,
  listMembers,
  saveMember,
  accessLog,
];
