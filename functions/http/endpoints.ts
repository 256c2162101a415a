import { accessLog } from './accessLog';
import { documentHistory, listDocuments, saveDocument } from './documents';
import type { Endpoint } from './endpoint';
import { health } from './health';
import { me } from './me';
import { openApi } from './openApi';
import { listMembers, readMember, saveMember } from './roster';
import { seriesState, takeSerial, withdrawSerial } from './serials';
import { signIn } from './signIn';
import { syncLedger } from './syncLedger';
import { verifyAudit } from './verifyAudit';
import { acknowledgeWarning } from './warnings/acknowledgeWarning';
import { actOnWarning } from './warnings/actOnWarning';
import { dryRun } from './warnings/dryRun';
import { listWarnings } from './warnings/listWarnings';
import { raiseIssue } from './warnings/raiseIssue';
import { runOutOfTurn } from './warnings/runOutOfTurn';
import { seenWarnings } from './warnings/seenWarnings';
import { warnStatus } from './warnings/warnStatus';
import { readWarnSettings, saveWarnSettings } from './warnings/warnSettings';

const DESCRIBED: readonly Endpoint[] = [
  health,
  signIn,
  me,
  syncLedger,
  listWarnings,
  acknowledgeWarning,
  actOnWarning,
  seenWarnings,
  raiseIssue,
  runOutOfTurn,
  dryRun,
  warnStatus,
  readWarnSettings,
  saveWarnSettings,
  seriesState,
  takeSerial,
  withdrawSerial,
  listDocuments,
  documentHistory,
  saveDocument,
  listMembers,
  readMember,
  saveMember,
  accessLog,
  verifyAudit,
];

/** All endpoints of the app. */
export const ENDPOINTS: readonly Endpoint[] = [...DESCRIBED, openApi(DESCRIBED)];
