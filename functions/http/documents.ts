import { failure, success, type Result } from '../../ledger/result';
import { readRuleSet } from '../../ledger/score/ruleSet';
import {
  documentHistoryQuerySchema,
  documentListSchema,
  documentQuerySchema,
  documentRequestSchema,
  documentYear,
  sharedDocumentSchema,
  type SharedDocument,
  type SharedDocumentKind,
} from '../../ledger/wire/sharedDocument';
import { COMPANY, LARGEST_RECORD } from '../../ledger/wire/recordValues';
import { NO_YEAR, type LedgerStore, type Partition, type RecordChange } from '../store/ledgerStore';
import { getEndpoint, writeEndpoint } from './endpoint';
import { notFound, outOfDate, requestInvalid, requestTooLarge, type Refusal } from './refusal';

/** Versions of one document that are shown. */
const MOST_VERSIONS = 100;

/** GET /api/documents?kind=&year=: rule sets, letterheads or a year's bulletins as they stand. */
export const listDocuments = getEndpoint({
  name: 'listDocuments',
  route: 'documents',
  summary: '共用的评分规则、公文版头，或某年已印发的通报',
  right: 'documents.read',
  query: documentQuerySchema,
  answer: documentListSchema,
  handle: async ({ query: { kind, year }, store, seen }) => {
    if ((kind === 'bulletins') !== (year !== undefined))
      return failure(requestInvalid('year: wanted for bulletins, and for nothing else'));
    const partition = partitionOf(year === undefined ? null : Number(year));
    const standing = await store.records(partition, kind);
    const changes = await Promise.all(standing.map(({ sequence }) => store.change(partition, sequence)));
    const documents = changes.flatMap((change) => (change === null ? [] : [documentOf(kind, change)]));
    if (kind === 'bulletins') seen({ count: documents.length, units: [COMPANY] });
    return success({ documents });
  },
});

/** GET /api/documents/history?kind=&id=: all versions of a document, the newest first. */
export const documentHistory = getEndpoint({
  name: 'documentHistory',
  route: 'documents/history',
  summary: '一份共用文件的各个版本，最新的在前',
  right: 'documents.read',
  query: documentHistoryQuerySchema,
  answer: documentListSchema,
  handle: async ({ query: { kind, id }, store, seen }) => {
    const partition = partitionOf(documentYear(kind, id));
    const record = (await store.standing(partition)).find(
      (each) => each.kind === kind && each.recordId === id,
    );
    const documents: SharedDocument[] = [];
    for (let next = record?.sequence ?? null; next !== null && documents.length < MOST_VERSIONS;) {
      const change: RecordChange | null = await store.change(partition, next);
      if (change !== null) documents.push(documentOf(kind, change));
      next = change?.previous ?? null;
    }
    if (kind === 'bulletins') seen({ count: documents.length, units: [COMPANY] });
    return success({ documents });
  },
});

/** POST /api/documents: a new version of a document on the one that was seen, once by its operation id. */
export const saveDocument = writeEndpoint({
  name: 'saveDocument',
  method: 'POST',
  route: 'documents',
  summary: '保存共用的评分规则、公文版头或已印发的通报（baseVersion 为所见版本，新的为 null）',
  right: 'documents.write',
  body: documentRequestSchema,
  answer: sharedDocumentSchema,
  handle: async ({ body, caller, store, now }) => {
    const { kind, id: recordId, operationId, baseVersion, content } = body;
    const text = JSON.stringify(content);
    if (text.length > LARGEST_RECORD) return failure({ ...requestTooLarge, record: recordId });
    const partition = partitionOf(documentYear(kind, recordId));
    const values = content === null ? null : { content: text };
    const changed = { changedBy: caller.id, changedAt: now().toISOString() };
    const [result] = await store.append(partition, [
      { operationId, kind, recordId, baseVersion, values, ...changed },
    ]);
    if (result?.outcome !== 'applied' && result?.outcome !== 'replayed')
      return failure({ ...outOfDate, record: recordId });
    return savedBy(store, partition, kind, recordId, result.sequence);
  },
});

/** What an operation left behind; its id may have been another record's before. */
async function savedBy(
  store: LedgerStore,
  partition: Partition,
  kind: SharedDocumentKind,
  recordId: string,
  sequence: number,
): Promise<Result<SharedDocument, Refusal>> {
  const change = await store.change(partition, sequence);
  if (change === null) return failure(notFound);
  if (change.kind !== kind || change.recordId !== recordId)
    return failure(requestInvalid('operationId: was used for something else'));
  return success(documentOf(kind, change));
}

/** What is of no year stays whatever the retention rule erases. */
function partitionOf(year: number | null): Partition {
  return { unit: COMPANY, year: year ?? NO_YEAR };
}

function documentOf(kind: SharedDocumentKind, change: RecordChange): SharedDocument {
  const { recordId: id, version, changedBy, changedAt, values } = change;
  const content = typeof values?.content === 'string' ? (JSON.parse(values.content) as unknown) : null;
  // Rules that were kept by an older program lack what newer ones have more.
  const rules = kind === 'ruleSets' && content !== null ? readRuleSet(content) : null;
  const read = {
    kind,
    id,
    version,
    changedBy,
    changedAt,
    content: rules?.ok === true ? rules.value : content,
  };
  return sharedDocumentSchema.parse(read);
}
