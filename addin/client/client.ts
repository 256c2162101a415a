import type * as z from 'zod/mini';
import { success, type Result } from '../../ledger/result';
import { auditReportSchema, type AuditReport } from '../../ledger/wire/audit';
import { healthSchema, type Health } from '../../ledger/wire/health';
import { identitySchema, type Identity } from '../../ledger/wire/identity';
import {
  serialSchema,
  seriesStateSchema,
  type Serial,
  type SerialRequest,
  type SerialWithdrawal,
  type SeriesState,
} from '../../ledger/wire/serial';
import {
  documentId,
  documentListSchema,
  sharedDocumentSchema,
  type DocumentContent,
  type DocumentOf,
  type SharedDocument,
  type SharedDocumentKind,
} from '../../ledger/wire/sharedDocument';
import { signInSchema, type SignIn } from '../../ledger/wire/signIn';
import { syncResponseSchema, type SyncRequest, type SyncResponse } from '../../ledger/wire/sync';
import {
  notedSchema,
  warningListSchema,
  warningSchema,
  type EmergingIssue,
  type Warning,
  type WarningAct,
} from '../../ledger/wire/warning';
import {
  settingsHistorySchema,
  settingsVersionSchema,
  warnStatusSchema,
  type DryRun,
  type NewSettings,
  type SettingsHistory,
  type SettingsVersion,
  type WarnStatus,
} from '../../ledger/wire/warnSettings';
import { ledgerCall, type LedgerCallOptions } from './ledgerCall';
import type { LedgerFault } from './ledgerFault';

type Answer<Value> = Promise<Result<Value, LedgerFault>>;

/** The shared ledger as the add-in sees it. No call throws; all answers are checked by the schemas of `ledger/wire`. */
export interface LedgerClient {
  health(): Answer<Health>;
  /** What its callers sign in to. */
  signIn(): Answer<SignIn>;
  me(): Answer<Identity>;
  sync(request: SyncRequest): Answer<SyncResponse>;
  /** Whether the chains of the whole company hold. */
  verify(): Answer<AuditReport>;
  /** The warnings that the caller may see, the newest first. */
  warnings(): Answer<readonly Warning[]>;
  /** The warning as it now stands. */
  acknowledge(id: string): Answer<Warning>;
  /** Replies, progress, actions, evidence, lifting, escalation: the warning as it then stands. */
  actOn(id: string, act: WarningAct): Answer<Warning>;
  raiseIssue(issue: EmergingIssue): Answer<Warning>;
  /** Notes that the caller has these before the eyes. */
  seen(ids: readonly string[]): Answer<unknown>;
  warnStatus(): Answer<WarnStatus>;
  /** Rules, recipients and calendar in all their versions. */
  warnSettings(): Answer<SettingsHistory>;
  /** The new version as it was saved. */
  saveWarnSettings(wanted: NewSettings): Answer<SettingsVersion>;
  /** What rules would have warned of; nothing is kept or sent. */
  dryRun(days: DryRun): Answer<readonly Warning[]>;
  /** How far a series of bulletins has come; takes nothing. */
  seriesState(series: Pick<Serial, 'kind' | 'year'>): Answer<SeriesState>;
  /** The next number of a series, the same one again for the same operation. */
  takeSerial(request: SerialRequest): Answer<Serial>;
  /** Records that a number is not used after all (作废). */
  withdrawSerial(withdrawal: SerialWithdrawal): Answer<Serial>;
  /** The documents of a kind as they stand; `year` of bulletins alone. */
  documents<Kind extends SharedDocumentKind>(
    kind: Kind,
    year: number | null,
  ): Answer<ReadonlyArray<DocumentOf<Kind>>>;
  /** A new version of a document on the one that was seen, null for a new one; `resource.changed`: somebody was faster. */
  saveDocument(
    document: DocumentContent,
    baseVersion: number | null,
    operationId: string,
  ): Answer<SharedDocument>;
}

export function createLedgerClient(options: LedgerCallOptions): LedgerClient {
  const get = <Schema extends z.ZodMiniType>(path: string, schema: Schema) =>
    ledgerCall(options, path, { method: 'GET' }, schema);
  const send = <Schema extends z.ZodMiniType>(
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    schema: Schema,
  ) => ledgerCall(options, path, { method, body: JSON.stringify(body) }, schema);
  const post = <Schema extends z.ZodMiniType>(path: string, body: unknown, schema: Schema) =>
    send('POST', path, body, schema);
  return {
    health: () => get('health', healthSchema),
    signIn: () => get('sign-in', signInSchema),
    me: () => get('me', identitySchema),
    sync: (request) => post('ledger/sync', request, syncResponseSchema),
    verify: () => get('audit/verify', auditReportSchema),
    warnings: async () => listed(await get('warnings', warningListSchema)),
    acknowledge: (id) => post(`warnings/${encodeURIComponent(id)}/acknowledge`, {}, warningSchema),
    actOn: (id, act) => post(`warnings/${encodeURIComponent(id)}/entries`, act, warningSchema),
    raiseIssue: (issue) => post('warnings', issue, warningSchema),
    seen: (ids) => post('warnings/seen', { ids }, notedSchema),
    warnStatus: () => get('warnings/status', warnStatusSchema),
    warnSettings: () => get('warnings/settings', settingsHistorySchema),
    saveWarnSettings: (wanted) => send('PUT', 'warnings/settings', wanted, settingsVersionSchema),
    dryRun: async (days) => listed(await post('warnings/dry-run', days, warningListSchema)),
    seriesState: ({ kind, year }) => get(`serials?kind=${kind}&year=${String(year)}`, seriesStateSchema),
    takeSerial: (request) => post('serials', request, serialSchema),
    withdrawSerial: (withdrawal) => post('serials/withdrawal', withdrawal, serialSchema),
    documents: async (kind, year) => {
      const ofYear = year === null ? '' : `&year=${String(year)}`;
      const answer = await get(`documents?kind=${kind}${ofYear}`, documentListSchema);
      return answer.ok ? success(answer.value.documents.filter(isOfKind(kind))) : answer;
    },
    saveDocument: (document, baseVersion, operationId) => {
      const request = { ...document, id: documentId(document), baseVersion, operationId };
      return post('documents', request, sharedDocumentSchema);
    },
  };
}

function isOfKind<Kind extends SharedDocumentKind>(kind: Kind) {
  return (document: SharedDocument): document is DocumentOf<Kind> => document.kind === kind;
}

function listed(
  answer: Result<{ readonly warnings: readonly Warning[] }, LedgerFault>,
): Result<readonly Warning[], LedgerFault> {
  return answer.ok ? success(answer.value.warnings) : answer;
}
