import { failure, success } from '../../ledger/result';
import { COMPANY, LARGEST_RECORD } from '../../ledger/wire/recordValues';
import {
  documentHistoryQuerySchema,
  documentListSchema,
  documentQuerySchema,
  documentRequestSchema,
  sharedDocumentSchema,
} from '../../ledger/wire/sharedDocument';
import { documentsOf, documentVersions, saveVersion } from '../store/sharedDocuments';
import { getEndpoint, writeEndpoint } from './endpoint';
import { outOfDate, requestInvalid, requestTooLarge } from './refusal';

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
    const documents = await documentsOf(store, kind, year === undefined ? null : Number(year));
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
    const documents = await documentVersions(store, kind, id);
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
    if (JSON.stringify(body.content).length > LARGEST_RECORD)
      return failure({ ...requestTooLarge, record: body.id });
    const saved = await saveVersion(store, body, { changedBy: caller.id, changedAt: now().toISOString() });
    if (saved === 'outOfDate') return failure({ ...outOfDate, record: body.id });
    if (saved === 'otherOperation')
      return failure(requestInvalid('operationId: was used for something else'));
    return success(saved);
  },
});
